/**
 * Stands in for the `electron` module where no Electron can be had. What the app asks for is written down; windows are pages
 * of real Chromium (`chromium-windows.ts`), the core's process is a thread that runs the built program, ports are Node's.
 */
import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'

export { BrowserWindow } from './chromium-windows.ts'
export { MessageChannel as MessageChannelMain }

/** Everything that was asked for, in order. */
export const asked: { what: string; with: unknown }[] = []
const note = (what: string, details: unknown) => asked.push({ what, with: details })

export const lastAsked = (what: string): unknown => asked.findLast((one) => one.what === what)?.with

const paths = new Map([['documents', tmpdir()]])

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  /** whether another instance holds the lock */
  isSecond: false,
  commandLine: { appendSwitch: (name: string, value: string) => note('switch', [name, value]) },
  setName: (name: string) => note('name', name),
  setPath: (name: string, folder: string) => paths.set(name, folder),
  getPath: (name: string) => paths.get(name) ?? '',
  getVersion: () => '0.1.0',
  requestSingleInstanceLock: () => !app.isSecond,
  whenReady: () => Promise.resolve(),
  quit: () => {
    note('quit', null)
    app.emit('will-quit', { preventDefault: () => undefined })
  },
  exit: (code = 0) => {
    note('exit', code)
    app.emit('ended', code)
  },
})

type Answer = (request: Request) => Promise<Response>
let answer: Answer = () => Promise.reject(new Error('no protocol yet'))

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => note('schemes', schemes),
  handle: (scheme: string, handler: Answer) => {
    note('protocol', scheme)
    answer = handler
  },
}

/** As Chromium would ask for a page of the app. */
export const fetchOfApp = (url: string, method = 'GET') => answer(new Request(url, { method }))

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: unknown) => note('permission request', handler),
    setPermissionCheckHandler: (handler: unknown) => note('permission check', handler),
  }),
}

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => note('menu', menu),
}

export const dialog = {
  showErrorBox: (title: string, message: string) => note('error box', { title, message }),
  showMessageBox: (options: unknown) => Promise.resolve(note('message box', options)),
}

export const shell = { openPath: (folder: string) => Promise.resolve(note('open path', folder)) }

export const ipcMain = new EventEmitter()

/** Electron keeps messages until the program listens; so does this, by listening itself only then. */
const AS_UTILITY_PROCESS = `
const { parentPort, workerData } = require('node:worker_threads')
const { EventEmitter } = require('node:events')
process.parentPort = Object.assign(new EventEmitter(), { postMessage: (message) => parentPort.postMessage(message) })
process.argv = ['electron', workerData.program, ...workerData.args]
import(workerData.url).then(() => parentPort.on('message', (message) => process.parentPort.emit('message', message)))
`

export const utilityProcess = {
  fork: (program: string, args: string[]) => {
    note('fork', program)
    const worker = new Worker(AS_UTILITY_PROCESS, {
      eval: true,
      workerData: { program, args, url: pathToFileURL(program).href },
    })
    return Object.assign(worker, {
      postMessage: (data: unknown, ports: MessagePort[] = []) =>
        Worker.prototype.postMessage.call(worker, { data, ports }, ports),
    })
  },
}

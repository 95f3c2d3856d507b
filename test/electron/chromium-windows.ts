/**
 * Electron's windows played by real Chromium: the app's scheme becomes an address that only this file answers, the built
 * preload script runs before the page, and the port it carries out is bridged to a port of Node's.
 */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { chromium } from 'playwright-core'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { findBrowser } from '../../src/main/host/browser.ts'
import { app, fetchOfApp, ipcMain } from './electron-stand-in.ts'

const APP = 'app://office/'
const PLAYED_BY = 'https://office.test/'

interface Options {
  width: number
  height: number
  show?: boolean
  webPreferences: { preload: string; offscreen?: { deviceScaleFactor: number } } & Record<string, unknown>
}

/** What crosses the bridge: oRPC sends text, or bytes where files are in it. */
interface Parcel {
  text?: string
  bytes?: string
}

let started: Promise<Browser> | null = null
const open: BrowserWindow[] = []

export async function closeChromium(): Promise<void> {
  await (await started)?.close()
  started = null
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => [...open]
  readonly options: Options
  readonly page: Promise<Page>
  readonly webContents: WebContents
  isMaximised = false
  shown = 0

  constructor(options: Options) {
    super()
    this.options = options
    this.page = openPage(options)
    this.webContents = new WebContents(this.page)
    open.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string) {
    await (await this.page).goto(url.replace(APP, PLAYED_BY))
    this.emit('ready-to-show')
  }

  show() {
    this.shown += 1
  }
  focus() {
    this.emit('focus')
  }
  restore() {
    this.emit('restore')
  }
  maximize() {
    this.isMaximised = true
  }
  isMaximized = () => this.isMaximised
  isMinimized = () => false
  getNormalBounds = () => ({ x: 0, y: 0, width: this.options.width, height: this.options.height })

  close() {
    this.emit('close')
    this.destroy()
  }

  destroy() {
    if (!open.includes(this)) return
    open.splice(open.indexOf(this), 1)
    void this.page.then((page) => page.context().close()).catch(() => undefined)
    this.emit('closed')
    if (open.length === 0) app.emit('window-all-closed')
  }
}

type OpenHandler = (details: { url: string }) => { action: string }

class WebContents extends EventEmitter {
  readonly page: Promise<Page>
  openHandler: OpenHandler | null = null
  #devtools: Promise<CDPSession> | null = null

  constructor(page: Promise<Page>) {
    super()
    this.page = page
    void page.then((opened) =>
      opened.on('pageerror', ({ message }) => this.emit('console-message', { level: 'error', message: `Uncaught ${message}` })),
    )
  }

  debugger = {
    attach: () => {
      this.#devtools = this.page.then((page) => page.context().newCDPSession(page))
    },
    sendCommand: async (method: 'Emulation.setEmulatedMedia', parameters: object): Promise<void> => {
      await (await this.#devtools)?.send(method, parameters)
    },
  }

  setWindowOpenHandler(handler: OpenHandler) {
    this.openHandler = handler
  }

  async executeJavaScript(script: string): Promise<unknown> {
    return (await this.page).evaluate(script)
  }

  async printToPDF({ pageSize, ...rest }: { pageSize: { width: number; height: number }; preferCSSPageSize: boolean }) {
    return (await this.page).pdf({ ...rest, width: `${pageSize.width}in`, height: `${pageSize.height}in`, margin: {} })
  }

  async capturePage() {
    const png = await (await this.page).screenshot({ type: 'png' })
    return { isEmpty: () => false, toPNG: () => png }
  }
}

async function openPage({ width, height, webPreferences }: Options): Promise<Page> {
  started ??= chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
  const browser = await started
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: webPreferences.offscreen?.deviceScaleFactor ?? 1,
  })
  const page = await context.newPage()
  await context.route('**/*', async (route) => {
    const answer = await fetchOfApp(route.request().url().replace(PLAYED_BY, APP))
    const body = Buffer.from(await answer.arrayBuffer())
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
  })
  await bridgePorts(page)
  await page.addInitScript({ content: asPreload(readFileSync(webPreferences.preload, 'utf8')) })
  return page
}

/** The page's end of a port on one side, a port that the app's main process is given on the other. */
async function bridgePorts(page: Page): Promise<void> {
  let toCore: MessagePort | null = null
  await page.exposeFunction('carryPort', () => {
    toCore?.close()
    const { port1, port2 } = new MessageChannel()
    toCore = port1
    port1.on('message', (data: string | Uint8Array) => {
      const parcel: Parcel = typeof data === 'string' ? { text: data } : { bytes: Buffer.from(data).toString('base64') }
      // the page may have been closed while the answer was on its way
      page.evaluate((given) => (window as unknown as Bridge).hearFromCore(given), parcel).catch(() => undefined)
    })
    ipcMain.emit('rpc-port', { ports: [port2], senderFrame: { url: page.url().replace(PLAYED_BY, APP) } })
  })
  await page.exposeFunction('sendToCore', ({ text, bytes }: Parcel) => {
    toCore?.postMessage(text ?? new Uint8Array(Buffer.from(bytes ?? '', 'base64')))
  })
  page.once('close', () => toCore?.close())
}

interface Bridge {
  hearFromCore: (parcel: Parcel) => void
}

/** What of Electron a preload script sees, and the page's half of the bridge. */
function asPreload(script: string): string {
  return `(() => {
    const exposed = { contextBridge: { exposeInMainWorld: (name, value) => { window[name] = value } },
      ipcRenderer: { postMessage: (name, message, [port]) => carry(port) } }
    const require = () => exposed
    const textOf = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    const carry = async (port) => {
      window.hearFromCore = ({ text, bytes }) =>
        port.postMessage(text ?? Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)))
      await window.carryPort()
      port.onmessage = ({ data }) =>
        window.sendToCore(typeof data === 'string' ? { text: data } : { bytes: textOf(new Uint8Array(data)) })
    }
    ${script}
  })()`
}

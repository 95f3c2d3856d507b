/**
 * Entry of the desktop app. This process has the windows, the menu, the dialogs and the printing; the data is another
 * process's (`core-process.ts`), to which every page has a port of its own.
 */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, ipcMain } from 'electron'
import { APP_NAME, cacheDir, callerDir, chooseDataDir } from '../host/data-dir.ts'
import { partsBeside } from '../host/parts.ts'
import { isOwnPage, registerScheme, serveAppPages } from './app-pages.ts'
import { startCore } from './core-link.ts'
import type { CoreLink } from './core-link.ts'
import { askWhereToSave } from './downloads.ts'
import { guardPages } from './guard.ts'
import { setMenu } from './menu.ts'
import { PORT_MESSAGE } from './port-message.ts'
import { createWindowPrinter } from './window-printer.ts'
import { bringToFront, openWindow } from './window.ts'

const PRELOAD = path.join(import.meta.dirname, '../preload/preload.cjs')
const CORE = path.join(import.meta.dirname, 'core-process.js')

/** Tells `scripts/launch.mjs` from an Electron that could not even start. */
const REFUSED = 4

const dataDir = chooseDataDir(dataAsked(), callerDir())
let core: CoreLink | null = null
let main: BrowserWindow | null = null

app.setName(APP_NAME)
app.setPath('userData', profileOf(dataDir))
app.commandLine.appendSwitch('lang', 'zh-CN')
registerScheme()

// one window per office: the profile's folder, and with it the lock, is the data folder's own
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (main) bringToFront(main)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', endCoreFirst)
  app.whenReady().then(open).catch(fail)
} else {
  app.quit()
}

async function open(): Promise<void> {
  const parts = partsBeside(import.meta.dirname)
  serveAppPages(parts.rendererDir)
  guardPages()
  askWhereToSave()
  setMenu(dataDir)
  const started = startCore(CORE, { dataDir, parts }, createWindowPrinter(PRELOAD))
  core = started
  const refusal = await started.refusal
  if (refusal !== null) {
    refuse(refusal)
    return
  }
  started.onLost(() => refuse('程序的数据部分意外停止，已存的数据没有改动。请重新打开街道指挥台。'))
  ipcMain.on(PORT_MESSAGE, ({ ports, senderFrame }) => {
    const port = ports[0]
    if (port && isOwnPage(senderFrame?.url ?? '')) started.carry(port)
  })
  main = openWindow(PRELOAD)
  main.once('closed', () => {
    main = null
    // windows of opened files, and those of printing, do not outlive it
    for (const window of BrowserWindow.getAllWindows()) window.destroy()
  })
}

function endCoreFirst(event: Electron.Event): void {
  const ending = core
  if (!ending) return
  core = null
  event.preventDefault()
  void ending.end().then(() => app.exit())
}

function refuse(message: string): void {
  dialog.showErrorBox(`${APP_NAME}打不开`, message)
  app.exit(REFUSED)
}

function fail(error: unknown): void {
  refuse(`程序出了问题，请把下面的内容告诉维护人员：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

/** Chromium's own switches stand among the words as well. */
function dataAsked(): string | undefined {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.data === 'string' ? values.data : undefined
}

function profileOf(folder: string): string {
  const profile = path.join(cacheDir(), `desktop-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  mkdirSync(profile, { recursive: true })
  return profile
}

/** The app's window: as large as it was last time, confined, shown once it has something to show. */
import { app, BrowserWindow } from 'electron'
import { APP_NAME } from '../host/data-dir.ts'
import { ORIGIN } from './app-pages.ts'
import { CONFINED } from './guard.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

export function openWindow(preload: string): BrowserWindow {
  const userDir = app.getPath('userData')
  const { width, height, isMaximised } = readWindowState(userDir)
  const window = new BrowserWindow({
    title: APP_NAME,
    width,
    height,
    minWidth: 800,
    minHeight: 600,
    show: false,
    // the page's own colour, so that nothing flashes before it is drawn
    backgroundColor: '#ffffff',
    webPreferences: { ...CONFINED, preload, plugins: true },
  })
  if (isMaximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { width, height } = window.getNormalBounds()
    keepWindowState(userDir, { width, height, isMaximised: window.isMaximized() })
  })
  void window.loadURL(`${ORIGIN}/index.html`)
  return window
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

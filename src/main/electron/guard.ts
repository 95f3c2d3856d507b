/** What pages may not do, in every window: leave the app, open other addresses, ask the computer for anything. */
import { app, session } from 'electron'
import type { WebContents, WebPreferences } from 'electron'
import { isOwnFile, isOwnPage } from './app-pages.ts'

/** Pages see the web and nothing else; spell checking would fetch dictionaries from outside. */
export const CONFINED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
} as const satisfies WebPreferences

export function guardPages(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false)
  })
  session.defaultSession.setPermissionCheckHandler(() => false)
  app.on('web-contents-created', (_event, contents) => {
    guard(contents)
  })
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) =>
    isOwnFile(url)
      ? {
          action: 'allow',
          // Chromium's viewer of PDFs counts as a plugin
          overrideBrowserWindowOptions: { autoHideMenuBar: true, webPreferences: { ...CONFINED, plugins: true } },
        }
      : { action: 'deny' },
  )
}

/** Finds the Chromium that this computer has: it shows the window and puts pages on paper. */
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
]

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const WINDOWS = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe']

/** POST_BROWSER names one outright; null where there is none. */
export function findBrowser(env = process.env, platform = process.platform): string | null {
  const named = env['POST_BROWSER']
  if (named) return isProgram(named) ? named : null
  return candidates(env, platform).find(isProgram) ?? null
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return MAC
  if (platform !== 'win32') return LINUX
  const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter((root) => root !== undefined)
  return roots.flatMap((root) => WINDOWS.map((program) => path.win32.join(root, program)))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

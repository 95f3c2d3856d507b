/** How large the window was when it was last closed. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

/** In the system's own pixels, before the window was maximised. */
const WindowState = z.object({
  width: z.number().int().min(800),
  height: z.number().int().min(600),
  isMaximised: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

const FIRST: WindowState = { width: 1440, height: 900, isMaximised: false }

export function readWindowState(userDir: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(fileIn(userDir), 'utf8')))
  } catch {
    return FIRST
  }
}

export function keepWindowState(userDir: string, state: WindowState): void {
  try {
    writeFileSync(fileIn(userDir), JSON.stringify(state))
  } catch {
    // a full disk or a folder that cannot be written costs the size of the window, not more
  }
}

function fileIn(userDir: string): string {
  return path.join(userDir, 'window.json')
}

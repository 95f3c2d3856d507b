/** Starts the built desktop app on a folder, as Electron would: by running its entry once. */
import path from 'node:path'
import { vi } from 'vitest'
import { longLivedFolder } from '../fixtures/office.ts'

const PROGRAM = path.resolve(import.meta.dirname, '../../out/main/electron.js')

/** Where the built preload script lies. */
export const PRELOAD = path.resolve(import.meta.dirname, '../../out/preload/preload.cjs')

export async function startApp(dataDir: string): Promise<void> {
  vi.stubEnv('POST_DATA_DIR', dataDir)
  vi.stubEnv('XDG_CACHE_HOME', longLivedFolder())
  await import(/* @vite-ignore */ PROGRAM)
}

/** Ends a library that walks in circles over a damaged file: its code is stopped where it stands. */
import { createContext, Script } from 'node:vm'

/** An honest xls of one megabyte takes a fifth of a second; a busy old machine ten times as long. */
const BASE_MS = 8000
const MS_PER_MEGABYTE = 4000

export class ReadingEndless extends Error {}

const script = new Script('work()')

/** Runs what does not wait for anything, within a time that grows with the size of what it reads. Throws `ReadingEndless`. */
export function withinTime<T>(bytes: number, work: () => T): T {
  const timeout = Math.round(BASE_MS + (bytes / 1024 / 1024) * MS_PER_MEGABYTE)
  try {
    return script.runInContext(createContext({ work }), { timeout }) as T
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new ReadingEndless()
    throw error
  }
}

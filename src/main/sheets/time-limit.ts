/** Ends a library that walks in circles over a damaged file: its code is stopped where it stands. */
import { cpuUsage } from 'node:process'
import { createContext, Script } from 'node:vm'

/** An honest xls of one megabyte takes a fifth of a second; a busy old machine ten times as long. */
const BASE_MS = 8000
const MS_PER_MEGABYTE = 4000

export class ReadingEndless extends Error {}

const script = new Script('work()')

/**
 * Runs what does not wait for anything, within a time that grows with the size of what it reads. Where other programs took
 * the processor meanwhile, it is begun again with more time. Throws `ReadingEndless`.
 */
export function withinTime<T>(bytes: number, work: () => T, base = BASE_MS): T {
  const fair = fairFor(bytes, base)
  for (let timeout = fair; ; timeout *= 4) {
    const before = spent()
    try {
      return script.runInContext(createContext({ work }), { timeout }) as T
    } catch (error) {
      if (!isTimeout(error)) throw error
      if (spent() - before > fair * 0.8 || timeout > fair * 4) throw new ReadingEndless()
    }
  }
}

/** On the clock, what `withinTime` may take with all its beginnings, and a little more. */
export function longestFor(bytes: number): number {
  return fairFor(bytes, BASE_MS) * 22
}

function fairFor(bytes: number, base: number): number {
  return Math.round(base + (bytes / 1024 / 1024) * MS_PER_MEGABYTE)
}

/** Milliseconds of the processor this thread has had; where only those of all threads are known, these. */
function spent(): number {
  const { user, system } = 'threadCpuUsage' in process ? process.threadCpuUsage() : cpuUsage()
  return (user + system) / 1000
}

/** The error comes from a context of its own, where `Error` is another. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

/** Old and odd formats read in a thread of their own, within limits of time and memory that grow with the file. */
import { Worker } from 'node:worker_threads'
import { EncryptionUnknown, PasswordNeeded, PasswordWrong } from '../decrypt-workbook.ts'
import { SheetLost, SheetsAlike, SheetTooLarge } from '../sheet.ts'
import type { RawSheet } from '../sheet.ts'
import { longestFor, ReadingEndless } from '../time-limit.ts'
import { answersOf, ThreadLost } from './answers.ts'
import { threadProgram } from './thread-program.ts'

/** The bytes of a workbook, or markup that is decoded already. */
export type OddFile = Uint8Array | string

export interface OddTask {
  file: OddFile
  /** for old workbooks with a password to open */
  password: string | undefined
}

type Failure = 'too large' | 'lost' | 'alike' | 'endless' | 'damaged' | 'password' | 'password wrong' | 'encryption'

export type OddAnswer = { sheets: RawSheet[] } | { failed: Failure; why: string }

/** An honest xls of 21 MB takes 800 MB. */
const BASE_MEGABYTES = 256
const MEGABYTES_PER_MEGABYTE = 48
const LOOK_EVERY_MS = 50
/**
 * The engine's own limit is the last line, and high: where one array alone goes beyond it, it ends the whole program and not
 * only the thread. What is looked at in between is the limit that holds.
 */
const MOST_MEGABYTES = 4096

/**
 * Throws `SheetTooLarge`, `SheetLost`, `SheetsAlike`, `ReadingEndless`, `PasswordNeeded`, `PasswordWrong`, `EncryptionUnknown`, and other
 * errors on damage; more memory than it should need is damage.
 */
export async function oddSheets(file: OddFile, password?: string, megabytes = memoryFor(file.length)): Promise<RawSheet[]> {
  const worker = new Worker(threadProgram('odd-thread'), {
    workerData: { file, password } satisfies OddTask,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const next = answersOf<OddAnswer>(worker, longestFor(file.length))
  const tooLarge = new AbortController()
  const look = async () => {
    if (tooLarge.signal.aborted || (await megabytesOf(worker)) <= megabytes) return
    tooLarge.abort()
    await worker.terminate()
  }
  const watch = setInterval(() => void look(), LOOK_EVERY_MS)
  try {
    return sheetsOf(await next())
  } catch (error) {
    const isDamaged = error instanceof ThreadLost && (tooLarge.signal.aborted || isOutOfMemory(error.cause))
    throw isDamaged ? new Error('more memory than a file of this size needs', { cause: error }) : error
  } finally {
    clearInterval(watch)
    await worker.terminate()
  }
}

function memoryFor(bytes: number): number {
  return Math.round(BASE_MEGABYTES + (bytes / 1024 / 1024) * MEGABYTES_PER_MEGABYTE)
}

/** 0 once it has ended. */
async function megabytesOf(worker: Worker): Promise<number> {
  try {
    const { used_heap_size: used, external_memory: external } = await worker.getHeapStatistics()
    return (used + external) / 1024 / 1024
  } catch {
    return 0
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function sheetsOf(answer: OddAnswer): RawSheet[] {
  if ('sheets' in answer) return answer.sheets
  throw ERRORS[answer.failed](answer.why)
}

/** Errors do not cross from a thread as what they are. */
const ERRORS: Record<Failure, (why: string) => Error> = {
  'too large': (why) => new SheetTooLarge(why),
  lost: (why) => new SheetLost(why),
  alike: (why) => new SheetsAlike(why),
  endless: () => new ReadingEndless(),
  damaged: (why) => new Error(why),
  password: () => new PasswordNeeded(),
  'password wrong': () => new PasswordWrong(),
  encryption: () => new EncryptionUnknown(),
}

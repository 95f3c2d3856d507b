/** A thread of its own for one old or odd file: SheetJS on a damaged one may walk in circles or ask for gigabytes. */
import { parentPort, workerData } from 'node:worker_threads'
import { readMarkupSheets, readOddSheets } from '../read-odd-formats.ts'
import { SheetLost, SheetTooLarge } from '../sheet.ts'
import { ReadingEndless } from '../time-limit.ts'
import type { OddAnswer, OddFile } from './odd-in-thread.ts'

parentPort?.postMessage(answer(workerData as OddFile))

function answer(file: OddFile): OddAnswer {
  try {
    return { sheets: typeof file === 'string' ? readMarkupSheets(file) : readOddSheets(file) }
  } catch (error) {
    if (error instanceof SheetTooLarge) return { failed: 'too large', why: error.message }
    if (error instanceof SheetLost) return { failed: 'lost', why: error.message }
    if (error instanceof ReadingEndless) return { failed: 'endless', why: '' }
    return { failed: 'damaged', why: error instanceof Error ? error.message : String(error) }
  }
}

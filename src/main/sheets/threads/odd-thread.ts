/** A thread of its own for one old or odd file: SheetJS on a damaged one may walk in circles or ask for gigabytes. */
import { parentPort, workerData } from 'node:worker_threads'
import { EncryptionUnknown, PasswordNeeded, PasswordWrong } from '../decrypt-workbook.ts'
import { readMarkupSheets, readOddSheets } from '../read-odd-formats.ts'
import { SheetLost, SheetsAlike, SheetTooLarge } from '../sheet.ts'
import { ReadingEndless } from '../time-limit.ts'
import type { OddAnswer, OddTask } from './odd-in-thread.ts'

parentPort?.postMessage(answer(workerData as OddTask))

function answer({ file, password }: OddTask): OddAnswer {
  try {
    return { sheets: typeof file === 'string' ? readMarkupSheets(file) : readOddSheets(file, password) }
  } catch (error) {
    if (error instanceof PasswordNeeded) return { failed: 'password', why: '' }
    if (error instanceof PasswordWrong) return { failed: 'password wrong', why: '' }
    if (error instanceof EncryptionUnknown) return { failed: 'encryption', why: '' }
    if (error instanceof SheetTooLarge) return { failed: 'too large', why: error.message }
    if (error instanceof SheetsAlike) return { failed: 'alike', why: error.message }
    if (error instanceof SheetLost) return { failed: 'lost', why: error.message }
    if (error instanceof ReadingEndless) return { failed: 'endless', why: '' }
    return { failed: 'damaged', why: error instanceof Error ? error.message : String(error) }
  }
}

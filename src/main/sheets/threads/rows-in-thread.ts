/** A long sheet read in a thread of its own: the other side checks and stores rows while the next ones are taken from the markup. */
import { Worker } from 'node:worker_threads'
import type { NumberedRow } from '../row-source.ts'
import { SheetTooLarge } from '../sheet.ts'
import type { PackedRows } from '../xlsx/packed-rows.ts'
import { unpackRows } from '../xlsx/packed-rows.ts'
import type { WorkbookValues } from '../xlsx/row-reader.ts'
import type { SharedStrings } from '../xlsx/string-table.ts'
import { answersOf } from './answers.ts'
import { threadProgram } from './thread-program.ts'

/** What cells refer to, as threads can share it. */
export type SharedValues = Omit<WorkbookValues, 'strings'> & { strings: SharedStrings }

export type RowAnswer = PackedRows | { failed: 'too large' | 'damaged'; why: string }

/** Pieces handed over and not answered yet: the thread has work while its rows are stored, and memory does not grow. */
const PIECES_AHEAD = 16
/** A row may hold some megabytes, and a thread take turns with other programs. */
const PATIENCE_MS = 60_000
const MOST_MEGABYTES = 512

/**
 * The thread lives as long as somebody asks for rows. Throws what reading here would, `ThreadLost` and `ReadingEndless`.
 */
export async function* rowsInThread(pieces: AsyncIterable<Buffer>, values: SharedValues): AsyncGenerator<NumberedRow[]> {
  const worker = new Worker(threadProgram('row-thread'), {
    workerData: values,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const next = answersOf<RowAnswer>(worker, PATIENCE_MS)
  let open = 0
  try {
    for await (const piece of pieces) {
      // of its own memory, which goes over without being copied again
      const bytes = Uint8Array.from(piece)
      worker.postMessage(bytes, [bytes.buffer])
      open += 1
      for (; open >= PIECES_AHEAD; open--) yield rowsOf(await next())
    }
    worker.postMessage(null)
    for (; open >= 0; open--) yield rowsOf(await next())
  } finally {
    await worker.terminate()
  }
}

function rowsOf(answer: RowAnswer): NumberedRow[] {
  if (!('failed' in answer)) return unpackRows(answer)
  throw answer.failed === 'too large' ? new SheetTooLarge(answer.why) : new Error(answer.why)
}

/** A thread of its own for a long sheet: given its unpacked part piece by piece, it answers each piece with the rows in it. */
import { parentPort, workerData } from 'node:worker_threads'
import { SheetTooLarge } from '../sheet.ts'
import { buffersOf, createPacker } from '../xlsx/packed-rows.ts'
import { createPartReader } from '../xlsx/part-reader.ts'
import { sharedStringTable } from '../xlsx/string-table.ts'
import type { RowAnswer, SharedValues } from './rows-in-thread.ts'

const { strings, ...values } = workerData as SharedValues
const reader = createPartReader({ ...values, strings: sharedStringTable(strings) })

parentPort?.on('message', (piece: Uint8Array<ArrayBuffer> | null) => {
  const answer = answerTo(piece)
  parentPort?.postMessage(answer, 'failed' in answer ? [] : buffersOf(answer))
})

/** null: the part is over */
function answerTo(piece: Uint8Array<ArrayBuffer> | null): RowAnswer {
  try {
    if (piece) return reader.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
    reader.end()
    return createPacker().take()
  } catch (error) {
    return { failed: error instanceof SheetTooLarge ? 'too large' : 'damaged', why: String(error) }
  }
}

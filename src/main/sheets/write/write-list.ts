/** Writes a list of any length into an .xlsx file row by row: what is held at a time is a few hundred rows and the packed file. */
import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, ZipDeflate } from 'fflate'
import type { ZipInputFile } from 'fflate'
import { createRowWriter } from './list-cells.ts'
import { frameOf } from './list-frame.ts'
import type { ListFrame } from './list-frame.ts'
import type { ListSheet } from './list-sheet.ts'
import type { WorkbookProperties } from './write-workbook.ts'

/** characters handed to the packing at a time */
const PIECE = 256 * 1024
/** packs within a tenth of the smallest file, in a third of the time */
const LEVEL = 3
/** some pieces may wait, so that writing and packing go on side by side */
const PACKING = { level: LEVEL, chunkSize: PIECE, highWaterMark: 4 * PIECE }

/** Called every few hundred rows with how many are written; others are let in meanwhile. */
type Reached = (rows: number) => Promise<void>

export async function writeList(sheet: ListSheet, properties: WorkbookProperties, reached?: Reached): Promise<Uint8Array[]> {
  const frame = await frameOf(sheet, properties)
  const chunks: Uint8Array[] = []
  const failures: Error[] = []
  const zip = new Zip((error, chunk) => {
    if (error) failures.push(error)
    else chunks.push(chunk)
  })
  for (const [path, bytes] of frame.parts) {
    const part = new ZipDeflate(path)
    zip.add(part)
    part.push(bytes, true)
  }
  await pack(zip, frame.sheetPath, pieces(sheet, frame), reached)
  zip.end()
  if (failures[0]) throw failures[0]
  return chunks
}

interface Piece {
  text: string
  rows: number
}

function* pieces(sheet: ListSheet, frame: ListFrame): Generator<Piece> {
  const write = createRowWriter(sheet.columns, frame.styles)
  let text = frame.before
  let rows = 0
  for (const row of sheet.rows) {
    text += write(frame.firstRow + rows, row)
    rows++
    if (text.length < PIECE) continue
    yield { text, rows }
    text = ''
  }
  yield { text: text + frame.after, rows }
}

/** Packed by the system's own thread while the next rows are written. */
async function pack(zip: Zip, path: string, all: Iterable<Piece>, reached: Reached | undefined): Promise<void> {
  const entry: ZipInputFile = { filename: path, compression: 8, flag: 0, crc: 0, size: 0, mtime: new Date() }
  zip.add(entry)
  const deflate = createDeflateRaw(PACKING)
  const packed = (async () => {
    for await (const chunk of deflate) entry.ondata?.(null, chunk as Uint8Array<ArrayBuffer>, false)
  })()
  try {
    for (const { text, rows } of all) {
      const bytes = Buffer.from(text)
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      if (!deflate.write(bytes)) await once(deflate, 'drain')
      await reached?.(rows)
    }
    deflate.end()
    await packed
  } catch (error) {
    deflate.destroy()
    await packed.catch(() => undefined)
    throw error
  }
  entry.ondata?.(null, new Uint8Array(), true)
}

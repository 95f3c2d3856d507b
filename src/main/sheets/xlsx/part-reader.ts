/** Takes a worksheet's rows out of its part as the part comes in pieces. */
import { Cutter } from './cutter.ts'
import { createPacker } from './packed-rows.ts'
import type { PackedRows } from './packed-rows.ts'
import { createRowReader, readRowHead } from './row-reader.ts'
import type { WorkbookValues } from './row-reader.ts'
import { RowSlots } from './row-slots.ts'

export function createPartReader(values: WorkbookValues) {
  const cutter = new Cutter('sheetData', 'row')
  const packer = createPacker()
  const slots = new RowSlots()
  let read: ReturnType<typeof createRowReader> | null = null
  let last = -1

  /** Rows that hold something and end in this piece. */
  function push(piece: Buffer): PackedRows {
    cutter.push(piece, (bytes, from, to) => {
      read ??= createRowReader(values, cutter.prefix)
      const head = readRowHead(bytes, from, to, last)
      last = head.index
      slots.clear()
      read(bytes, head, to, slots)
      packer.add(head.index, slots, bytes, values.strings.bytes)
    })
    return packer.take()
  }

  return { push, end: () => void cutter.end() }
}

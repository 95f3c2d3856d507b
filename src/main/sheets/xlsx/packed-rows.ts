/**
 * Rows in a few long lists instead of an object for every cell: quick to make from markup, and quick to hand from one thread
 * to another. Texts are one stretch of bytes, so that strings are made where they are wanted.
 */
import { noteFormulas } from '../formulas.ts'
import type { FormulaRows } from '../formulas.ts'
import type { NumberedRow } from '../row-source.ts'
import type { CellFault, RawCell } from '../sheet.ts'
import { SLOT } from './row-slots.ts'
import type { RowSlots } from './row-slots.ts'

export interface PackedRows {
  /** row by row: its place, how many cells it has, where its texts end */
  indexes: Uint32Array<ArrayBuffer>
  widths: Uint16Array<ArrayBuffer>
  ends: Uint32Array<ArrayBuffer>
  /** cell by cell, see `KIND` */
  kinds: Uint8Array<ArrayBuffer>
  numbers: Float64Array<ArrayBuffer>
  /** each text and date ends with `END` */
  texts: Uint8Array<ArrayBuffer>
  /** texts that hold `END` themselves */
  odd: string[]
  faults: CellFault[]
  /** of the rows as they are counted here */
  formulas: FormulaRows[]
}

const KIND = { blank: 0, text: 1, number: 2, yes: 3, no: 4, date: 5, odd: 6 } as const
/** stands in no text of an honest workbook */
const END = 1
const END_TEXT = '\u0001'

export function createPacker() {
  let bytes = Buffer.allocUnsafe(256 * 1024)
  let used = 0
  let kinds = new Uint8Array(16 * 1024)
  let cells = 0
  let rows: {
    indexes: number[]
    widths: number[]
    ends: number[]
    numbers: number[]
    odd: string[]
    faults: CellFault[]
    formulas: FormulaRows[]
  }
  clear()

  function clear(): void {
    ;[used, cells] = [0, 0]
    rows = { indexes: [], widths: [], ends: [], numbers: [], odd: [], faults: [], formulas: [] }
  }

  /** `source` holds the row's own texts, `shared` the workbook's. A row without cells is left out. */
  function add(index: number, slots: RowSlots, source: Uint8Array, shared: Uint8Array): void {
    const { width } = slots
    if (width === 0) return
    while (cells + width > kinds.length) kinds = grown(kinds)
    for (let column = 0; column < width; column++) {
      const slot = slots.kinds[column]
      const [from, to] = [slots.from[column] ?? 0, slots.to[column] ?? 0]
      if (slot === SLOT.blank) kinds[cells++] = KIND.blank
      else if (slot === SLOT.text) kinds[cells++] = copy(source, from, to)
      else if (slot === SLOT.shared) kinds[cells++] = copy(shared, from, to)
      else kinds[cells++] = addValue(slots.values[column] ?? null)
    }
    for (const fault of slots.faults) rows.faults.push({ row: rows.indexes.length, ...fault })
    if (slots.formulas.length > 0) noteFormulas(rows.formulas, rows.indexes.length, slots.formulas)
    rows.indexes.push(index)
    rows.widths.push(width)
    rows.ends.push(used)
  }

  function copy(source: Uint8Array, from: number, to: number): number {
    reserve(to - from + 1)
    const target = bytes
    let at = used
    // in the short texts of cells quicker than asking the buffer
    for (let i = from; i < to; i++) {
      const byte = source[i] ?? 0
      if (byte === END) return addText(new TextDecoder().decode(source.slice(from, to)))
      target[at++] = byte
    }
    target[at++] = END
    used = at
    return KIND.text
  }

  function addValue(value: RawCell): number {
    if (value === null) return KIND.blank
    if (typeof value === 'string') return addText(value)
    if (typeof value === 'boolean') return value ? KIND.yes : KIND.no
    if (typeof value === 'object') {
      addText(value.date)
      return KIND.date
    }
    rows.numbers.push(value)
    return KIND.number
  }

  function addText(text: string): number {
    if (text.includes(END_TEXT)) {
      rows.odd.push(text)
      return KIND.odd
    }
    reserve(text.length * 3 + 1)
    used += bytes.write(text, used)
    bytes[used++] = END
    return KIND.text
  }

  function reserve(more: number): void {
    if (used + more <= bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, used + more))
    bytes.copy(larger, 0, 0, used)
    bytes = larger
  }

  /** What was added since it was last taken. */
  function take(): PackedRows {
    const { indexes, widths, ends, numbers, odd, faults, formulas } = rows
    const packed = {
      indexes: Uint32Array.from(indexes),
      widths: Uint16Array.from(widths),
      ends: Uint32Array.from(ends),
      kinds: kinds.slice(0, cells),
      numbers: Float64Array.from(numbers),
      texts: Uint8Array.from(bytes.subarray(0, used)),
      odd,
      faults,
      formulas,
    }
    clear()
    return packed
  }

  return { add, take }
}

function grown(list: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(list.length * 2)
  longer.set(list)
  return longer
}

export function unpackRows({ indexes, widths, ends, kinds, numbers, texts, odd, faults, formulas }: PackedRows): NumberedRow[] {
  const bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength)
  const rows: NumberedRow[] = []
  let [cell, number, strange, from] = [0, 0, 0, 0]
  for (let i = 0; i < indexes.length; i++) {
    const to = ends[i] ?? 0
    // a row's strings are parts of one string, and keep no more than that in memory
    const words = bytes.toString('utf8', from, to).split(END_TEXT)
    from = to
    let word = 0
    const cells: RawCell[] = []
    for (const end = cell + (widths[i] ?? 0); cell < end; cell++) {
      const kind = kinds[cell]
      if (kind === KIND.text) cells.push(words[word++] ?? null)
      else if (kind === KIND.blank) cells.push(null)
      else if (kind === KIND.number) cells.push(numbers[number++] ?? null)
      else if (kind === KIND.date) cells.push({ date: words[word++] ?? '' })
      else if (kind === KIND.odd) cells.push(odd[strange++] ?? null)
      else cells.push(kind === KIND.yes)
    }
    rows.push({ index: indexes[i] ?? 0, cells, faults: [] })
  }
  for (const { row, ...fault } of faults) rows[row]?.faults.push(fault)
  for (const { top, bottom, columns } of formulas) for (const row of rows.slice(top, bottom + 1)) row.formulas = columns
  return rows
}

/** What goes over to another thread without being copied. */
export function buffersOf({ indexes, widths, ends, kinds, numbers, texts }: PackedRows): ArrayBuffer[] {
  return [indexes, widths, ends, kinds, numbers, texts].map(({ buffer }) => buffer)
}

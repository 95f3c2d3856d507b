/** Goes through one worksheet row's bytes and tells where its cells' values are. */
import { SheetTooLarge, textOf } from '../sheet.ts'
import type { RawCell } from '../sheet.ts'
import { numberCell } from './cell-formats.ts'
import type { CellFormat } from './cell-formats.ts'
import { SLOT } from './row-slots.ts'
import type { RowSlots } from './row-slots.ts'
import { endOfText, textSpans } from './string-table.ts'
import type { StringTable } from './string-table.ts'
import { GREATER, integerIn, LESS, nextTag, readAttributes, resolveOfficeEscapes, SLASH, tagEnd, textIn } from './xml-bytes.ts'
import type { AttributeSpan } from './xml-bytes.ts'

export interface WorkbookValues {
  strings: StringTable
  formats: CellFormat[]
  is1904: boolean
}

const MAX_ROWS = 1_048_576

/** Place and state of a row, without its cells; `next` is where they begin, or negative where there are none. */
export interface RowHead {
  index: number
  isHidden: boolean
  next: number
}

/** `from` is behind the tag's name. A row without a number follows the one before. */
export function readRowHead(bytes: Buffer, from: number, to: number, previous: number): RowHead {
  let index = previous + 1
  let isHidden = false
  const next = readAttributes(bytes, from, to, ({ name, nameEnd, value, valueEnd }) => {
    if (nameEnd - name === 1 && bytes[name] === 0x72) index = integerIn(bytes, value, valueEnd) - 1
    else if (nameEnd - name === 6 && bytes.toString('latin1', name, nameEnd) === 'hidden')
      isHidden = isTrue(bytes, value, valueEnd)
  })
  // another order would put cells where the reader has been already
  if (index <= previous) throw new Error('rows out of order')
  if (index >= MAX_ROWS) throw new SheetTooLarge('rows')
  return { index, isHidden, next }
}

/** A cell as its tag describes it; one object serves all cells of a reader. */
interface CellTag {
  column: number
  style: number
  /** its `t`: n where there is none; inlineStr is i, str is t */
  type: string
}

/** A reader of rows whose elements carry this namespace prefix. */
export function createRowReader(values: WorkbookValues, prefix: string) {
  const tag: CellTag = { column: 0, style: -1, type: 'n' }
  const open = prefix.length + 1
  let source: Buffer = Buffer.alloc(0)
  const onAttribute = ({ name, nameEnd, value, valueEnd }: AttributeSpan) => {
    if (nameEnd - name !== 1) return
    const letter = source[name]
    if (letter === 0x72) tag.column = columnOf(source, value, valueEnd)
    else if (letter === 0x73) tag.style = integerIn(source, value, valueEnd)
    else if (letter === 0x74) tag.type = typeOf(source, value, valueEnd)
  }

  return function readCells(bytes: Buffer, head: RowHead, to: number, slots: RowSlots): void {
    if (head.next < 0) return
    source = bytes
    tag.column = -1
    let at = head.next
    for (;;) {
      at = nextTag(bytes, at, to)
      if (at === to || bytes[at + 1] === SLASH) return
      const isCell = bytes[at + open] === 0x63 && (bytes[at + open + 1] ?? 0) <= 0x3e
      tag.column += isCell ? 1 : 0
      tag.style = -1
      tag.type = 'n'
      const next = readAttributes(bytes, at + open + 1, to, isCell ? onAttribute : ignored)
      at = Math.abs(next)
      if (!isCell || next < 0) continue
      const behind = prefix === '' ? plainCell(bytes, at, tag, values, slots) : -1
      if (behind > 0) {
        at = behind
        continue
      }
      const end = endOfCell(bytes, at, to, open)
      const value = cellValue(bytes, at, end, tag, prefix, values)
      const isFormula = formulaAt(bytes, at, end, open)
      if (isFormula) slots.formulas.push(tag.column)
      // without a type it is a number, and text may be empty
      if (isFormula && value === null && tag.type !== 't') slots.uncalculated(tag.column, formulaText(bytes, at, end, prefix))
      else if (tag.type === 'e' && value !== null && value !== '') slots.fault(tag.column, textOf(value))
      else slots.value(tag.column, value)
      at = end + open + 3
    }
  }
}

function ignored(): void {
  // attributes of what is no cell
}

const INLINE = Buffer.from('<is><t>')
const INLINE_SPACED = Buffer.from('<is><t xml:space="preserve">')
const INLINE_END = Buffer.from('</t></is></c>')
const VALUE = Buffer.from('<v>')
const VALUE_END = Buffer.from('</v></c>')

/** A cell written as nearly all are, gone through once; the place behind it, or -1 where it has to be looked at closely. */
function plainCell(
  bytes: Buffer,
  from: number,
  { type, column, style }: CellTag,
  values: WorkbookValues,
  slots: RowSlots,
): number {
  const isInline = type === 'i'
  const begin = isInline ? Math.max(behind(bytes, from, INLINE), behind(bytes, from, INLINE_SPACED)) : behind(bytes, from, VALUE)
  if (begin < 0) return -1
  let end = begin
  let isPlain = true
  for (let byte = bytes[end]; byte !== undefined && byte !== LESS; byte = bytes[++end]) {
    // & and _ may begin what stands for something else
    if (byte === 0x26 || byte === 0x5f) isPlain = false
  }
  const next = behind(bytes, end, isInline ? INLINE_END : VALUE_END)
  if (next < 0) return -1
  if (isInline || type === 't') {
    if (!isPlain) return -1
    slots.span(column, SLOT.text, begin, end)
  } else if (type === 's') {
    const index = integerIn(bytes, begin, end)
    slots.span(column, SLOT.shared, values.strings.begin(index), values.strings.end(index))
  } else if (type === 'n') slots.value(column, numberIn(bytes, begin, end, values.formats[style], values.is1904))
  else return -1
  return next
}

/** Behind the mark where it stands here, else -1. */
function behind(bytes: Buffer, at: number, mark: Buffer): number {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return -1
  return at + mark.length
}

/** The place of `</c>`. */
function endOfCell(bytes: Buffer, from: number, to: number, open: number): number {
  for (let at = nextTag(bytes, from, to); at < to; at = nextTag(bytes, at + 1, to)) {
    if (bytes[at + 1] === SLASH && bytes[at + open + 1] === 0x63 && bytes[at + open + 2] === 0x3e) return at
  }
  throw new Error('cell cut off')
}

function cellValue(bytes: Buffer, from: number, to: number, tag: CellTag, prefix: string, values: WorkbookValues): RawCell {
  if (tag.type === 'i') {
    const spans = textSpans(bytes, from, to, prefix)
    return spans.map((span) => resolveOfficeEscapes(textIn(bytes, span.from, span.to))).join('')
  }
  const value = valueSpan(bytes, from, to, prefix)
  if (value === null) return null
  const [begin, end] = value
  if (tag.type === 's') return values.strings.at(integerIn(bytes, begin, end))
  if (tag.type === 'n') return numberIn(bytes, begin, end, values.formats[tag.style], values.is1904)
  if (tag.type === 'b') return isTrue(bytes, begin, end)
  const text = resolveOfficeEscapes(textIn(bytes, begin, end))
  return tag.type === 'd' ? isoDate(text) : text
}

/** Whether the cell begins with `<f>`: it stands before the value. */
function formulaAt(bytes: Buffer, from: number, to: number, open: number): boolean {
  const at = nextTag(bytes, from, to)
  const behindName = bytes[at + open + 1] ?? 0
  return at < to && bytes[at + open] === 0x66 && (behindName <= 0x20 || behindName === SLASH || behindName === GREATER)
}

/** As a spreadsheet shows it; only the first of many alike is written out. */
function formulaText(bytes: Buffer, from: number, to: number, prefix: string): string {
  const begin = tagEnd(bytes, nextTag(bytes, from, to), to)
  if (begin > to || bytes[begin - 2] === SLASH) return '='
  return `=${textIn(bytes, begin, endOfText(bytes, begin, to, prefix + 'f'))}`
}

/** Where the text of `<v>` stands. */
function valueSpan(bytes: Buffer, from: number, to: number, prefix: string): [number, number] | null {
  const open = prefix.length + 1
  for (let at = nextTag(bytes, from, to); at < to; at = nextTag(bytes, at + 1, to)) {
    if (bytes[at + open] !== 0x76 || bytes[at + 1] === SLASH) continue
    const begin = tagEnd(bytes, at, to)
    if (begin > to || bytes[begin - 2] === SLASH) return null
    return [begin, endOfText(bytes, begin, to, prefix + 'v')]
  }
  return null
}

function numberIn(bytes: Buffer, from: number, to: number, format: CellFormat | undefined, is1904: boolean): RawCell {
  const whole = integerIn(bytes, from, to)
  if (whole >= 0) return numberCell(whole, format, is1904)
  const text = textIn(bytes, from, to)
  if (text.trim() === '') return null
  const value = Number(text)
  // some programs leave out that a cell is text
  return Number.isNaN(value) ? text : numberCell(value, format, is1904)
}

/** Dates as text, in workbooks of the strict kind. */
function isoDate(text: string): RawCell {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(text) ?? []
  if (day === undefined) return text
  return { date: time === undefined || time === '00:00' ? day : `${day}T${time}` }
}

/** AB12 → 27 */
function columnOf(bytes: Buffer, from: number, to: number): number {
  let column = 0
  for (let at = from; at < to; at++) {
    const letter = (bytes[at] ?? 0) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  if (column === 0 || column > 16_384) throw new Error('cell without a column')
  return column - 1
}

function typeOf(bytes: Buffer, from: number, to: number): string {
  if (to - from === 1) return bytes.toString('latin1', from, to)
  return to - from === 3 ? 't' : 'i'
}

function isTrue(bytes: Buffer, from: number, to: number): boolean {
  return bytes[from] === 0x31 || bytes.toString('latin1', from, to).toLowerCase() === 'true'
}

/** Number formats of a workbook's cells: which of them show a date, and which pad with zeros. */
import { isDateFormat } from 'hucre'
import { dateCell, zeroPadded } from '../serials.ts'
import type { RawCell } from '../sheet.ts'
import { tagsOf } from './xml-tags.ts'

export interface CellFormat {
  code: string
  isDate: boolean
}

/** Formats by a cell's style number. */
export function readCellFormats(styles: string): CellFormat[] {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inCells = false
  for (const { name, attributes, isClosing } of tagsOf(styles)) {
    if (name === 'numFmt' && !isClosing) codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
    else if (name === 'cellXfs') inCells = !isClosing
    else if (name === 'xf' && inCells && !isClosing) formats.push(formatOf(Number(attributes.get('numFmtId') ?? 0), codes))
  }
  return formats
}

/** A number in its format: a date, a time, digits shown with leading zeros, or itself. */
export function numberCell(value: number, format: CellFormat | undefined, is1904: boolean): RawCell {
  if (format === undefined) return value
  if (format.isDate) return dateCell(value, format.code, is1904)
  return zeroPadded(value, format.code) ?? value
}

function formatOf(id: number, codes: Map<number, string>): CellFormat {
  const code = codes.get(id)
  if (code !== undefined && code !== '') return { code, isDate: isDateFormat(code) }
  return { code: BUILT_IN_TIMES[id] ?? '', isDate: BUILT_IN_DATES.has(id) }
}

/** Formats that are never written out: 14–22 and 45–47 everywhere, 27–36 and 50–58 in Chinese Excel. */
const BUILT_IN_DATES = new Set(
  [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
)
const TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]
const BUILT_IN_TIMES: Record<number, string> = Object.fromEntries(TIMES.map((id) => [id, 'h:mm']))

/** A worksheet as plain values, whatever file it came from. This room reads and knows none of the office's nouns. */
import type { FormulaRows } from './formulas.ts'

/**
 * Numbers in a date format are dates, numbers shown with leading zeros are text, times without a date are text `HH:mm`;
 * formulas, rich text and links are their plain values.
 */
export type RawCell = string | number | boolean | null | { date: string }

export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** A cell whose content could not be had: an error such as #N/A, a line with a broken quotation mark, a formula without result. */
export interface CellFault {
  row: number
  column: number
  text: string
  /** a formula that no program has calculated yet */
  isUncalculated?: true
}

export interface RawSheet {
  /** empty where the file is a list, or where only the program named it */
  name: string
  /** dense from row 0 and column 0; blank rows and columns at the end are trimmed */
  rows: RawCell[][]
  merges: Merge[]
  hiddenRows: number[]
  hiddenColumns: number[]
  isHidden: boolean
  /** serial numbers without a date format count from 1904 in workbooks of old Macintosh offices */
  is1904: boolean
  faults: CellFault[]
  /** of the rows that are here */
  formulas: FormulaRows[]
}

/** Values lie further out than any ledger's; translated into a refusal. */
export class SheetTooLarge extends Error {}

/** A reader gave a workbook without one of its sheets: that must not pass for an empty sheet. */
export class SheetLost extends Error {}

/** Sheets of one name, of which a reader keeps only one. */
export class SheetsAlike extends Error {}

export function isBlank(cell: RawCell | undefined): boolean {
  if (typeof cell === 'string' && isPlainLetter(cell.charCodeAt(0))) return false
  return cell === null || cell === undefined || (typeof cell === 'string' && !/[^\s\u200b\ufeff]/.test(cell))
}

/** ASCII and Chinese characters: what nearly every cell begins with. */
function isPlainLetter(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xa000)
}

/** The cell as text, as nearly as written as a value can tell. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.date.replace('T', ' ')
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell)
}

/** A damaged file may claim cells anywhere; a larger grid than this would not fit into memory, and no ledger is so wide. */
export const MAX_CELLS = 20_000_000
export const MAX_COLUMNS = 1000

/** Cuts blank rows and columns off the end; merges that reach beyond are cut with them. */
export function trimSheet(sheet: RawSheet): RawSheet {
  const widths = sheet.rows.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1)
  const height = widths.findLastIndex((width) => width > 0) + 1
  const width = widths.reduce((widest, each) => Math.max(widest, each), 0)
  if (width > MAX_COLUMNS || height * width > MAX_CELLS) throw new SheetTooLarge(sheet.name)
  const rows = sheet.rows.slice(0, height).map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null))
  const merges = sheet.merges
    .filter((merge) => merge.top < height && merge.left < width)
    .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, height - 1), right: Math.min(merge.right, width - 1) }))
  return {
    ...sheet,
    rows,
    merges,
    hiddenRows: sheet.hiddenRows.filter((row) => row < height),
    hiddenColumns: sheet.hiddenColumns.filter((column) => column < width),
  }
}

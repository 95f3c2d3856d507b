/** A long list made to be worked in and printed: title, lines, one row of headings and any number of rows. */

/**
 * How the cells of a column are kept. `date` takes days and moments as text (`2020-02-10`, `2020-02-10T18:00`) and writes
 * real dates; `until` says 0:00 as 24:00 of the day before. A text that is no date stays text.
 */
export type ListCellKind = 'text' | 'number' | 'date' | 'until'

export interface ListSheetColumn {
  heading: string
  kind: ListCellKind
  /** in characters of the default font; a Chinese character takes two */
  width: number
  align?: 'left' | 'right' | 'center'
  /** long text goes on in the next line */
  wraps?: boolean
}

/** Text stays exactly as written, also where it begins like a formula. */
export type ListCell = string | number | null

export interface ListSheet {
  /** as the program that opens it names the sheet */
  name: string
  title: string
  /** under the title, each over the whole width */
  lines: string[]
  columns: ListSheetColumn[]
  rowCount: number
  /** of `rowCount` rows, each with one cell per column */
  rows: Iterable<ListCell[]>
  /** columns from the left that stay in view */
  headColumns?: number
}

/** What a sheet of a workbook holds at most. */
export const MOST_ROWS = 1_000_000

/** Widths of all columns together beyond which A4 would be too small to be read. */
const WIDEST_ON_A4 = 190

export function paperOf(columns: readonly ListSheetColumn[]): 'a3' | 'a4' {
  return columns.reduce((sum, { width }) => sum + width, 0) > WIDEST_ON_A4 ? 'a3' : 'a4'
}

/** How many characters of the default font a text takes up. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0xff ? 2 : 1
  return width
}

/** A sheet made to be printed, described the way one writes a table by hand; write-workbook turns sheets into a file. */

export interface CellLook {
  /** points; 10 unless said */
  size?: number
  isBold?: boolean
  /** family name */
  font?: string
  /** RRGGBB */
  color?: string
  fill?: string
  align?: 'left' | 'center' | 'right'
  alignVertically?: 'top' | 'center' | 'bottom'
  /** long text goes on in the next line (default), or is set smaller until it fits */
  overflow?: 'wrap' | 'shrink'
  /** hair: all round; none: default. A side given on its own wins. */
  border?: Line
  top?: Line
  right?: Line
  bottom?: Line
  left?: Line
}

export type Line = 'none' | 'hair' | 'thin' | 'medium' | 'thick'

/** A part of a cell's text that looks different from the rest. */
export interface TextRun {
  text: string
  isStruck?: boolean
  isBold?: boolean
  /** RRGGBB */
  color?: string
  /** points; the cell's unless said */
  size?: number
}

/** Everything is text: phone and identity numbers stay whole, and nothing that begins with = is ever computed. */
export interface PaperCell {
  text: string | TextRun[]
  look?: CellLook
  /** columns and rows the cell takes up, 1 unless said */
  across?: number
  down?: number
}

export interface PaperRow {
  /** points: a program that opens the file does not work it out for wrapped or merged cells */
  height: number
  /** from left to right, each in the next place that no taller cell above takes up, as in an HTML table */
  cells: PaperCell[]
}

export interface PaperSheet {
  name: string
  paper: 'a3' | 'a4'
  /** portrait; left out: landscape */
  isUpright?: true
  /** one page in all, or one page wide and as many as it takes */
  fit: 'page' | 'width'
  /** millimetres */
  margins: { top: number; right: number; bottom: number; left: number }
  /** widths in characters of the default font */
  columns: number[]
  rows: PaperRow[]
  /** rows from the top that every page repeats, and that stay in view on the screen */
  headRows?: number
  /** columns from the left that stay in view on the screen */
  headColumns?: number
  /** rows after which a page ends */
  breaksAfter?: number[]
  footer: { left?: string; center?: string; right?: string }
}

/** Codes of a footer: the page's number and how many there are. */
export const PAGE_OF_PAGES = '第&P页　共&N页'

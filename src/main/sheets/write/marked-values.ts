/** A file that was no xlsx handed back as one: its values, laid out so that they can be read and printed, with what is marked. */
import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx'
import { isBlank, textOf } from '../sheet.ts'
import type { RawSheet } from '../sheet.ts'
import { cellStyle, DEFAULT_FONT } from './cell-style.ts'
import { paperOf, widthOf } from './list-sheet.ts'
import { mark, onOnePageWidth } from './mark-workbook.ts'
import type { MarkedSheet } from './mark-workbook.ts'
import { PAGE_OF_PAGES } from './paper-sheet.ts'
import { repeatedRows } from './repeated-rows.ts'

const BODY = cellStyle({ border: 'hair' })
const HEADING = cellStyle({ border: 'thin', isBold: true, align: 'center', fill: 'F2F2F2' })
const TITLE = cellStyle({ isBold: true, size: 12, align: 'center' })
const TITLE_HEIGHT = 20
/** goes on over the cells beside it */
const LINE: CellStyle = { font: { name: DEFAULT_FONT.name, size: DEFAULT_FONT.size, bold: true }, numFmt: '@' }

/** more would not fit into memory with a look of its own for each */
const MOST_STYLED = 300_000
const [NARROWEST, WIDEST] = [5, 32]
/** widths of longer lists are told by their first rows */
const LOOKED_AT = 2000

export function markedValues(sheets: RawSheet[], marked: MarkedSheet[]): Promise<Uint8Array> {
  const named = sheets.map((sheet, i) => ({ sheet, name: sheet.name || `表${i + 1}`, headings: headingsOf(sheet, marked) }))
  const written = named.map(({ sheet, name, headings }): WriteSheet => {
    const own = {
      name,
      rows: sheet.rows.map((row) => row.map((cell) => textOf(cell))),
      merges: sheet.merges.map(({ top, left, bottom, right }) => ({
        startRow: top,
        startCol: left,
        endRow: bottom,
        endCol: right,
      })),
      cells: styledCells(sheet, headings),
      columns: widthsIn(sheet).map((width) => ({ width })),
      rowDefs: new Map(Array.from({ length: headings[0] ?? 0 }, (_, row) => [row, { height: TITLE_HEIGHT }])),
    }
    const marks = marksOf(sheet, marked)
    if (marks) mark(own, marks)
    const only = onlyOne(headings)
    return {
      ...own,
      ...(only !== undefined && { freezePane: { rows: only + 1, columns: 0 } }),
      pageSetup: onOnePageWidth({ paperSize: paperOf(own.columns.map(({ width }) => ({ heading: '', kind: 'text', width }))) }),
      headerFooter: { oddFooter: `&C&9 ${PAGE_OF_PAGES}` },
    }
  })
  const namedRanges = named.flatMap(({ name, headings }) => {
    const only = onlyOne(headings)
    return only === undefined ? [] : repeatedRows(name, only + 1)
  })
  return writeXlsx({ sheets: written, namedRanges, defaultFont: DEFAULT_FONT })
}

const marksOf = (sheet: RawSheet, marked: MarkedSheet[]) => marked.find(({ name }) => name === sheet.name)

const headingsOf = (sheet: RawSheet, marked: MarkedSheet[]) => marksOf(sheet, marked)?.headings ?? []

/** Of several tables none has the headings of all. */
const onlyOne = (headings: number[]) => (headings.length === 1 ? headings[0] : undefined)

/** Cells of a merge have its first cell's look. */
function styledCells(sheet: RawSheet, headings: number[]): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  if (sheet.rows.length * (sheet.rows[0]?.length ?? 0) > MOST_STYLED) return cells
  const first = headings[0] ?? -1
  for (const [r, row] of sheet.rows.entries()) {
    const isLine = row.filter((cell) => !isBlank(cell)).length <= 1
    const isMerged = isLine && sheet.merges.some(({ top, left, right }) => top === r && right > left)
    const style = headings.includes(r) ? HEADING : !isLine && r > first ? BODY : isMerged ? TITLE : LINE
    for (const [c, cell] of row.entries()) cells.set(`${r},${c}`, { value: textOf(cell), type: 'string', style })
  }
  return cells
}

/** As wide as what stands in them, but for titles, which go over several. */
function widthsIn({ rows, merges }: RawSheet): number[] {
  const across = new Set(merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`))
  const widths: number[] = Array.from({ length: rows[0]?.length ?? 0 }, () => NARROWEST)
  for (const [r, row] of rows.slice(0, LOOKED_AT).entries()) {
    if (row.filter((cell) => !isBlank(cell)).length <= 1) continue
    for (const [c, cell] of row.entries()) {
      if (across.has(`${r},${c}`)) continue
      const width = Math.min(WIDEST, widthOf(textOf(cell)) + 2)
      if (width > (widths[c] ?? 0)) widths[c] = width
    }
  }
  return widths
}

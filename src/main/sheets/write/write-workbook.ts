/** Writes sheets made for paper into one .xlsx file: the only place that knows the writer library. */
import { writeXlsx } from 'hucre/xlsx'
import type { WriteSheet } from 'hucre/xlsx'
import type { RichTextRun } from 'hucre'
import { cellStyle, DEFAULT_FONT } from './cell-style.ts'
import type { CellLook, PaperSheet, TextRun } from './paper-sheet.ts'
import { placeCells } from './place-cells.ts'
import type { PlacedCell } from './place-cells.ts'
import { repeatedRows } from './repeated-rows.ts'

export interface WorkbookProperties {
  title: string
  creator: string
}

export async function writeWorkbook(sheets: PaperSheet[], properties: WorkbookProperties): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(toWriteSheet),
    namedRanges: sheets.flatMap(({ name, headRows = 0 }) => (headRows === 0 ? [] : repeatedRows(name, 1, headRows))),
    properties,
    defaultFont: DEFAULT_FONT,
  })
}

const MILLIMETRES_PER_INCH = 25.4

/** What XML 1.0 cannot hold would make the file unreadable: control characters other than tab and line feed. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu

function toWriteSheet(sheet: PaperSheet): WriteSheet {
  const placed = placeCells(sheet.rows, sheet.columns.length)
  return {
    name: sheet.name,
    columns: sheet.columns.map((width) => ({ width })),
    rows: sheet.rows.map(() => []),
    rowDefs: new Map(sheet.rows.map((row, index) => [index, { height: row.height }])),
    cells: new Map(placed.flatMap(styledCells)),
    merges: placed.filter(isMerged).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    freezePane: { rows: sheet.headRows ?? 0, columns: sheet.headColumns ?? 0 },
    pageSetup: pageSetup(sheet),
    headerFooter: { oddFooter: footer(sheet.footer) },
    rowBreaks: sheet.breaksAfter ?? [],
    view: { showGridLines: false },
  }
}

/** A merged cell's look goes to every place it covers, or its border would be drawn in the first one only. */
function styledCells({ cell, top, left, bottom, right }: PlacedCell): [string, StyledCell][] {
  const style = cellStyle(cell.look ?? {})
  const cells: [string, StyledCell][] = []
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const isFirst = row === top && column === left
      cells.push([`${row},${column}`, { ...(isFirst ? valueOf(cell.text, cell.look ?? {}) : { value: null }), style }])
    }
  }
  return cells
}

type StyledCell = { value: string | null; richText?: RichTextRun[]; style: object }

/** Runs where any of them looks different, else plain text: it is what other programs read most surely. */
function valueOf(text: string | TextRun[], look: CellLook): Pick<StyledCell, 'value' | 'richText'> {
  const runs = (typeof text === 'string' ? [{ text }] : text).map((run: TextRun) => ({
    ...run,
    text: run.text.replace(FORBIDDEN, ''),
  }))
  const whole = runs.map((run) => run.text).join('')
  if (whole === '') return { value: null }
  const isPlain = runs.every(({ isStruck, isBold, color, size }) => !isStruck && !isBold && !color && !size)
  if (isPlain) return { value: whole }
  const { font } = cellStyle(look)
  const richText = runs
    .filter((run) => run.text !== '')
    .map((run) => ({
      text: run.text,
      font: {
        ...font,
        ...(run.isStruck && { strikethrough: true }),
        ...(run.isBold && { bold: true }),
        ...(run.color !== undefined && { color: { rgb: run.color } }),
        ...(run.size !== undefined && { size: run.size }),
      },
    }))
  return { value: whole, richText }
}

function isMerged({ top, left, bottom, right }: PlacedCell): boolean {
  return bottom > top || right > left
}

function pageSetup({ paper, isUpright, fit, margins }: PaperSheet): NonNullable<WriteSheet['pageSetup']> {
  const inches = (millimetres: number) => millimetres / MILLIMETRES_PER_INCH
  return {
    paperSize: paper,
    orientation: isUpright ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    // 0: as many pages as the rows need
    fitToHeight: fit === 'page' ? 1 : 0,
    horizontalCentered: true,
    margins: {
      top: inches(margins.top),
      right: inches(margins.right),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      header: 0,
      footer: inches(5),
    },
  }
}

/** The space keeps a text that begins with a digit from being read as part of the type size. */
function footer({ left, center, right }: PaperSheet['footer']): string {
  const part = (code: string, text: string | undefined) => (text === undefined ? '' : `&${code}&9 ${text}`)
  return part('L', left) + part('C', center) + part('R', right)
}

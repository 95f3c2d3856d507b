/**
 * The workbook around a list's rows, made by the writer library with three rows of samples: they carry the styles of every
 * column (day, moment, 24:00), and the streamed rows take their place.
 */
import { unzipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { cellStyle, DEFAULT_FONT } from './cell-style.ts'
import { paperOf } from './list-sheet.ts'
import type { ListSheet, ListSheetColumn } from './list-sheet.ts'
import { PAGE_OF_PAGES } from './paper-sheet.ts'
import type { CellLook } from './paper-sheet.ts'
import { repeatedRows } from './repeated-rows.ts'
import type { WorkbookProperties } from './write-workbook.ts'

export interface ListFrame {
  /** the other parts of the file */
  parts: [path: string, bytes: Uint8Array][]
  sheetPath: string
  before: string
  after: string
  /** row number of the first record, from 1 */
  firstRow: number
  styles: ColumnStyles[]
}

/** Numbers of the cell styles of one column. */
export interface ColumnStyles {
  day: string
  moment: string
  midnight: string
}

const SHEET = 'xl/worksheets/sheet1.xml'
const FORMATS = ['yyyy"年"m"月"d"日"', 'yyyy"年"m"月"d"日"hh:mm', 'yyyy"年"m"月"d"日24:00"']
const TITLE: CellLook = { size: 16, isBold: true, align: 'center', font: '黑体' }
const LINE: CellLook = { size: 10.5, align: 'left' }
const HEADING: CellLook = { isBold: true, align: 'center', border: 'thin', fill: 'F2F2F2' }
const MARGINS = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 }

export async function frameOf(sheet: ListSheet, properties: WorkbookProperties): Promise<ListFrame> {
  const headingRow = sheet.lines.length + 1
  const firstRow = headingRow + 2
  const bytes = await writeXlsx({
    sheets: [frameSheet(sheet, headingRow)],
    namedRanges: [repeatedRows(sheet.name, headingRow + 1)],
    properties,
    defaultFont: DEFAULT_FONT,
  })
  const { [SHEET]: xml = new Uint8Array(), ...parts } = unzipSync(bytes)
  const text = new TextDecoder().decode(xml)
  const from = text.indexOf(`<row r="${firstRow}"`)
  const to = text.indexOf('</sheetData>')
  const samples = text.slice(from, to).split('</row>')
  const styles = samples.slice(0, FORMATS.length).map((row) => [...row.matchAll(/ s="(\d+)"/g)].map(([, style]) => style ?? ''))
  return {
    parts: Object.entries(parts),
    sheetPath: SHEET,
    before: sized(text.slice(0, from), sheet, firstRow),
    after: withoutRemarks(text.slice(to), sheet, firstRow),
    firstRow,
    styles: sheet.columns.map((_, i) => ({
      day: styles[0]?.[i] ?? '0',
      moment: styles[1]?.[i] ?? '0',
      midnight: styles[2]?.[i] ?? '0',
    })),
  }
}

function frameSheet({ name, title, lines, columns, rowCount, headColumns = 0 }: ListSheet, headingRow: number): WriteSheet {
  const last = columns.length - 1
  const heads = [{ text: title, look: TITLE }, ...lines.map((text) => ({ text, look: LINE }))]
  const cells = new Map<string, { value: string | null; style: CellStyle }>()
  heads.forEach(({ text, look }, row) => cells.set(`${row},0`, { value: text, style: { ...cellStyle(look) } }))
  columns.forEach((column, i) => {
    cells.set(`${headingRow},${i}`, { value: column.heading, style: cellStyle(HEADING) })
    FORMATS.forEach((format, down) => {
      cells.set(`${headingRow + 1 + down},${i}`, { value: null, style: styleOf(column, format) })
    })
  })
  const letter = columnLetters(last)
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: headingRow + 1 + FORMATS.length }, () => []),
    rowDefs: new Map([
      [0, { height: 30 }],
      ...lines.map((line, i) => [i + 1, { height: lineHeight(line, columns) }] as const),
      [headingRow, { height: 30 }],
    ]),
    cells,
    merges: last < 1 ? [] : heads.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
    freezePane: { rows: headingRow + 1, columns: headColumns },
    autoFilter: { range: `A${headingRow + 1}:${letter}${headingRow + 1 + Math.max(1, rowCount)}` },
    pageSetup: {
      paperSize: paperOf(columns),
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&C&9 ${PAGE_OF_PAGES}` },
  }
}

function styleOf({ kind, align = 'left', wraps = false }: ListSheetColumn, dateFormat: string): CellStyle {
  const style = cellStyle({ border: 'hair', align })
  const isDate = kind === 'date' || kind === 'until'
  return {
    ...style,
    alignment: { ...style.alignment, wrapText: wraps },
    // text: a clerk who edits a phone number must not get 1.99E+10
    numFmt: isDate ? dateFormat : kind === 'number' ? 'General' : '@',
  }
}

/** A line goes on in the next where it is longer than the sheet is wide. */
function lineHeight(line: string, columns: readonly ListSheetColumn[]): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const length = Array.from(line).length * 2
  return 20 * Math.max(1, Math.ceil(length / Math.max(width, 1)))
}

/** 0 → A, 26 → AA */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** The extent the file states of itself is that of the whole list. */
function sized(xml: string, { columns, rowCount }: ListSheet, firstRow: number): string {
  const last = `${columnLetters(columns.length - 1)}${Math.max(firstRow - 1, firstRow + rowCount - 1)}`
  return xml.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`)
}

/** Identity numbers are text on purpose: no green corner on each of them. */
function withoutRemarks(xml: string, { columns, rowCount }: ListSheet, firstRow: number): string {
  if (rowCount === 0) return xml
  const range = `A${firstRow}:${columnLetters(columns.length - 1)}${firstRow + rowCount - 1}`
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`
  return xml.replace('</headerFooter>', `</headerFooter>${ignored}`)
}

/** Somebody's own workbook handed back with cells marked and commented and one more column; everything else stays as it was. */
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import type { Cell, Sheet } from 'hucre/xlsx'
import { cellStyle } from './cell-style.ts'
import { widthOf } from './list-sheet.ts'

export interface MarkedCell {
  /** from 0 */
  row: number
  column: number
  comment: string
}

export interface MarkedSheet {
  /** '' where the workbook has one sheet that is called nothing */
  name: string
  /** last rows of headings, from 0 */
  headings: number[]
  cells: MarkedCell[]
  /** what the further column says, by row from 0; its heading among them */
  remarks: Map<number, string>
}

const AMBER = 'FFE9B0'
const AUTHOR = '街道指挥台'
const REMARKS_WIDTH = 58

/** An xlsx with its formatting, columns, merges and print set-up kept. */
export async function markWorkbook(bytes: Uint8Array, marked: MarkedSheet[]): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true })
  for (const sheet of marked) {
    const own = workbook.sheets.find(({ name }) => name === sheet.name) ?? workbook.sheets[0]
    if (!own) continue
    mark(own, sheet)
    own.pageSetup = onOnePageWidth(own.pageSetup)
  }
  return saveXlsx(workbook)
}

type RowDef = NonNullable<ReturnType<NonNullable<Sheet['rowDefs']>['get']>>
type PageSetup = NonNullable<Sheet['pageSetup']>

/** The further column is printed beside the others, and not on pages of its own. */
export function onOnePageWidth(own: PageSetup = {}): PageSetup {
  const setup: PageSetup = { orientation: 'landscape', ...own, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  delete setup.scale
  delete setup.printArea
  return setup
}

export function mark(
  sheet: Pick<Sheet, 'rows' | 'cells' | 'columns' | 'rowDefs'>,
  { headings, cells, remarks }: MarkedSheet,
): void {
  const known = (sheet.cells ??= new Map<string, Cell>())
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  for (const { row, column, comment } of cells) {
    const key = `${row},${column}`
    const value = sheet.rows[row]?.[column] ?? null
    const before = known.get(key)
    const style = { ...before?.style, fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: AMBER } } }
    known.set(key, { ...(before ?? { value, type: typeOf(value) }), style, comment: { author: AUTHOR, text: comment } })
  }
  for (const [row, text] of remarks) {
    while (sheet.rows.length <= row) sheet.rows.push([])
    const own = sheet.rows[row]
    if (!own) continue
    while (own.length < width) own.push(null)
    own[width] = text
    known.set(`${row},${width}`, { value: text, type: 'string', style: headings.includes(row) ? HEADING_STYLE : REMARK_STYLE })
    growRow(sheet, row, text)
  }
  const columns = (sheet.columns ??= [])
  while (columns.length < width) columns.push({})
  columns[width] = { width: REMARKS_WIDTH }
}

const REMARK_STYLE = cellStyle({ color: '85560F', border: 'hair' })
const HEADING_STYLE = cellStyle({ color: '85560F', border: 'thin', isBold: true })

const LINE_HEIGHT = 15

/** Programs that open the file do not all make a row as high as its text asks for. */
function growRow(sheet: Pick<Sheet, 'rowDefs'>, row: number, text: string): void {
  const own = sheet.rowDefs?.get(row)
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil(widthOf(line) / (REMARKS_WIDTH - 2)), 0)
  const height = Math.max(own?.height ?? LINE_HEIGHT, lines * LINE_HEIGHT)
  if (own?.height === undefined && lines === 1) return
  sheet.rowDefs = (sheet.rowDefs ?? new Map<number, RowDef>()).set(row, { ...own, height })
}

function typeOf(value: unknown): Cell['type'] {
  return value === null ? 'empty' : typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
}

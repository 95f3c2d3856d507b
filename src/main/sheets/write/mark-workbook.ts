/** Somebody's own workbook handed back with cells marked and commented and one more column; everything else stays as it was. */
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx'
import type { Cell, Sheet, WriteSheet } from 'hucre/xlsx'
import { textOf } from '../sheet.ts'
import type { RawSheet } from '../sheet.ts'

export interface MarkedCell {
  /** from 0 */
  row: number
  column: number
  comment: string
}

export interface MarkedSheet {
  /** '' where the workbook has one sheet that is called nothing */
  name: string
  cells: MarkedCell[]
  /** what the further column says, by row from 0; its heading among them */
  remarks: Map<number, string>
}

const AMBER = 'FFE9B0'
const AUTHOR = '街道指挥台'
const REMARKS_WIDTH = 48

/** An xlsx with its formatting, columns, merges and print set-up kept. */
export async function markWorkbook(bytes: Uint8Array, marked: MarkedSheet[]): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true })
  for (const sheet of marked) {
    const own = workbook.sheets.find(({ name }) => name === sheet.name) ?? workbook.sheets[0]
    if (own) mark(own, sheet)
  }
  return saveXlsx(workbook)
}

/** Values alone, where the file was no xlsx. */
export function markedValues(sheets: RawSheet[], marked: MarkedSheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet, i): WriteSheet => {
    const rows = sheet.rows.map((row) => row.map((cell) => textOf(cell)))
    const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    }))
    const own = { name: sheet.name || `表${i + 1}`, rows, merges, cells: new Map<string, Cell>(), columns: [] }
    const marks = marked.find(({ name }) => name === sheet.name)
    if (marks) mark(own, marks)
    return own
  })
  return writeXlsx({ sheets: written })
}

function mark(sheet: Pick<Sheet, 'rows' | 'cells' | 'columns'>, { cells, remarks }: MarkedSheet): void {
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
    known.set(`${row},${width}`, { value: text, type: 'string', style: REMARK_STYLE })
  }
  const columns = (sheet.columns ??= [])
  while (columns.length < width) columns.push({})
  columns[width] = { width: REMARKS_WIDTH }
}

const REMARK_STYLE = {
  font: { color: { rgb: '85560F' } },
  alignment: { wrapText: true, vertical: 'center' as const },
  numFmt: '@',
}

function typeOf(value: unknown): Cell['type'] {
  return value === null ? 'empty' : typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
}

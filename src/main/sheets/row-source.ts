/** A workbook as rows that come in chunks: what is held is a chunk and the head, however long the sheets are. */
import { noteFormulas } from './formulas.ts'
import type { FormulaRows } from './formulas.ts'
import { isBlank, MAX_COLUMNS, SheetTooLarge, trimSheet } from './sheet.ts'
import type { CellFault, Merge, RawCell, RawSheet } from './sheet.ts'

export interface RowSource {
  /** all sheets that hold something, in the workbook's order */
  sheets: RowSheet[]
}

export interface RowChunk {
  /** place of the first row in its sheet, from 0 */
  from: number
  /** from column 0, as wide as the head's rows or as what the row holds; long stretches of blank rows are left out */
  rows: RawCell[][]
  faults: CellFault[]
  formulas: FormulaRows[]
}

export interface RowSheet {
  /** empty where the file is a list, or where only the program named it */
  name: string
  isHidden: boolean
  is1904: boolean
  /** rows as the file counts them, blank ones among them: for progress */
  rowCount: number
  /** of the whole sheet, as are the hidden rows */
  merges: Merge[]
  hiddenRows: number[]
  hiddenColumns: number[]
  /** the first rows, for recognition */
  head: RawSheet
  /** from the first row, as often as asked; refuses like `readSheets` what turns out damaged */
  rows: () => AsyncIterable<RowChunk>
}

export const HEAD_ROWS = 400
const CHUNK_ROWS = 500
/** A longer stretch of blank rows begins a new chunk. */
const FILLED_GAP = 50

/** One row that holds something. */
export interface NumberedRow {
  index: number
  cells: RawCell[]
  faults: Omit<CellFault, 'row'>[]
  /** columns of its formulas */
  formulas?: number[]
}

export type Batches = () => AsyncIterable<NumberedRow[]>

/** What is known of a sheet before its rows are read. */
export type SheetFacts = Omit<RowSheet, 'head' | 'rows'>

/** A sheet whose rows come in batches, `all` where all are asked for; null where it holds nothing. */
export async function rowSheet(facts: SheetFacts, batches: Batches, all = batches): Promise<RowSheet | null> {
  const head = await readHead(facts, batches)
  if (head === null) return null
  const width = head.rows[0]?.length ?? 0
  return { ...facts, head, rows: () => chunksOf(all, width) }
}

async function readHead(facts: SheetFacts, batches: Batches): Promise<RawSheet | null> {
  const { name, isHidden, is1904, merges, hiddenRows, hiddenColumns } = facts
  const rows: RawCell[][] = []
  const faults: CellFault[] = []
  const formulas: FormulaRows[] = []
  let holdsAnything = false
  reading: for await (const batch of batches()) {
    for (const row of batch) {
      if (row.cells.every(isBlank) && row.faults.length === 0) continue
      holdsAnything = true
      if (row.index >= HEAD_ROWS) break reading
      while (rows.length < row.index) rows.push([])
      rows[row.index] = row.cells
      faults.push(...row.faults.map((fault) => ({ row: row.index, ...fault })))
      noteFormulas(formulas, row.index, row.formulas)
    }
  }
  if (!holdsAnything) return null
  return trimSheet({ name, isHidden, is1904, merges, hiddenRows, hiddenColumns, rows, faults, formulas })
}

async function* chunksOf(batches: Batches, width: number): AsyncGenerator<RowChunk> {
  let chunk: RowChunk = { from: 0, rows: [], faults: [], formulas: [] }
  for await (const batch of batches()) {
    for (const { index, cells: all, faults, formulas } of batch) {
      const cells = withoutEnd(all)
      if (cells.length === 0 && faults.length === 0) continue
      const next = chunk.from + chunk.rows.length
      if (chunk.rows.length >= CHUNK_ROWS || index - next > FILLED_GAP || chunk.rows.length === 0) {
        if (chunk.rows.length > 0) yield chunk
        chunk = { from: index, rows: [], faults: [], formulas: [] }
      }
      while (chunk.from + chunk.rows.length < index) chunk.rows.push(padded([], width))
      chunk.rows.push(padded(cells, width))
      for (const fault of faults) chunk.faults.push({ row: index, ...fault })
      noteFormulas(chunk.formulas, index, formulas)
    }
  }
  if (chunk.rows.length > 0) yield chunk
}

/** Without the blank cells at its end. */
function withoutEnd(cells: RawCell[]): RawCell[] {
  cells.length = cells.findLastIndex((cell) => !isBlank(cell)) + 1
  if (cells.length > MAX_COLUMNS) throw new SheetTooLarge('columns')
  return cells
}

function padded(cells: RawCell[], width: number): RawCell[] {
  while (cells.length < width) cells.push(null)
  return cells
}

/** A sheet that was read as a whole, behind the same face. */
export function wholeRowSheet(sheet: RawSheet): Promise<RowSheet | null> {
  const { rows, faults, formulas, ...rest } = sheet
  const faultsOf = Map.groupBy(faults, ({ row }) => row)
  const numbered: NumberedRow[] = rows.map((cells, index) => ({ index, cells, faults: faultsOf.get(index) ?? [] }))
  for (const { top, bottom, columns } of formulas) {
    for (const row of numbered.slice(top, bottom + 1)) row.formulas = columns
  }
  return rowSheet({ ...rest, rowCount: rows.length }, async function* () {
    yield await Promise.resolve(numbered.map((row) => ({ ...row, cells: row.cells.slice() })))
  })
}

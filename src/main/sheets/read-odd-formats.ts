/**
 * The formats offices still have besides xlsx: xls, xlsb, ods, and web pages or SpreadsheetML saved under the name xls.
 * Read with SheetJS, which keeps the number formats of xls that hucre loses.
 */
import { isDateFormat } from 'hucre'
import { read } from '@e965/xlsx'
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'
import { biffFacts } from './biff-facts.ts'
import type { BiffFacts } from './biff-facts.ts'
import { checkRepeats } from './check-repeats.ts'
import { unlockedOldWorkbook } from './decrypt-old-workbook.ts'
import { noteFormulas } from './formulas.ts'
import type { FormulaRows } from './formulas.ts'
import { markUncalculated, UNCALCULATED } from './mark-uncalculated.ts'
import { dateCell, zeroPadded } from './serials.ts'
import { MAX_COLUMNS, SheetLost, SheetsAlike, SheetTooLarge } from './sheet.ts'
import type { CellFault, RawCell, RawSheet } from './sheet.ts'
import { ReadingEndless, withinTime } from './time-limit.ts'

const OPTIONS: ParsingOptions = {
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellDates: false,
  cellHTML: false,
  cellFormula: true,
}

/** Throws as `unlockedOldWorkbook` does where there is a password to open, and other errors on damage. */
export function readOddSheets(file: Uint8Array, password: string | undefined): RawSheet[] {
  const isOld = file[0] === 0xd0 || file[0] === 0x09
  const facts = isOld ? biffFacts(unlockedOldWorkbook(file, password)) : null
  const bytes = facts?.bytes ?? file
  const type = Buffer.isBuffer(bytes) ? 'buffer' : 'array'
  return rawSheets(workbookIn(bytes, { ...OPTIONS, type }), facts)
}

/** Markup already decoded; its cells stay text, since numbers of 18 digits would not survive. */
export function readMarkupSheets(text: string): RawSheet[] {
  checkRepeats(text)
  const marked = markUncalculated(text)
  // formulas of SpreadsheetML are left as they are written only where they are not asked for
  const cellFormula = marked.includes('table:formula=')
  return rawSheets(withinTime(marked.length, () => read(marked, { ...OPTIONS, cellFormula, type: 'string', raw: true })))
}

/** Where a formula cannot be put into words its value is wanted all the same. */
function workbookIn(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  try {
    return withinTime(bytes.length, () => read(bytes, options))
  } catch (error) {
    if (error instanceof ReadingEndless) throw error
    return withinTime(bytes.length, () => read(bytes, { ...options, cellFormula: false }))
  }
}

function rawSheets(workbook: WorkBook, facts: BiffFacts | null = null): RawSheet[] {
  const alike = workbook.SheetNames.find((name, index, all) => all.indexOf(name) < index)
  if (alike !== undefined) throw new SheetsAlike(alike)
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name]
    // SheetJS leaves out a sheet that is too long for a string
    if (!sheet) throw new SheetLost(name)
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return []
    const known = facts?.uncalculated.get(index)
    if (known) for (const place of known) forget(sheet, place)
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return [rawSheet(ownName(workbook.SheetNames, index, facts), sheet, is1904, isHidden)]
  })
}

/** 数据（2） is the second sheet that its workbook calls 数据. */
function ownName(names: string[], index: number, facts: BiffFacts | null): string {
  const first = facts?.namesakes.get(index)
  if (first === undefined) return names[index] ?? ''
  const count = [...(facts?.namesakes ?? [])].filter(([sheet, of]) => of === first && sheet <= index).length
  return `${names[first] ?? ''}（${count + 1}）`
}

/** The result nobody has worked out. */
function forget(sheet: WorkSheet, place: string): void {
  const [row = 0, column = 0] = place.split(',').map(Number)
  const cell = (sheet['!data']?.[row] as SparseRow | undefined)?.[column]
  if (cell && formulaOf(cell) !== undefined) cell.v = UNCALCULATED
}

type SparseRow = (CellObject | undefined)[]

function rawSheet(name: string, sheet: WorkSheet, is1904: boolean, isHidden: boolean): RawSheet {
  const faults: CellFault[] = []
  const formulas: FormulaRows[] = []
  const rows: RawCell[][] = []
  const data: (SparseRow | undefined)[] = sheet['!data'] ?? []
  for (const row of placesIn(data)) {
    const { cells, formulas: columns } = rowCells(data[row] ?? [], is1904, (fault) => faults.push({ row, ...fault }))
    noteFormulas(formulas, row, columns)
    if (cells.length > 0 && row >= MAX_ROWS) throw new SheetTooLarge(name)
    while (cells.length > 0 && rows.length < row) rows.push([])
    if (cells.length > 0) rows.push(cells)
  }
  return {
    name,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenIndexes(sheet['!rows']),
    hiddenColumns: hiddenIndexes(sheet['!cols']),
    isHidden,
    is1904,
    faults,
    formulas,
  }
}

/** A row up to its last cell that holds something. */
function rowCells(
  row: SparseRow,
  is1904: boolean,
  onFault: (fault: Omit<CellFault, 'row'>) => void,
): { cells: RawCell[]; formulas: number[] } {
  const cells: RawCell[] = []
  const formulas: number[] = []
  for (const column of placesIn(row)) {
    const cell = row[column]
    const formula = cell && formulaOf(cell)
    const isFormula = formula !== undefined
    if (!cell || (cell.t === 'z' && !isFormula)) continue
    if (column >= MAX_COLUMNS) throw new SheetTooLarge('columns')
    if (isFormula) formulas.push(column)
    const isUncalculated = isFormula && (cell.t === 'z' || cell.v === undefined || cell.v === UNCALCULATED)
    if (isUncalculated) onFault({ column, text: formula, isUncalculated })
    else if (cell.t === 'e') onFault({ column, text: cell.w ?? '#N/A' })
    while (cells.length < column) cells.push(null)
    cells.push(cell.t === 'e' || isUncalculated ? null : rawCell(cell, is1904))
  }
  return { cells, formulas }
}

/** As a spreadsheet shows it, of SpreadsheetML as the file writes it. */
function formulaOf(cell: CellObject): string | undefined {
  const written = (cell as { Formula?: unknown }).Formula
  if (typeof written === 'string') return written
  if (cell.f !== undefined) return `=${cell.f}`
  return cell.F === undefined ? undefined : '='
}

const MAX_ROWS = 1_048_576

/** Where a list holds anything; a damaged file may claim a place so far out that all before it cannot be walked through. */
function placesIn(list: unknown[]): Iterable<number> {
  return list.length <= MAX_ROWS ? list.keys() : Object.keys(list).map(Number)
}

function rawCell(cell: CellObject, is1904: boolean): RawCell {
  if (cell.t === 'z' || cell.v === undefined || cell.v instanceof Date) return null
  if (typeof cell.v !== 'number') return cell.v
  const format = typeof cell.z === 'string' ? cell.z : undefined
  if (format !== undefined && isDateFormat(format)) return dateCell(cell.v, format, is1904)
  return zeroPadded(cell.v, format) ?? cell.v
}

function hiddenIndexes(parts: ({ hidden?: boolean } | undefined)[] = []): number[] {
  return [...placesIn(parts)].filter((index) => parts[index]?.hidden === true)
}

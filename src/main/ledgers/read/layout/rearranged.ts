/**
 * Sheets that are no table with headings on top and yet are plain: headings down the first column with a record in each
 * column, and forms with a heading left of each value. They are laid out as such a table, and where each cell came from is kept.
 */
import { isBlank, textOf } from '../../../sheets/sheet.ts'
import type { RawSheet } from '../../../sheets/sheet.ts'
import type { LedgerReader } from '../ledger-reader.ts'
import { isTurned } from './heading-rows.ts'
import { formIn } from './record-form.ts'
import { isCommunityName } from './stated-community.ts'
import { noteFormulas } from '../../../sheets/formulas.ts'
import { squeezed } from '../values/text.ts'

export interface Rearranged {
  how: 'turned' | 'form'
  sheet: RawSheet
  /** lines that belong to none of its cells */
  titles: string[]
  /** where a cell of the sheet stands in the original; null where it was put together */
  from: (row: number, column: number) => { row: number; column: number } | null
}

const LONGEST = 60
/** headings of a turned table that are known */
const MOSTLY = 0.75
const known = new WeakMap<RawSheet, { readers: readonly LedgerReader[]; found: Rearranged | null }>()

/** null for what is a table already, and for what is neither; whether it can be read then is another question. */
export function rearranged(sheet: RawSheet, readers: readonly LedgerReader[]): Rearranged | null {
  if (sheet.rows.length > LONGEST) return null
  const before = known.get(sheet)
  if (before?.readers === readers) return before.found
  const found = formIn(sheet, readers) ?? (isTurned(sheet, readers, MOSTLY) ? turn(sheet) : null)
  known.set(sheet, { readers, found })
  return found
}

/** Rows become columns and keep their places; what stands alone in its row is a title. */
function turn(sheet: RawSheet): Rearranged {
  const width = sheet.rows[0]?.length ?? 0
  const isLine = sheet.rows.map((row) => row.filter((cell) => !isBlank(cell)).length <= 1)
  const titles = sheet.rows.flatMap((row, at) => (isLine[at] === true ? row.filter((cell) => !isBlank(cell)).map(textOf) : []))
  const rows = Array.from({ length: width }, (_, column) =>
    sheet.rows.map((row, at) => (isLine[at] === true ? null : (row[column] ?? null))),
  )
  headCorner(rows)
  const formulas: RawSheet['formulas'] = []
  for (let column = 0; column < width; column++) {
    const own = sheet.formulas.filter(({ columns }) => columns.includes(column))
    const cells = own.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, i) => top + i))
    noteFormulas(formulas, column, cells)
  }
  const turned: RawSheet = {
    ...sheet,
    rows,
    merges: sheet.merges
      .filter(({ top }) => isLine[top] !== true)
      .map(({ top, left, bottom, right }) => ({ top: left, left: top, bottom: right, right: bottom })),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
    faults: sheet.faults.map((fault) => ({ ...fault, row: fault.column, column: fault.row })),
    formulas,
  }
  return { how: 'turned', sheet: turned, titles, from: (row, column) => ({ row: column, column: row }) }
}

/** 项目 over 排查户数 heads whatever the columns are: communities here. */
function headCorner(rows: RawSheet['rows']): void {
  const [headings, ...records] = rows
  const at = headings?.findIndex((cell) => !isBlank(cell)) ?? -1
  if (!headings || at < 0 || !/^(?:项目|指标|内容|类别|名称)$/.test(squeezed(textOf(headings[at])))) return
  if (records.every((record) => isBlank(record[at]) || isCommunityName(squeezed(textOf(record[at]))))) headings[at] = '社区'
}

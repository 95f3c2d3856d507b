/** A data row as a reader sees it: cells by field, merges and grouping columns filled in, problems collected. */
import { isBlank, textOf } from '../../sheets/sheet.ts'
import type { RawCell } from '../../sheets/sheet.ts'
import type { Problem } from '../../../shared/ledgers/ledger.ts'
import type { Grid } from './layout/grid.ts'
import type { Layout } from './layout/recognise-sheet.ts'
import type { DataRow } from './layout/sheet-rows.ts'
import type { Column, LedgerRow } from './ledger-reader.ts'

/** One cell of the sheet for every data row and column. */
export type CellReader = (row: DataRow, column: Column) => RawCell

/** Prepares what “same as above” means in this sheet, then reads cells. */
export function createCellReader(grid: Grid, layout: Layout, rows: DataRow[]): CellReader {
  const above = new Map<number, Map<number, RawCell>>()
  for (const column of layout.columns) {
    const rule = column.field === null ? undefined : layout.reader.fields[column.field]
    if (rule?.isGrouping === true) {
      const filled = fillDown(grid, column.index, rows)
      if (filled) above.set(column.index, filled)
    }
  }
  return (row, column) => {
    const merge = grid.mergeAt(row.index, column.index)
    // a merge across columns is one cell of its first column, except over the days of a roster
    const isCovered = merge && (merge.left === column.index || column.field === 'day')
    const cell = isCovered || !merge ? grid.seen(row.index, column.index) : null
    if (cell !== null && saysSameAsAbove(cell)) return lastAbove(grid, column.index, row, rows[0]?.index ?? row.index)
    return cell ?? above.get(column.index)?.get(row.index) ?? null
  }
}

/** 同上 and the ditto marks that stand for it */
function saysSameAsAbove(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.length <= 4 && /^(?:同上|〃|″|"|”|＂|,,|、、)$/.test(cell.trim())
}

function lastAbove(grid: Grid, column: number, row: DataRow, floor: number): RawCell {
  for (let at = row.index - 1; at >= floor; at--) {
    const cell = grid.seen(at, column)
    if (cell !== null && !saysSameAsAbove(cell)) return cell
  }
  return null
}

export function columnsByField(columns: Column[]): Map<string, Column[]> {
  const byField = new Map<string, Column[]>()
  for (const column of columns) {
    if (column.field !== null) byField.set(column.field, [...(byField.get(column.field) ?? []), column])
  }
  return byField
}

export function createRow(columns: Map<string, Column[]>, row: DataRow, read: CellReader, problems: Problem[]): LedgerRow {
  const number = row.index + 1
  const columnsOf = (field: string) => columns.get(field) ?? []
  const cell = (field: string) => {
    const column = columnsOf(field)[0]
    return column ? read(row, column) : null
  }
  const columnNamed = (name: string | Column | null) => (typeof name === 'string' ? (columnsOf(name)[0] ?? null) : name)
  return {
    number,
    section: row.section,
    has: (field) => columnsOf(field).length > 0,
    cell,
    text: (field) => textOf(cell(field)).trim(),
    columnsOf,
    cellAt: (column) => read(row, column),
    tell: (code, name, message) => {
      const column = columnNamed(name)
      const value = column ? textOf(read(row, column)) : null
      const heading = column?.heading ?? null
      const isSaid = problems.some((each) => each.code === code && each.column === heading && each.message === message)
      if (!isSaid) problems.push({ row: number, column: heading, value, code, message })
    },
  }
}

/**
 * Blank cells of a grouping column take the value above, unless the same value stands in rows one below the other:
 * then the office writes it in every row, and a blank is a blank.
 */
function fillDown(grid: Grid, column: number, rows: DataRow[]): Map<number, RawCell> | null {
  const cells = rows.map((row) => grid.seen(row.index, column))
  if (!cells.some((cell) => isBlank(cell)) || isBlank(cells[0])) return null
  const isRepeated = cells.some((cell, i) => {
    const next = rows[i + 1]
    const isOneMerge = next && grid.mergeAt(next.index, column) !== undefined
    return !isBlank(cell) && !isOneMerge && textOf(cell) === textOf(cells[i + 1])
  })
  if (isRepeated) return null
  const filled = new Map<number, RawCell>()
  let last: RawCell = null
  rows.forEach((row, i) => {
    last = cells[i] ?? last
    filled.set(row.index, last)
  })
  return filled
}

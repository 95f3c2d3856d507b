/** Cells rewritten by hand, put into the sheet before it is read: the same readers and rules meet them. */
import type { CorrectedCell } from '../../../shared/ledgers/ledger.ts'
import type { SheetCorrection } from '../../../shared/ledgers/corrections.ts'
import { textOf } from '../../sheets/sheet.ts'
import type { Merge, RawCell, RawSheet } from '../../sheets/sheet.ts'

type Cells = SheetCorrection['cells']

/** The sheet with the cells rewritten; the given one is left as it is. A merge with a rewritten cell is taken apart. */
export function correctedSheet(sheet: RawSheet, cells: Cells): RawSheet {
  if (cells.length === 0) return sheet
  const rows = [...sheet.rows]
  const copied = new Set<number>()
  const put = (row: number, column: number, cell: RawCell) => {
    if (!copied.has(row)) rows[row] = [...(rows[row] ?? [])]
    copied.add(row)
    const own = rows[row]
    if (own && column < own.length) own[column] = cell
  }
  const isCut = (merge: Merge) => cells.some((cell) => covers(merge, cell.row - 1, cell.column))
  for (const merge of sheet.merges.filter(isCut)) {
    const shown = sheet.rows[merge.top]?.[merge.left] ?? null
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) put(row, column, shown)
    }
  }
  for (const { row, column, text } of cells) if (row <= rows.length) put(row - 1, column, text.trim() === '' ? null : text)
  const faults = sheet.faults.filter(
    (fault) => !cells.some(({ row, column }) => row - 1 === fault.row && column === fault.column),
  )
  return { ...sheet, rows, faults, merges: sheet.merges.filter((merge) => !isCut(merge)) }
}

/** What the cells of a table said before they were rewritten. */
export function correctedCells(sheet: RawSheet, columns: { index: number; heading: string }[], cells: Cells): CorrectedCell[] {
  const headings = new Map(columns.map(({ index, heading }) => [index, heading]))
  return cells.map(({ row, column, text }) => {
    const merge = sheet.merges.find((one) => covers(one, row - 1, column))
    const before = textOf(sheet.rows[merge?.top ?? row - 1]?.[merge?.left ?? column])
    return { row, column: headings.get(column) ?? '', before, after: text }
  })
}

function covers({ top, left, bottom, right }: Merge, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

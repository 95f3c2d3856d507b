/**
 * What a long sheet's cells say, settled row by row: merged cells, what was rewritten by hand, and blanks below a family's
 * first row.
 */
import type { SheetCorrection } from '../../../shared/ledgers/corrections.ts'
import type { Merge, RawCell } from '../../sheets/sheet.ts'
import { isBlank, textOf } from '../../sheets/sheet.ts'
import type { Grid } from '../read/layout/grid.ts'
import type { Layout } from '../read/layout/recognise-sheet.ts'

/** Puts what is seen in place of what is stored, in the row's own cells; to be called for every data row, in order. */
export type FillCells = (row: number, cells: RawCell[]) => void

/** A cell that was rewritten, with what it said before; row and column from 0. */
export type OnRewritten = (row: number, column: number, before: RawCell, text: string) => void

interface Rewriting {
  cells: SheetCorrection['cells']
  onRewritten: OnRewritten
}

export function createFill(grid: Grid, layout: Layout, merges: Merge[], { cells: said, onRewritten }: Rewriting): FillCells {
  const rewritten = Map.groupBy(said, ({ row }) => row - 1)
  const isCut = ({ top, bottom, left, right }: Merge) =>
    said.some(({ row, column }) => row > top && row <= bottom + 1 && column >= left && column <= right)
  const mergesByTop = Map.groupBy(
    merges.filter(({ top, bottom }) => top > layout.bottom && bottom >= top),
    ({ top }) => top,
  )
  const grouping = layout.columns
    .filter((column) => isFilledDown(grid, layout, column.index, column.field))
    .map(({ index }) => index)
  const above = new Map<number, RawCell>()
  let open: { merge: Merge; value: RawCell; isCut: boolean }[] = []
  return (row, cells) => {
    if (open.length > 0) open = open.filter(({ merge }) => merge.bottom >= row)
    for (const merge of mergesByTop.get(row) ?? []) {
      open.push({ merge, value: cells[merge.left] ?? null, isCut: said.length > 0 && isCut(merge) })
    }
    // a merge across columns is one cell of its first column, unless a part of it was rewritten
    for (const { merge, value, isCut } of open) {
      for (let column = merge.left; column <= merge.right; column++) cells[column] = isCut || column === merge.left ? value : null
    }
    for (const { column, text } of rewritten.get(row) ?? []) {
      if (column >= cells.length) continue
      onRewritten(row, column, cells[column] ?? null, text)
      cells[column] = text.trim() === '' ? null : text
    }
    for (const column of grouping) {
      const cell = cells[column] ?? null
      if (isBlank(cell)) cells[column] = above.get(column) ?? null
      else above.set(column, cell)
    }
  }
}

/**
 * As in short sheets: blank cells take the value above unless the same value stands in rows one below the other. The
 * sheet's first rows decide, since the others are not there yet.
 */
function isFilledDown(grid: Grid, layout: Layout, column: number, field: string | null): boolean {
  if (field === null || layout.reader.fields[field]?.isGrouping !== true) return false
  const rows = Array.from({ length: grid.sheet.rows.length - layout.bottom - 1 }, (_, i) => layout.bottom + 1 + i)
  const filled = rows.filter((row) => grid.sheet.rows[row]?.some((cell) => !isBlank(cell)) === true)
  const cells = filled.map((row) => grid.seen(row, column))
  if (isBlank(cells[0]) || !cells.some(isBlank)) return false
  return !cells.some((cell, i) => {
    const next = filled[i + 1]
    if (next === undefined || isBlank(cell) || grid.mergeAt(next, column) !== undefined) return false
    return textOf(cell) === textOf(cells[i + 1])
  })
}

/** What “same as above” means in a long sheet, settled row by row: merged cells, and blanks below a family's first row. */
import type { Merge, RawCell } from '../../sheets/sheet.ts'
import { isBlank, textOf } from '../../sheets/sheet.ts'
import type { Grid } from '../read/layout/grid.ts'
import type { Layout } from '../read/layout/recognise-sheet.ts'

/** Puts what is seen in place of what is stored, in the row's own cells; to be called for every data row, in order. */
export type FillCells = (row: number, cells: RawCell[]) => void

export function createFill(grid: Grid, layout: Layout, merges: Merge[]): FillCells {
  const mergesByTop = Map.groupBy(
    merges.filter(({ top, bottom }) => top > layout.bottom && bottom >= top),
    ({ top }) => top,
  )
  const grouping = layout.columns
    .filter((column) => isFilledDown(grid, layout, column.index, column.field))
    .map(({ index }) => index)
  const above = new Map<number, RawCell>()
  let open: { merge: Merge; value: RawCell }[] = []
  return (row, cells) => {
    if (open.length > 0) open = open.filter(({ merge }) => merge.bottom >= row)
    for (const merge of mergesByTop.get(row) ?? []) open.push({ merge, value: cells[merge.left] ?? null })
    // a merge across columns is one cell of its first column
    for (const { merge, value } of open) {
      for (let column = merge.left; column <= merge.right; column++) cells[column] = column === merge.left ? value : null
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

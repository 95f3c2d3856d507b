/** Finds each cell's place in the grid: cells flow past those that reach down from rows above. */
import type { PaperCell, PaperRow } from './paper-sheet.ts'

export interface PlacedCell {
  cell: PaperCell
  /** first and last row and column, from 0 */
  top: number
  left: number
  bottom: number
  right: number
}

/** Throws where a cell reaches beyond the last column or row: the sheet was put together wrongly. */
export function placeCells(rows: PaperRow[], columnCount: number): PlacedCell[] {
  const taken = rows.map(() => new Set<number>())
  return rows.flatMap((row, top) => {
    let left = 0
    return row.cells.map((cell) => {
      while (taken[top]?.has(left)) left++
      const placed = { cell, top, left, bottom: top + (cell.down ?? 1) - 1, right: left + (cell.across ?? 1) - 1 }
      if (placed.right >= columnCount || placed.bottom >= rows.length) {
        throw new Error(`a cell at row ${top}, column ${left} reaches beyond the sheet`)
      }
      for (let r = placed.top; r <= placed.bottom; r++) {
        for (let c = placed.left; c <= placed.right; c++) taken[r]?.add(c)
      }
      left = placed.right + 1
      return placed
    })
  })
}

/** Looks into a sheet with its merged cells filled: what is seen at a place, not only what is stored there. */
import type { Merge, RawCell, RawSheet } from '../../../sheets/sheet.ts'
import { isBlank } from '../../../sheets/sheet.ts'

export interface Grid {
  sheet: RawSheet
  /** where the table's part of the sheet begins: its first row, and the workbook's column of its first */
  top: number
  left: number
  width: number
  /** the cell as seen: a covered cell shows its merge's value */
  seen: (row: number, column: number) => RawCell
  mergeAt: (row: number, column: number) => Merge | undefined
}

export function createGrid(sheet: RawSheet, { top, left } = { top: 0, left: 0 }): Grid {
  const mergesByRow = new Map<number, Merge[]>()
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= merge.bottom; row++) mergesByRow.set(row, [...(mergesByRow.get(row) ?? []), merge])
  }
  const mergeAt = (row: number, column: number) =>
    mergesByRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right)
  const stored = (row: number, column: number): RawCell => {
    const cell = sheet.rows[row]?.[column] ?? null
    return isBlank(cell) ? null : cell
  }
  return {
    sheet,
    top,
    left,
    width: sheet.rows[0]?.length ?? 0,
    mergeAt,
    seen: (row, column) => {
      const merge = mergeAt(row, column)
      return merge ? stored(merge.top, merge.left) : stored(row, column)
    },
  }
}

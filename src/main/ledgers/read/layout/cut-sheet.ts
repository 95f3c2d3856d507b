/** A part of a sheet as a sheet of its own whose rows keep their numbers: what lies outside is blank. */
import type { RawCell, RawSheet } from '../../../sheets/sheet.ts'

/** Rows and columns of a sheet from 0, first and last. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

export function wholeOf(sheet: RawSheet): Area {
  return { top: 0, left: 0, bottom: sheet.rows.length - 1, right: (sheet.rows[0]?.length ?? 0) - 1 }
}

/** Columns count from the area's first; rows from the sheet's. */
export function cutSheet(sheet: RawSheet, area: Area): RawSheet {
  const whole = wholeOf(sheet)
  const { top, left, bottom, right } = area
  if (top === 0 && left === 0 && bottom === whole.bottom && right === whole.right) return sheet
  const blank: RawCell[] = Array.from({ length: right - left + 1 }, () => null)
  const isWide = left === 0 && right === whole.right
  const rows = sheet.rows.slice(0, bottom + 1).map((row, at) => (at < top ? blank : isWide ? row : row.slice(left, right + 1)))
  const isInside = (at: { row: number; column: number }) =>
    at.row >= top && at.row <= bottom && at.column >= left && at.column <= right
  return {
    ...sheet,
    rows,
    merges: sheet.merges
      .filter((merge) => isInside({ row: merge.top, column: merge.left }))
      .map((merge) => ({
        top: merge.top,
        left: merge.left - left,
        bottom: Math.min(merge.bottom, bottom),
        right: Math.min(merge.right, right) - left,
      })),
    hiddenRows: sheet.hiddenRows.filter((row) => row >= top && row <= bottom),
    hiddenColumns: sheet.hiddenColumns.filter((column) => column >= left && column <= right).map((column) => column - left),
    faults: sheet.faults.filter(isInside).map((fault) => ({ ...fault, column: fault.column - left })),
    formulas: sheet.formulas
      .filter((rows) => rows.bottom >= top && rows.top <= bottom)
      .map((rows) => ({
        top: Math.max(rows.top, top),
        bottom: Math.min(rows.bottom, bottom),
        columns: rows.columns.filter((column) => column >= left && column <= right).map((column) => column - left),
      })),
  }
}

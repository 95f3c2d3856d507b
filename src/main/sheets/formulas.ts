/** Where a sheet's formulas stand. They are read by the result that is stored with them, and whoever reads should know that. */

/** Rows one behind the other that have formulas in the same columns. */
export interface FormulaRows {
  top: number
  bottom: number
  columns: number[]
}

/** Rows come from the first to the last. */
export function noteFormulas(noted: FormulaRows[], row: number, columns: number[] | undefined): void {
  if (columns === undefined || columns.length === 0) return
  const last = noted.at(-1)
  if (last?.bottom === row - 1 && isSame(last.columns, columns)) last.bottom = row
  else noted.push({ top: row, bottom: row, columns })
}

function isSame(some: number[], others: number[]): boolean {
  return some.length === others.length && some.every((column, i) => column === others[i])
}

/** Totals a sheet states are compared with the sum of its rows. */
import type { Problem } from '../../../../shared/ledgers/ledger.ts'
import { textOf } from '../../../sheets/sheet.ts'
import { parseCount } from '../values/counts.ts'
import type { Grid } from './grid.ts'
import type { Layout } from './recognise-sheet.ts'
import type { SortedRows } from './sheet-rows.ts'

/** Totals without a value (a formula nobody has calculated) are not compared. */
export function compareTotals(grid: Grid, layout: Layout, rows: SortedRows): Problem[] {
  const summed = layout.columns.filter((column) => column.field !== null && layout.reader.fields[column.field]?.isSummed === true)
  return rows.totals.flatMap(({ index, over }) =>
    summed.flatMap((column): Problem[] => {
      const written = textOf(grid.sheet.rows[index]?.[column.index])
      const stated = parseCount(written)
      if (stated === null || stated === undefined) return []
      const sum = over.reduce((total, row) => total + (parseCount(textOf(grid.seen(row.index, column.index))) ?? 0), 0)
      if (sum === stated) return []
      const message = `合计写的是${stated}，各行相加是${sum}，请核对是哪一行有误。`
      return [{ row: index + 1, column: column.heading, value: written, code: 'total_mismatch', message }]
    }),
  )
}

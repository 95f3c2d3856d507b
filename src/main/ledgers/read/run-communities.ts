/** The communities that the ledgers of a run name in columns of their own. */
import { textOf } from '../../sheets/sheet.ts'
import type { OpenedSheet } from './read-ledgers.ts'
import { squeezed } from './values/text.ts'

const ROWS_ASKED = 2000

/** The first rows are enough: a ledger of one community names it once, one of all names them early or in order. */
export function communitiesIn({ grid, layout, rows }: OpenedSheet): string[] {
  const columns = layout?.columns.filter(({ field }) => field === 'community') ?? []
  const names = columns.flatMap(({ index }) =>
    rows.data.slice(0, ROWS_ASKED).map((row) => squeezed(textOf(grid.sheet.rows[row.index]?.[index] ?? null))),
  )
  return [...new Set(names)].filter((name) => /^\p{Script=Han}{2,6}(?:社区|村)$/u.test(name))
}

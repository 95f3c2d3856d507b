/** From all records of a list to the rows on the screen: narrowed, sorted, and put under the headings of their groups. */
import { compareValues, shownText } from './column.ts'
import type { ListColumn } from './column.ts'
import { passes } from './filters.ts'
import type { ColumnFilters } from './filters.ts'
import type { ListRow, SortKey } from './rows.ts'

export interface Arrangement<T> {
  columns: readonly ListColumn<T>[]
  /** whether the search finds a row */
  isFound: (row: T) => boolean
  filters: ColumnFilters
  /** the first decides */
  sort: readonly SortKey[]
  groupBy: string | null
  /** names of groups whose records are folded away */
  folded: ReadonlySet<string>
}

/**
 * Records keep the list's own order where the sort does not tell them apart. Groups keep it too, so that sorting by a column
 * orders the records within them; only sorting by the grouping column itself moves groups. Blank groups come last.
 */
export function arrangeRows<T extends { id: number }>(rows: readonly T[], arrangement: Arrangement<T>): ListRow<T>[] {
  const { columns, sort, groupBy, folded } = arrangement
  const picked = pickRows(rows, arrangement)
  const column = columns.find(({ key }) => key === groupBy)
  if (!column) return picked.map((row) => ({ kind: 'record', id: String(row.id), row, isFolded: false }))
  const groups = Map.groupBy(picked, (row) => shownText(column, row))
  const inOrder = sort[0]?.column === groupBy ? groups : new Set(rows.map((row) => shownText(column, row)))
  const names = [...inOrder.keys()].filter((name) => name !== '' && groups.has(name))
  return [...names, ''].flatMap((name): ListRow<T>[] => {
    const members = groups.get(name)
    if (!members) return []
    const isFolded = folded.has(name)
    const label = name || `${column.heading}未写`
    return [
      { kind: 'group', id: `group ${name}`, name, label, rows: members, isFolded },
      ...members.map((row): ListRow<T> => ({ kind: 'record', id: String(row.id), row, isFolded })),
    ]
  })
}

function pickRows<T>(rows: readonly T[], { columns, isFound, filters, sort }: Arrangement<T>): T[] {
  const narrowing = columns.flatMap((column) => {
    const filter = filters[column.key]
    return filter ? [(row: T) => passes(column, filter, row)] : []
  })
  const left = rows.filter((row) => isFound(row) && narrowing.every((isLeft) => isLeft(row)))
  // from the last key to the first, as sorting is stable
  for (const { column: key, isDescending } of sort.toReversed()) {
    const column = columns.find((one) => one.key === key)
    if (column) sortBy(left, column, isDescending)
  }
  return left
}

/** Each distinct value is compared, not each row: comparing Chinese text is dear. Blank cells stay last either way. */
function sortBy<T>(rows: T[], { value }: ListColumn<T>, isDescending: boolean): void {
  const distinct = [...new Set(rows.map(value))].filter((one) => one !== null && one !== '').sort(compareValues)
  const ranks = new Map<string | number | null, number>()
  let rank = 0
  distinct.forEach((one, i) => {
    if (i > 0 && compareValues(distinct[i - 1], one) !== 0) rank += 1
    ranks.set(one, isDescending ? -rank : rank)
  })
  const rankOf = (row: T) => ranks.get(value(row)) ?? Infinity
  rows.sort((a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)]
    return first === second ? 0 : first - second
  })
}

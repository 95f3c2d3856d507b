/** The full dates of a run: what is written with a year in titles and date columns. Birth dates say nothing of the time at hand. */
import type { Day } from '../../../shared/days.ts'
import { dayOf } from '../../../shared/days.ts'
import type { OpenedSheet } from './read-ledgers.ts'
import { squeezed } from './values/text.ts'
import { fullDatesIn, readDateCell } from './values/written-dates.ts'

const DATE_FIELDS = new Set([
  'day',
  'startOn',
  'endOn',
  'returnedOn',
  'plannedEndOn',
  'closedOn',
  'notice',
  'noticeOn',
  'reopenedOn',
  'foundOn',
  'dueAt',
  'correctedOn',
  'appliedOn',
  'verifiedOn',
  'screenedOn',
])

export function fullDatesOf({ grid, layout, rows, lines }: OpenedSheet): Day[] {
  const columns = layout?.columns.filter((column) => column.field !== null && DATE_FIELDS.has(column.field)) ?? []
  const cells = columns.flatMap((column) => [
    ...column.parts,
    ...rows.data.map((row) => grid.sheet.rows[row.index]?.[column.index] ?? null),
  ])
  const inCells = cells.flatMap((cell) => {
    const written = cell === null ? null : readDateCell(cell, grid.sheet.is1904)
    return written?.year ? (dayOf(written.year, written.month, written.day) ?? []) : []
  })
  return [...lines.flatMap(fullDatesIn), ...lines.flatMap(middlesOfMonths), ...inCells]
}

/** 2020年2月 of a title tells the year as well as a full date would. */
function middlesOfMonths(line: string): Day[] {
  return [...squeezed(line).matchAll(/((?:19|20)\d{2})年(1[0-2]|0?[1-9])月(?!\d)/g)].flatMap(
    ([, year, month]) => dayOf(Number(year), Number(month), 15) ?? [],
  )
}

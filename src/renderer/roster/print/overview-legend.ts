/** The overview's legend: the signs its page really prints, and which date a night belongs to. */
import { SEATS, STAFF_CATEGORY_LABELS, StaffCategory } from '../../../shared/people/person.ts'
import { CATEGORY_MARKS } from '../../../shared/roster/roster-week.ts'
import type { OverviewPage } from './overview-plan.ts'
import { datesExplained } from './roster-pages.ts'

export function overviewLegend({ blocks, commonBands }: OverviewPage): string {
  const seats = blocks.flatMap(({ rows }) =>
    rows.flatMap(({ days }) => days.flatMap((day) => (day === null ? [] : SEATS.map((seat) => day[seat])))),
  )
  const states = new Set(seats.map(({ state }) => state))
  const notes = new Set(seats.flatMap((seat) => (seat.state === 'names' ? seat.lines.flat().map(({ note }) => note) : [])))
  return [
    notes.has('△') ? '△区直下沉人员；' : '',
    states.has('missing') ? '“缺”为未达到“1+1+N+物业”标准的空岗；' : '',
    states.has('not_needed') ? '“—”为无主管楼院，不计物业；' : '',
    besideTheStandard(notes),
    datesExplained(commonBands ?? []),
    '换人先报指挥部值班电话。',
  ].join('')
}

/** 警民警、医医护，在标准之外 */
function besideTheStandard(notes: ReadonlySet<string>): string {
  const categories = StaffCategory.options.filter((category) => notes.has(CATEGORY_MARKS[category]))
  const named = categories.map((category) => `${CATEGORY_MARKS[category]}＝${STAFF_CATEGORY_LABELS[category]}`)
  const all = notes.has('核') ? [...named, '核＝类别待核'] : named
  return all.length === 0 ? '' : `名后小字：${all.join('、')}，在标准之外；`
}

/** `roster-overview?from=…&to=…`: every post's week at one glance, on A3 landscape for the command post's wall. */
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { OverviewSheet } from './OverviewSheet.tsx'
import { planOverview } from './overview-plan.ts'
import { rosterOrderOf } from './roster-order.ts'
import { splitIntoWeeks } from '../../../shared/roster/papers/spans.ts'
import { createRuler } from '../../print/text-ruler.ts'
import { useRoster } from './use-roster.ts'
import './overview-sheet.css'

export function RosterOverviewPrint({ query }: PrintPageProps) {
  const roster = useRoster(rosterOrderOf(query))
  if (roster.posts.length === 0) throw new Error('没有可印的卡点，请先导入关卡点台账。')
  const ruler = createRuler(HEI, 'normal')
  const pages = splitIntoWeeks(roster).flatMap((week) => planOverview(week, ruler))
  const title = `${roster.office.streetName}关卡点值班总表`
  return pages.map((page, index) => (
    <OverviewSheet key={index} page={page} title={title} sheet="overview" number={index + 1} of={pages.length} ruler={ruler} />
  ))
}

/** `roster-communities?from=…&to=…&community=…`: each community's posts on sheets of their own, A4 where that can be read, else A3. */
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { splitIntoWeeks } from '../../../shared/roster/papers/spans.ts'
import type { RosterWeek } from '../../../shared/roster/roster-week.ts'
import { createRuler } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { planCommunity } from './community-plan.ts'
import { CommunitySheet } from './CommunitySheet.tsx'
import { COMMUNITY_NAMES } from './overview-measures.ts'
import { planOverview } from './overview-plan.ts'
import { OverviewSheet } from './OverviewSheet.tsx'
import { rosterOrderOf } from './roster-order.ts'
import { useRoster } from './use-roster.ts'
import './overview-sheet.css'

/** A community has few posts: the room left is for what is changed by hand. */
const ON_A3 = { mostStretch: 2, names: COMMUNITY_NAMES }

export function RosterCommunitiesPrint({ query }: PrintPageProps) {
  const { community: wanted, ...order } = rosterOrderOf(query)
  const roster = useRoster(order)
  const ruler = createRuler(HEI, 'normal')
  const communities = [...Map.groupBy(roster.posts, ({ community }) => community ?? '')].filter(
    ([name]) => wanted === undefined || name === wanted,
  )
  if (communities.length === 0) throw new Error('这几天没有这个社区的班次，请换一个社区或一段日期。')
  return communities.map(([name, posts]) => (
    <Community key={name} name={name} weeks={splitIntoWeeks({ ...roster, posts })} ruler={ruler} />
  ))
}

/** All weeks of a community on paper of one size. */
function Community({ name, weeks, ruler }: { name: string; weeks: RosterWeek[]; ruler: Ruler }) {
  const title = name === '' ? '未定社区卡点值班表' : `${name}卡点值班表`
  const small = weeks.flatMap((week) => planCommunity(week, ruler) ?? [])
  if (small.length === weeks.length) {
    return small.map((page, index) => (
      <CommunitySheet key={index} page={page} title={title} sheet={name} number={index + 1} of={small.length} ruler={ruler} />
    ))
  }
  const large = weeks.flatMap((week) => planOverview(week, ruler, ON_A3))
  return large.map((page, index) => (
    <OverviewSheet key={index} page={page} title={title} sheet={name} number={index + 1} of={large.length} ruler={ruler} />
  ))
}

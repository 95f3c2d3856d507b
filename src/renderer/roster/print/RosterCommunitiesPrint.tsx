/** `roster-communities?from=…&to=…&community=…`: each community's posts on sheets of their own, A3 landscape. */
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { OverviewSheet } from './OverviewSheet.tsx'
import { planOverview } from './overview-plan.ts'
import { rosterOrderOf } from './roster-order.ts'
import { splitIntoWeeks } from './roster-pages.ts'
import { createRuler } from './text-ruler.ts'
import { useRoster } from './use-roster.ts'
import './overview-sheet.css'

/** A community has few posts: the room left is for what is changed by hand. */
const MOST_STRETCH = 2

export function RosterCommunitiesPrint({ query }: PrintPageProps) {
  const { community: wanted, ...order } = rosterOrderOf(query)
  const roster = useRoster(order)
  const ruler = createRuler(HEI, 'normal')
  const communities = [...Map.groupBy(roster.posts, ({ community }) => community ?? '')]
    .filter(([name]) => wanted === undefined || name === wanted)
    .map(([name, posts]) => ({
      name,
      pages: splitIntoWeeks({ ...roster, posts }).flatMap((week) => planOverview(week, ruler, MOST_STRETCH)),
    }))
  if (communities.length === 0) throw new Error('这几天没有这个社区的班次，请换一个社区或一段日期。')
  return communities.flatMap(({ name, pages }) =>
    pages.map((page, index) => (
      <OverviewSheet
        key={`${name} ${index}`}
        page={page}
        title={name === '' ? '未定社区卡点值班表' : `${name}卡点值班表`}
        sheet={name}
        number={index + 1}
        of={pages.length}
        ruler={ruler}
      />
    )),
  )
}

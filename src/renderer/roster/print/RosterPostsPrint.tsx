/** `roster-posts?from=…&to=…&checkpointId=…`: one A4 landscape sheet for every post and week, to hang at the post. */
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { PostSheet } from './PostSheet.tsx'
import { planPostSheet } from './post-sheet-plan.ts'
import { rosterOrderOf } from './roster-order.ts'
import { splitIntoWeeks } from '../../../shared/roster/papers/spans.ts'
import { createRuler } from '../../print/text-ruler.ts'
import { useRoster } from './use-roster.ts'
import './post-sheet.css'

export function RosterPostsPrint({ query }: PrintPageProps) {
  const { checkpointId, ...order } = rosterOrderOf(query)
  const roster = useRoster(order)
  const ruler = createRuler(HEI, 'normal')
  const boldRuler = createRuler(HEI, 'bold')
  const pages = pagesOf(roster, checkpointId)
  if (pages.length === 0) throw new Error('没有可印的卡点，请先导入关卡点台账。')
  return pages.map(({ week, post }, index) => (
    <PostSheet
      key={`${post.id} ${week.from}`}
      week={week}
      post={post}
      plan={planPostSheet(post, week.days.length, ruler)}
      page={{ number: index + 1, of: pages.length }}
      ruler={boldRuler}
    />
  ))
}

/** Post by post, the weeks of a post together: a bundle is handed out post by post. */
function pagesOf(roster: RosterWeek, checkpointId: number | undefined): { week: RosterWeek; post: RosterPost }[] {
  const weeks = splitIntoWeeks(roster)
  return roster.posts
    .filter(({ id }) => checkpointId === undefined || id === checkpointId)
    .flatMap(({ id }) => weeks.flatMap((week) => week.posts.filter((post) => post.id === id).map((post) => ({ week, post }))))
}

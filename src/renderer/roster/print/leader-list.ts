/** The list of leaders: who answers for which posts, who is in charge there, and who leads each shift; cut into pages. */
import type { RosterBand, RosterCell, RosterPost } from '../../../shared/roster/roster-week.ts'
import { seated } from '../../../shared/roster/roster-week.ts'

export interface LeaderBlock {
  leader: RosterPost['leader']
  posts: RosterPost[]
  /** not the leader's first page */
  continued: boolean
}

/** Millimetres. */
export const LEADERS = { body: 150, line: 4.9, least: 9.4 }

export function planLeaders(posts: readonly RosterPost[]): LeaderBlock[][] {
  const pages: LeaderBlock[][] = []
  let filled = Infinity
  for (const { leader, posts: own } of byLeader(posts)) {
    let isFirst = true
    let block: LeaderBlock | undefined
    for (const post of own) {
      if (filled + heightOf(post) > LEADERS.body) {
        pages.push([])
        filled = 0
        block = undefined
      }
      if (!block) {
        block = { leader, posts: [], continued: !isFirst }
        pages.at(-1)?.push(block)
      }
      block.posts.push(post)
      filled += heightOf(post)
      isFirst = false
    }
  }
  return pages
}

export function heightOf({ bands }: RosterPost): number {
  return Math.max(LEADERS.least, bands.length * LEADERS.line)
}

export function rowHeight(post: RosterPost): number {
  return heightOf(post) / Math.max(1, post.bands.length)
}

/** Leaders in the order of their first posts; posts without one stand last. */
function byLeader(posts: readonly RosterPost[]): { leader: RosterPost['leader']; posts: RosterPost[] }[] {
  const groups = Map.groupBy(posts, ({ leader }) => (leader === null ? '' : `${leader.name} ${leader.phone ?? ''}`))
  const known = [...groups].filter(([key]) => key !== '')
  return [...known, ...[...groups].filter(([key]) => key === '')].map(([, own]) => ({
    leader: own[0]?.leader ?? null,
    posts: own,
  }))
}

/** Names that stand in a cell; of more the first, and how many they are. */
const MOST_NAMES = 2

/** Who leads the shift: 带班, else the government's seat; empty: nobody does. 张丽等4人 */
export function leadersInWords(cell: RosterCell): string {
  const named = cell.assignments.filter(({ role }) => role === 'leader')
  const names = (named.length > 0 ? named : seated(cell, 'government')).map(({ name }) => name)
  return names.length > MOST_NAMES ? `${names[0] ?? ''}等${names.length}人` : names.join('、')
}

/** One character, or the whole name where two shifts begin alike. */
export function shortShift(band: RosterBand, bands: readonly RosterBand[]): string {
  const first = Array.from(band.name)[0] ?? ''
  return bands.filter(({ name }) => name.startsWith(first)).length === 1 ? first : band.name
}

/** The list of leaders cut into pages: whole posts, and a leader who goes on is named again. */
import { leaderGroups } from '../../../shared/roster/papers/leaders.ts'
import type { RosterPost } from '../../../shared/roster/roster-week.ts'

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
  for (const { leader, posts: own } of leaderGroups(posts)) {
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

/** The list of leaders cut into pages: whole posts, and a leader who goes on is named again. */
import { leaderGroups, leaderRows, leadersInWords } from '../../../shared/roster/papers/leaders.ts'
import type { LeaderRow } from '../../../shared/roster/papers/leaders.ts'
import type { RosterPost } from '../../../shared/roster/roster-week.ts'
import { widthOf } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'

export interface PlacedPost {
  post: RosterPost
  rows: (LeaderRow & { height: number })[]
  height: number
}

export interface LeaderBlock {
  leader: RosterPost['leader']
  posts: PlacedPost[]
  /** not the leader's first page */
  continued: boolean
}

/** Millimetres. */
export const LEADERS = { body: 150, line: 4.9, wrapped: 7.2, least: 9.4 }
/** Points of names that are read from where people stand; below that they go over two lines. */
export const LEAST_NAME = 8

/** `room`: millimetres of a day. */
export function planLeaders(posts: readonly RosterPost[], room: number, ruler: Ruler): LeaderBlock[][] {
  const pages: LeaderBlock[][] = []
  let filled = Infinity
  for (const { leader, posts: own } of leaderGroups(posts)) {
    let isFirst = true
    let block: LeaderBlock | undefined
    for (const post of own) {
      const placed = placePost(post, room, ruler)
      if (filled + placed.height > LEADERS.body) {
        pages.push([])
        filled = 0
        block = undefined
      }
      if (!block) {
        block = { leader, posts: [], continued: !isFirst }
        pages.at(-1)?.push(block)
      }
      block.posts.push(placed)
      filled += placed.height
      isFirst = false
    }
  }
  return pages
}

function placePost(post: RosterPost, room: number, ruler: Ruler): PlacedPost {
  const rows = leaderRows(post).map((row) => ({ ...row, height: isWide(row, room, ruler) ? LEADERS.wrapped : LEADERS.line }))
  const needed = rows.reduce((sum, { height }) => sum + height, 0)
  const extra = Math.max(0, LEADERS.least - needed) / Math.max(1, rows.length)
  for (const row of rows) row.height += extra
  return { post, rows, height: Math.max(LEADERS.least, needed) }
}

function isWide({ cells }: LeaderRow, room: number, ruler: Ruler): boolean {
  return cells.some((cell) => widthOf(ruler(leadersInWords(cell)), LEAST_NAME) > room)
}

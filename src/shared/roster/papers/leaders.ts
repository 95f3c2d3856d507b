/** The list of leaders: who answers for which posts, and who leads each shift. */
import type { RosterBand, RosterCell, RosterPost } from '../roster-week.ts'
import { seated } from '../roster-week.ts'

export interface LeaderGroup {
  leader: RosterPost['leader']
  posts: RosterPost[]
}

/** Leaders in the order of their first posts; posts without one stand last. */
export function leaderGroups(posts: readonly RosterPost[]): LeaderGroup[] {
  const groups = Map.groupBy(posts, ({ leader }) => (leader === null ? '' : `${leader.name} ${leader.phone ?? ''}`))
  const known = [...groups].filter(([key]) => key !== '')
  return [...known, ...[...groups].filter(([key]) => key === '')].map(([, own]) => ({
    leader: own[0]?.leader ?? null,
    posts: own,
  }))
}

export const LACKING = '缺'

/** Names that stand in a cell; of more the first, and how many they are. */
const MOST_NAMES = 2

/** Who leads the shift: 带班, else the government's seat; 缺 where that seat is to be filled; empty: nobody does. 张丽等4人 */
export function leadersInWords(cell: RosterCell): string {
  const named = cell.assignments.filter(({ role }) => role === 'leader')
  const names = (named.length > 0 ? named : seated(cell, 'government')).map(({ name }) => name)
  if (names.length === 0) return cell.missing.includes('government') ? LACKING : ''
  return names.length > MOST_NAMES ? `${names[0] ?? ''}等${names.length}人` : names.join('、')
}

/** One character, or the whole name where two shifts begin alike. */
export function shortShift(band: RosterBand, bands: readonly RosterBand[]): string {
  const first = Array.from(band.name)[0] ?? ''
  return bands.filter(({ name }) => name.startsWith(first)).length === 1 ? first : band.name
}

export const LEADERS_REMARK = '各班所列为带班人员，未定带班的列机关、区直人员；“缺”为这一岗没有人。'

/** Shifts that run past midnight, as they stand in the first hours of the day after: on a sheet they are on both days. */
import { addDays, shortDayInChinese } from '../../days.ts'
import type { RosterBand, RosterCell, RosterPost, RosterWeek } from '../roster-week.ts'
import { runsIntoNextDay } from './spans.ts'

export interface ContinuedBand {
  /** 晚班（续） */
  title: string
  start: string
  end: string
  /** per day the shift that began the day before; null: none did */
  cells: (RosterCell | null)[]
}

/** 本版没有2月9日跨零点的班: of a version that kept no night before its first day, on sheets of posts that have such shifts. */
export function nightMissingInWords({ standing, from }: RosterWeek, posts: readonly RosterPost[]): string[] {
  const { nightMissing } = standing
  if (nightMissing === null || addDays(nightMissing, 1) !== from) return []
  const isKeptOvernight = posts.some(({ bands }) => bands.some((band) => runsIntoNextDay(band) && band.end !== '00:00'))
  return isKeptOvernight ? [`本版没有${shortDayInChinese(nightMissing)}跨零点的班`] : []
}

/** In the order in which they end. What begins on the last day runs on into the next sheet, and stands there. */
export function continuedInto(bands: readonly RosterBand[]): ContinuedBand[] {
  return bands
    .filter((band) => runsIntoNextDay(band) && band.end !== '00:00')
    .map(({ name, end, cells, runningIn }) => ({
      title: `${name}（续）`,
      start: '00:00',
      end,
      cells: [runningIn, ...cells.slice(0, -1)],
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell.assignments.length > 0))
    .sort((a, b) => a.end.localeCompare(b.end))
}

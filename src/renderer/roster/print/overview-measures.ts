/** Measures of the week's overview on A3 landscape, in millimetres unless a name says points. */
import { SEATS } from '../../../shared/people/person.ts'
import type { Seat } from '../../../shared/people/person.ts'

export const OVERVIEW = {
  width: 420,
  height: 297,
  top: 9,
  left: 15,
  right: 10,
  bottom: 6,
  head: 14.5,
  dates: 10.6,
  foot: 13,
  frame: 0.45,
  post: 34,
  /** one character of the shift's name, or its name and hours where posts keep different hours */
  shift: { short: 5, long: 15 },
  row: 5.3,
}

/** Points: one line, and the size of two names one above the other in a common row. Nothing is set smaller. */
export interface NameSizes {
  most: number
  oneLine: number
  least: number
}

export const STREET_NAMES: NameSizes = { most: 8.2, oneLine: 7, least: 6.5 }
/** A community has few posts, and its sheet hangs where people stand. */
export const COMMUNITY_NAMES: NameSizes = { most: 9.2, oneLine: 7.8, least: 7.5 }

/** White at a name's left, with what keeps it off the next one's, and the lead of lines set below one another (in em). */
export const NAME_PADDING = 1.1
export const NAME_LEAD = 1.06

/** Shares of a day's four columns: volunteers, the N of the standard, come in numbers. */
const SHARES: Record<Seat, number> = { government: 12.2, community: 10.2, volunteer: 18.3, property: 10.2 }

export interface OverviewColumns {
  shift: number
  day: number
  seats: Record<Seat, number>
}

export function overviewColumns(days: number, longShifts: boolean): OverviewColumns {
  const shift = longShifts ? OVERVIEW.shift.long : OVERVIEW.shift.short
  const day = (OVERVIEW.width - OVERVIEW.left - OVERVIEW.right - 2 * OVERVIEW.frame - OVERVIEW.post - shift) / days
  const whole = SEATS.reduce((sum, seat) => sum + SHARES[seat], 0)
  const seats = Object.fromEntries(SEATS.map((seat) => [seat, (day * SHARES[seat]) / whole])) as Record<Seat, number>
  return { shift, day, seats }
}

/** What a page has for posts. */
export function overviewBody(): number {
  const { height, top, bottom, head, dates, foot, frame } = OVERVIEW
  return height - top - bottom - head - dates - foot - 2 * frame
}

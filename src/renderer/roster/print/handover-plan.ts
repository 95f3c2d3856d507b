/** Which days of a post share a page of the blank handover log: whole days, rows high enough to write in with gloves on. */
import type { Day } from '../../../shared/days.ts'
import type { RosterBand, RosterPost } from '../../../shared/roster/roster-week.ts'

export interface HandoverDay {
  day: Day
  bands: RosterBand[]
}

export interface HandoverPage {
  days: HandoverDay[]
  /** millimetres of one row */
  row: number
}

/** Millimetres: what a page has for rows, and the least and most of one. */
export const HANDOVER = { body: 147, least: 10.5, most: 20 }

export function planHandover({ bands }: RosterPost, days: readonly Day[]): HandoverPage[] {
  const kept = days
    .map((day, index) => ({ day, bands: bands.filter(({ cells }) => cells[index] != null) }))
    .filter((one) => one.bands.length > 0)
  const most = Math.floor(HANDOVER.body / HANDOVER.least)
  const pages: HandoverDay[][] = []
  let filled = Infinity
  for (const one of kept) {
    if (filled + one.bands.length > most) {
      pages.push([])
      filled = 0
    }
    pages.at(-1)?.push(one)
    filled += one.bands.length
  }
  return pages.map((own) => {
    const rows = own.reduce((sum, one) => sum + one.bands.length, 0)
    return { days: own, row: Math.min(HANDOVER.most, HANDOVER.body / rows) }
  })
}

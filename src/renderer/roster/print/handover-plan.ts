/** Which days of a post share a page of the blank handover log: whole days, rows high enough to write in with gloves on. */
import type { Day } from '../../../shared/days.ts'
import { handoverDays } from '../../../shared/roster/papers/blank-forms.ts'
import type { HandoverDay } from '../../../shared/roster/papers/blank-forms.ts'
import type { RosterPost } from '../../../shared/roster/roster-week.ts'

export interface HandoverPage {
  days: HandoverDay[]
  /** millimetres of one row */
  row: number
}

/** Millimetres: what a page has for rows, and the least and most of one. */
export const HANDOVER = { body: 147, least: 10.5, most: 20 }

export function planHandover(post: RosterPost, days: readonly Day[]): HandoverPage[] {
  const kept = handoverDays(post, days)
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

/** Times as people say them, 16:05, put on the day that a shift must mean by them. */
import { addDays, dayPart, isMoment, minutesBetween } from '../days.ts'
import type { Moment } from '../days.ts'

/** 1605, 16：05 and 9:5 are times too; null: no time. */
export function readClock(text: string): string | null {
  const found = /^(\d{1,2})[:：.]?(\d{2})$|^(\d{1,2})[:：](\d)$/.exec(text.trim())
  if (!found) return null
  const clock = `${(found[1] ?? found[3] ?? '').padStart(2, '0')}:${(found[2] ?? found[4] ?? '').padStart(2, '0')}`
  return isMoment(`2000-01-01T${clock}`) ? clock : null
}

/** The moment with that time of day which lies nearest: 23:50 before a shift that begins at midnight is the evening before. */
export function nearestMoment(clock: string, to: Moment): Moment {
  const day = dayPart(to)
  const far = (moment: Moment) => Math.abs(minutesBetween(moment, to))
  const [first = `${day}T${clock}`, ...others] = [0, -1, 1].map((away) => `${addDays(day, away)}T${clock}`)
  return others.reduce((best, one) => (far(one) < far(best) ? one : best), first)
}

/**
 * Which year a date without one belongs to. Nearness to dates written in full decides, never today's clock: a folder of
 * ledgers may be brought in years later.
 */
import { dayOf, daysBetween, momentOn, weekdayOf } from '../../../../shared/days.ts'
import type { Day } from '../../../../shared/days.ts'
import type { WrittenDate } from './written-dates.ts'

export interface Calendar {
  /** the middle of the full dates of this run, else of those the office holds; null when there are none */
  reference: Day | null
  /** the year the user has given; goes before what the office holds, and behind the run's own full dates */
  year: number | null
}

/** One mistyped year among many must not pull the others along, hence the middle date. */
export function createCalendar(runDates: Day[], year: number | null, knownDates: Day[]): Calendar {
  const dates = (runDates.length > 0 ? runDates : knownDates).toSorted()
  return { reference: dates[Math.floor(dates.length / 2)] ?? null, year: runDates.length > 0 ? null : year }
}

export interface ResolvedDate {
  day: Day
  /** day, or moment where a time is written */
  at: string
  /** a weekday stands beside it and does not fit, nor does it in the years beside */
  isWeekdayWrong: boolean
}

/** null: no source for the year, or no such day in it. */
export function resolveDate(written: WrittenDate, calendar: Calendar): ResolvedDate | null {
  const years = written.year === null ? likelyYears(written, calendar) : [written.year]
  const days = years.map((year) => dayOf(year, written.month, written.day)).filter((day) => day !== null)
  const fits = (day: Day) => written.weekday === null || weekdayOf(day) === written.weekday
  const day = days.find(fits) ?? days[0]
  if (day === undefined) return null
  return { day, at: written.time === null ? day : momentOn(day, written.time), isWeekdayWrong: !fits(day) }
}

/** Years in the order of likelihood: the nearest first, then the years beside it for a weekday to choose from. */
function likelyYears(written: WrittenDate, { reference, year: given }: Calendar): number[] {
  if (given !== null) return besides(given)
  if (reference === null) return []
  const year = Number(reference.slice(0, 4))
  const distance = (candidate: number) => {
    const day = dayOf(candidate, written.month, written.day)
    return day === null ? Infinity : Math.abs(daysBetween(day, reference))
  }
  const nearest = besides(year).toSorted((a, b) => distance(a) - distance(b))[0] ?? year
  return besides(nearest)
}

function besides(year: number): number[] {
  return [year, year - 1, year + 1]
}

/** Days of work and of rest: weekends, the public holidays with their 调休, and before both what the office has entered itself. */
import * as z from 'zod'
import { Day, eachDay, weekdayOf } from '../days.ts'
import { KNOWN_YEARS, PUBLIC_HOLIDAYS } from './public-holidays.ts'
import type { DayKind } from './shift-pattern.ts'

export const Holiday = z.object({
  id: z.number().int(),
  day: Day,
  name: z.string().trim().min(1).max(20),
  /** false: a day that is worked though the calendar rests */
  isRestDay: z.boolean(),
})
export type Holiday = z.infer<typeof Holiday>

type Entered = Pick<Holiday, 'day' | 'name' | 'isRestDay'>

export function isRestDay(day: Day, holidays: readonly Entered[]): boolean {
  return namedDay(day, holidays)?.isRestDay ?? isWeekend(day)
}

export function dayKindOf(day: Day, holidays: readonly Entered[]): DayKind {
  return isRestDay(day, holidays) ? 'rest_day' : 'workday'
}

/** What a day is called where it is more than a weekday or weekend: 春节, 春节调休上班, or the office's own word. */
export function namedDay(day: Day, holidays: readonly Entered[]): Entered | null {
  return holidays.findLast((one) => one.day === day) ?? calendarDays().get(day) ?? null
}

/** Whether the public holidays of the day's year are known; else only its weekends are. */
export function isCalendarKnown(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  return year >= KNOWN_YEARS.from && year <= KNOWN_YEARS.to
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) % 6 === 0
}

let known: Map<Day, Entered> | undefined

function calendarDays(): Map<Day, Entered> {
  known ??= new Map(
    PUBLIC_HOLIDAYS.flatMap(({ name, from, to, worked }) => [
      ...eachDay(from, to).map((day): [Day, Entered] => [day, { day, name, isRestDay: true }]),
      ...worked.map((day): [Day, Entered] => [day, { day, name: `${name}调休上班`, isRestDay: false }]),
    ]),
  )
  return known
}

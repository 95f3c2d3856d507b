/** Which days are days of rest to the office: the calendar's, and those it has entered itself. */
import { isRestDay } from '../../shared/standards/calendar.ts'
import type { Day } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'
import { readHolidays } from '../standards/read-standards.ts'

export function restDays(db: Db): (day: Day) => boolean {
  const holidays = readHolidays(db)
  return (day) => isRestDay(day, holidays)
}

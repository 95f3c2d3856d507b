/** Which days are rest days to the office. */
import { weekdayOf } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'

export function restDays(_db: Db): (day: Day) => boolean {
  return (day) => weekdayOf(day) % 6 === 0
}

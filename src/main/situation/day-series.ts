/** What came and went day by day, and how much there was each evening, from the rows of a list as of a moment. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { dayPart, eachDay } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { DayCount } from '../../shared/situation/situation.ts'
import type { Db } from '../db/open.ts'

interface Columns {
  /** names of the list's columns holding a day or moment; null in them: from the beginning, or not over */
  began: string
  ended: string
}

/** From the first day anything is dated to the day of the moment; empty where nothing is dated. */
export function daySeries(db: Db, list: SQL, { began, ended }: Columns, asOf: Moment): DayCount[] {
  const start = sql`coalesce(${sql.identifier(began)}, '')`
  const end = sql.identifier(ended)
  const rows = db.all<{ day: Day; added: number; ended: number }>(sql`
    with spans as materialized (select ${start} as began, ${end} as ended from (${list}))
    select day, sum(added) as added, sum(ended) as ended from (
      select substr(began, 1, 10) as day, 1 as added, 0 as ended from spans
      union all
      select substr(coalesce(nullif(ended, ''), began), 1, 10), 0, 1 from spans where ended is not null)
    group by day order by day`)
  const undated = rows.find(({ day }) => day === '')
  const first = rows.find(({ day }) => day !== '')?.day
  if (!first) return []
  const byDay = new Map(rows.map((row) => [row.day, row]))
  let current = (undated?.added ?? 0) - (undated?.ended ?? 0)
  return eachDay(first, dayPart(asOf)).map((day) => {
    const { added, ended: gone } = byDay.get(day) ?? { added: 0, ended: 0 }
    current += added - gone
    return { day, added, ended: gone, current }
  })
}

/** The desk for the stored roster: its shifts in a range, its check, and a week made ready for paper. */
import { sql } from 'drizzle-orm'
import { addDays, dayPart, eachDay, momentInChinese, weekdayOf } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { RosterCheck } from '../../shared/roster/roster.ts'
import type { RosterWeek } from '../../shared/roster/roster-week.ts'
import { Refusal } from '../../shared/refusals.ts'
import { checkpoints } from '../checkpoints/checkpoints.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { checkRoster, withNeighbours } from './check-roster.ts'
import type { DayRange } from './check-roster.ts'
import { postsOf } from './roster-posts.ts'
import { readShifts } from './read-shifts.ts'

export type RosterDesk = ReturnType<typeof createRoster>

export function createRoster({ db, office }: { db: Db; office: OfficeDesk }) {
  /** Refusal: invalid_input. */
  function check(range: DayRange): RosterCheck {
    requireOrder(range)
    return checkRoster(readShifts(db, withNeighbours(range)), range, office.settings().minRestHours)
  }

  /**
   * Without a range: the week (Monday to Sunday) of the working moment, or the stored week nearest to it.
   * Refusals: invalid_input, not_found (no shifts in that range).
   */
  function week(range: DayRange, asOf?: Moment): RosterWeek {
    requireOrder(range)
    const moment = office.moment(asOf)
    const { from, to } =
      range.from && range.to ? { from: range.from, to: range.to } : spanAround(range.from ?? range.to ?? dayPart(moment))
    const found = readShifts(db, { from, to })
    if (found.length === 0) throw new Refusal('not_found', '这几天没有值班表。请先导入值班表，或换一段日期。')
    const { streetName, commandPostName, dutyPhone } = office.settings()
    const days = eachDay(from, to)
    const posts = postsOf(found, days, postRecords(`${to}T23:59`))
    return {
      office: { streetName, commandPostName, dutyPhone },
      from,
      to,
      days,
      version: version(from, to),
      preparedOn: dayPart(moment),
      posts,
    }
  }

  function postRecords(moment: Moment) {
    const rows = db.all<Parameters<typeof checkpoints.toRecord>[0]>(
      sql`select * from (${checkpoints.asOf(moment, office.settings())}) order by ${checkpoints.order}`,
    )
    return rows.map((row) => checkpoints.toRecord(row, false))
  }

  function spanAround(day: Day): { from: Day; to: Day } {
    const nearest = db.get<{ day: Day } | undefined>(
      sql`select day from shift order by abs(julianday(day) - julianday(${day})), day limit 1`,
    )
    const monday = addDays(nearest?.day ?? day, -((weekdayOf(nearest?.day ?? day) + 6) % 7))
    return { from: monday, to: addDays(monday, 6) }
  }

  /** V2（2020年2月9日20:00）: how often these days' names were set, and when last. */
  function version(from: Day, to: Day): string {
    const row = db.get<{ times: number; at: Moment | null }>(sql`
      select count(distinct b.id) as times, max(b.at) as at
      from record_change r
      join batch b on b.id = r.batch_id
      join shift s on s.id = r.entity_id
      where r.entity = 'assignment' and s.day between ${from} and ${to}`)
    return row.at ? `V${row.times}（${momentInChinese(row.at)}）` : 'V1'
  }

  return { check, week }
}

function requireOrder({ from, to }: DayRange): void {
  if (from && to && from > to) throw new Refusal('invalid_input', '开始日期晚于结束日期，请对调后再试。')
}

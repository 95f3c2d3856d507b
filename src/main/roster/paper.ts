/** Makes shifts ready for paper, stored ones and those of a version alike: posts with their facts, what runs in, what changed. */
import { sql } from 'drizzle-orm'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { addDays, dayPart, eachDay } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { RosterWeek } from '../../shared/roster/roster-week.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import { checkpoints } from '../checkpoints/checkpoints.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { readShifts } from './read-shifts.ts'
import { postsOf } from './roster-posts.ts'
import type { Standing } from './versions/standing.ts'

export interface Span {
  from: Day
  to: Day
}

export interface Laid extends Standing {
  before: Shift[]
}

export function createPaper({ db, office }: { db: Db; office: OfficeDesk }) {
  /** `before`: what runs on into the first day. */
  function lay(shifts: Shift[], { from, to }: Span, asOf: Moment, { standing, marks, cancelled, before }: Laid): RosterWeek {
    const { streetName, commandPostName, dutyPhone } = office.settings()
    const days = eachDay(from, to)
    return {
      office: { streetName, commandPostName, dutyPhone },
      from,
      to,
      days,
      standing,
      asOf,
      preparedOn: dayPart(asOf),
      posts: postsOf(shifts, days, posts(to), { runningIn: before, changes: marks, cancelled }),
    }
  }

  /** The checkpoint ledger as it stands at the end of a day. */
  function posts(day: Day): Checkpoint[] {
    const rows = db.all<Parameters<typeof checkpoints.toRecord>[0]>(
      sql`select * from (${checkpoints.asOf(`${day}T23:59`, office.settings())}) order by ${checkpoints.order}`,
    )
    return rows.map((row) => checkpoints.toRecord(row, false))
  }

  return { lay, posts }
}

/** Stored shifts of the day before that run on into this one. */
export function runningInto(db: Db, day: Day): Shift[] {
  const before = addDays(day, -1)
  return readShifts(db, { from: before, to: before }).filter(({ end }) => end > `${day}T00:00`)
}

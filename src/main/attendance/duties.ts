/** The one question everything about attendance is answered from: shifts of some days, and what became of whose duty. */
import { sql } from 'drizzle-orm'
import type { DutyPerson, DutyPlace } from '../../shared/attendance/duty.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import type { Db } from '../db/open.ts'
import { readShifts } from '../roster/read-shifts.ts'
import { peopleOnDuty } from './duty-people.ts'
import { readAttendance } from './read-attendance.ts'

export interface ShiftOnDuty {
  place: DutyPlace
  shift: Shift
  people: DutyPerson[]
}

interface PostPlace {
  id: number
  number: number | null
  community: string | null
}

/** In order of start, then post. */
export function shiftsOnDuty(db: Db, span: { from: Day; to: Day }, moment: Moment): ShiftOnDuty[] {
  const posts = new Map(
    db
      .all<PostPlace>(sql`select c.id, c.number, a.name as community from checkpoint c left join area a on a.id = c.community_id`)
      .map((post) => [post.id, post]),
  )
  const units = new Map(
    db.all<{ id: number; unit: string | null }>(sql`select id, unit from person`).map(({ id, unit }) => [id, unit]),
  )
  const unitOf = (personId: number | null) => (personId === null ? null : (units.get(personId) ?? null))
  const attendance = readAttendance(db, span)
  return readShifts(db, span).map((shift) => {
    const post = shift.checkpointId === null ? undefined : posts.get(shift.checkpointId)
    const { id: shiftId, checkpointId, checkpoint, day, name: band, start, end } = shift
    const place = { shiftId, checkpointId, checkpoint, day, band, start, end }
    return {
      place: { ...place, number: post?.number ?? null, community: post?.community ?? null },
      shift,
      people: peopleOnDuty(shift, attendance.get(shiftId) ?? [], moment, unitOf),
    }
  })
}

/** Those of the numbers given, by number; what is no more is left out. */
export function shiftsNamed(db: Db, ids: readonly number[], moment: Moment): Map<number, ShiftOnDuty> {
  const days = db.get<{ from: Day | null; to: Day | null }>(sql`
    select min(day) as "from", max(day) as "to" from shift where id in (select value from json_each(${JSON.stringify(ids)}))`)
  if (!days.from || !days.to) return new Map()
  const wanted = new Set(ids)
  const found = shiftsOnDuty(db, { from: days.from, to: days.to }, moment)
  return new Map(found.filter(({ place }) => wanted.has(place.shiftId)).map((one) => [one.place.shiftId, one]))
}

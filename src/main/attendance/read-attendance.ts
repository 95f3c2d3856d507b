/** What is written down of who came to the shifts of some days. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { AttendanceState } from '../../shared/attendance/attendance.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { StaffCategory } from '../../shared/people/person.ts'
import type { Db } from '../db/open.ts'

export interface AttendanceRow {
  id: number
  shiftId: number
  name: string
  personId: number | null
  state: AttendanceState
  checkInAt: Moment | null
  checkOutAt: Moment | null
  reason: string | null
  replacedById: number | null
  /** name of who came in their stead */
  replacedBy: string | null
  category: StaffCategory | null
  phone: string | null
}

/** By shift; in the order in which it was written down. */
export function readAttendance(db: Db, { from, to }: { from: Day; to: Day }): Map<number, AttendanceRow[]> {
  const rows = db.all<AttendanceRow>(sql`
    select a.id, a.shift_id as shiftId, a.name, a.person_id as personId, a.state, a.check_in_at as checkInAt,
      a.check_out_at as checkOutAt, a.reason, a.replaced_by_id as replacedById, r.name as replacedBy, p.category, p.phone
    from attendance a
    left join person p on p.id = a.person_id
    left join person r on r.id = a.replaced_by_id
    where a.shift_id in (select id from shift where day between ${from} and ${to})
    order by a.id`)
  return Map.groupBy(rows, ({ shiftId }) => shiftId)
}

/** Of the attendance table under the name `t`, its shift under `s`: there at the moment. */
export function isPresentAt(moment: Moment): SQL {
  return sql`t.state = 'present' and coalesce(t.check_in_at, s.start_at) <= ${moment}
    and (t.check_out_at is null or t.check_out_at > ${moment})`
}

/** Stayed away, and nobody has come in their stead. */
export const isAbsent = sql`t.state = 'absent' and t.replaced_by_id is null`

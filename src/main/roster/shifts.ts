/** Shifts of the stored roster with who stands in them, and the seats of the standard that stay empty. */
import { sql } from 'drizzle-orm'
import { seatOf } from '../../shared/people/person.ts'
import type { DutyRole } from '../../shared/people/duty-role.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { Assignment, Shift } from '../../shared/roster/roster.ts'
import { rulesAsText } from '../checkpoints/staffing-rules.ts'
import { seatsOf } from '../db/functions.ts'
import type { List } from '../figures/list.ts'

interface Row extends Omit<Shift, 'assignments' | 'required' | 'missing'> {
  assignments: string
  required: string
  missing: string
}

export type PersonInShift = Omit<Assignment, 'seat' | 'role' | 'isLocked'> & {
  standsInFor: Seat | null
  role: DutyRole | null
  isLocked: number
}

/**
 * Who stands in a shift. Where several people bear a name, nobody is named, but a category they all share still fills its
 * seat: two cadres of one name are a cadre either way.
 */
export const assigned = sql`
  select a.*, coalesce(p.category, (select case when count(distinct category) = 1 then min(category) end
    from person where person.name = a.name_written)) as category, p.phone as phone
  from assignment a left join person p on p.id = a.person_id`

export const shifts: List<Row, Shift> = {
  // the roster is a plan: shifts of other days are part of the list, and figures pick those running at the moment
  asOf: (moment) => sql`
    select id, checkpointId, checkpoint, day, name, "start", "end", isRunning, assignments, required,
      missing_beside(required, seated) as missing
    from (select s.id, s.checkpoint_id as checkpointId, coalesce(c.name, s.checkpoint_name) as checkpoint, s.day, s.name,
      s.start_at as start, s.end_at as end, s.start_at <= ${moment} and ${moment} < s.end_at as isRunning,
      (select json_group_array(json_object('id', id, 'name', name_written, 'personId', person_id, 'category', category,
          'phone', coalesce(phone_written, phone), 'match', match, 'standsInFor', stands_in_for,
          'role', role, 'isLocked', is_locked) order by position)
        from (${assigned} where a.shift_id = s.id)) as assignments,
      case when s.checkpoint_id is null then '' else required_seats(${rulesAsText}, c.id, c.kind,
        coalesce(c.compound_type, compound.compound_type), s.day, s.start_at, s.end_at) end as required,
      (select group_concat(coalesce(stands_in_for, seat_of(category))) from (${assigned} where a.shift_id = s.id)
        where role is not 'standby') as seated
    from shift s
    left join checkpoint c on c.id = s.checkpoint_id
    left join area compound on compound.id = c.compound_id)`,
  order: sql`start, checkpointId, checkpoint`,
  toRecord: (row) => ({
    id: row.id,
    checkpointId: row.checkpointId,
    checkpoint: row.checkpoint,
    day: row.day,
    name: row.name,
    start: row.start,
    end: row.end,
    assignments: (JSON.parse(row.assignments) as PersonInShift[]).map(toAssignment),
    required: seatsOf(row.required),
    missing: seatsOf(row.missing),
  }),
}

/** Somebody who stands in for a seat fills it, whatever the register says they are; whoever is on standby fills none. */
export function toAssignment(row: PersonInShift): Assignment {
  const { id, name, personId, category, phone, match, standsInFor, role, isLocked } = row
  const seat = role === 'standby' ? null : (standsInFor ?? (category && seatOf(category)))
  return { id, name, personId, category, seat, phone, match, ...(role && { role }), ...(isLocked === 1 && { isLocked: true }) }
}

/** Shifts of the stored roster with who stands in them, and the seats of the standard that stay empty. */
import { sql } from 'drizzle-orm'
import { seatOf } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { Assignment, Shift } from '../../shared/roster/roster.ts'
import { seatsOf } from '../db/functions.ts'
import type { List } from '../figures/list.ts'

interface Row extends Omit<Shift, 'assignments' | 'missing'> {
  assignments: string
  missing: string
}

export type PersonInShift = Omit<Assignment, 'seat'> & { standsInFor: Seat | null }

/**
 * Who stands in a shift. Where several people bear a name, nobody is named, but a category they all share still fills its
 * seat: two cadres of one name are a cadre either way.
 */
export const assigned = sql`
  select a.*, coalesce(p.category, (select case when count(distinct category) = 1 then min(category) end
    from person where person.name = a.name_written)) as category, p.phone as phone
  from assignment a left join person p on p.id = a.person_id`

const people = (seat: string) => sql`sum(case when coalesce(stands_in_for, seat_of(category)) = ${seat} then 1 else 0 end)`

export const shifts: List<Row, Shift> = {
  // the roster is a plan: shifts of other days are part of the list, and figures pick those running at the moment
  asOf: (moment) => sql`
    select s.id, s.checkpoint_id as checkpointId, coalesce(c.name, s.checkpoint_name) as checkpoint, s.day, s.name,
      s.start_at as start, s.end_at as end, s.start_at <= ${moment} and ${moment} < s.end_at as isRunning,
      (select json_group_array(json_object('id', id, 'name', name_written, 'personId', person_id, 'category', category,
          'phone', coalesce(phone_written, phone), 'match', match, 'standsInFor', stands_in_for) order by position)
        from (${assigned} where a.shift_id = s.id)) as assignments,
      case when s.checkpoint_id is null then '' else
        (select missing_seats(coalesce(c.compound_type, compound.compound_type),
          coalesce(${people('government')}, 0), coalesce(${people('community')}, 0),
          coalesce(${people('volunteer')}, 0), coalesce(${people('property')}, 0))
        from (${assigned} where a.shift_id = s.id)) end as missing
    from shift s
    left join checkpoint c on c.id = s.checkpoint_id
    left join area compound on compound.id = c.compound_id`,
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
    missing: seatsOf(row.missing),
  }),
}

/** Somebody who stands in for a seat fills it, whatever the register says they are. */
export function toAssignment({ id, name, personId, category, standsInFor, phone, match }: PersonInShift): Assignment {
  return { id, name, personId, category, seat: standsInFor ?? (category && seatOf(category)), phone, match }
}

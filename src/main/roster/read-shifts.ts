/**
 * Shifts of a span of days, read flat: two plain queries put together here take a tenth of the time of the list's one
 * query, which gathers each shift's people inside SQL so that figures can count by them. Same columns, same rules.
 */
import { sql } from 'drizzle-orm'
import type { CompoundType } from '../../shared/areas/area.ts'
import type { CheckpointKind } from '../../shared/checkpoints/checkpoint-kind.ts'
import { missingSeats, requiredSeats } from '../../shared/checkpoints/staffing.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { Assignment, Shift } from '../../shared/roster/roster.ts'
import { staffingRules } from '../checkpoints/staffing-rules.ts'
import type { Db } from '../db/open.ts'
import type { DayRange } from './check-roster.ts'
import { assigned, toAssignment } from './shifts.ts'
import type { PersonInShift } from './shifts.ts'

type ShiftRow = Omit<Shift, 'assignments' | 'required' | 'missing'> & {
  kind: CheckpointKind | null
  compoundType: CompoundType | null
}
type PersonRow = PersonInShift & { shiftId: number }

/** In order of start, then post; both ends included, omitted = everything stored. */
export function readShifts(db: Db, { from = '', to = '9999' }: DayRange): Shift[] {
  const rows = db.all<ShiftRow>(sql`
    select s.id, s.checkpoint_id as checkpointId, coalesce(c.name, s.checkpoint_name) as checkpoint, s.day, s.name,
      s.start_at as start, s.end_at as end, c.kind, coalesce(c.compound_type, compound.compound_type) as compoundType
    from shift s
    left join checkpoint c on c.id = s.checkpoint_id
    left join area compound on compound.id = c.compound_id
    where s.day >= ${from} and s.day <= ${to}
    order by s.start_at, s.checkpoint_id, checkpoint`)
  const people = db.all<PersonRow>(sql`
    select id, shift_id as shiftId, name_written as name, person_id as personId, category, stands_in_for as standsInFor,
      coalesce(phone_written, phone) as phone, match, role, is_locked as isLocked
    from (${assigned} where a.shift_id in (select id from shift where day >= ${from} and day <= ${to}))
    order by shift_id, position`)
  const byShift = Map.groupBy(people, ({ shiftId }) => shiftId)
  const rules = staffingRules(db)
  return rows.map(({ kind, compoundType, ...shift }) => {
    const assignments = (byShift.get(shift.id) ?? []).map(toAssignment)
    const post = { checkpointId: shift.checkpointId, kind, compoundType }
    // of a post that only the roster knows, nothing is required
    const required = shift.checkpointId === null ? [] : requiredSeats(rules, post, shift)
    return { ...shift, assignments, required, missing: missingSeats(required, strengthOf(assignments)) }
  })
}

function strengthOf(assignments: Assignment[]): Record<Seat, number> {
  const strength = { government: 0, community: 0, volunteer: 0, property: 0 }
  for (const { seat } of assignments) if (seat) strength[seat] += 1
  return strength
}

/** One shift as those who edit it need it: where and when it is, who stands in it, and what is against others joining. */
import { sql } from 'drizzle-orm'
import { addDays } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { seatOf } from '../../shared/people/person.ts'
import type { Seat, StaffCategory } from '../../shared/people/person.ts'
import type { RestHours } from '../../shared/office/rules.ts'
import type { Against } from '../../shared/roster/candidates.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { Db } from '../db/open.ts'
import { NEIGHBOUR_DAYS, conflictBetween } from './check-roster.ts'
import { assigned } from './shifts.ts'
import type { assignment } from './table.ts'

export interface ShiftPlace {
  id: number
  /** as the roster wrote it; shifts of one post share it */
  postWritten: string
  checkpoint: string
  number: number | null
  community: string | null
  compound: string | null
  day: string
  name: string
  start: Moment
  end: Moment
}

export type PersonRow = typeof assignment.$inferSelect & { seat: Seat | null }

const columns = sql`select s.id, s.checkpoint_name as postWritten, coalesce(c.name, s.checkpoint_name) as checkpoint, c.number,
    community.name as community, coalesce(compound.name, c.compound_name) as compound,
    s.day, s.name, s.start_at as start, s.end_at as end
  from shift s
  left join checkpoint c on c.id = s.checkpoint_id
  left join area community on community.id = c.community_id
  left join area compound on compound.id = c.compound_id`

/** Refusal: not_found. */
export function shiftPlace(db: Db, shiftId: number): ShiftPlace {
  const found = db.get<ShiftPlace | undefined>(sql`${columns} where s.id = ${shiftId}`)
  if (!found) throw new Refusal('not_found', '这个班次已经不在了，可能刚被撤销。请看更新后的值班表。')
  return found
}

/** The same band of the same post, both days included. */
export function sameBand(db: Db, { postWritten, name }: ShiftPlace, from: string, to: string): ShiftPlace[] {
  return db.all<ShiftPlace>(
    sql`${columns} where s.checkpoint_name = ${postWritten} and s.name = ${name} and s.day between ${from} and ${to} order by s.day`,
  )
}

/** In order of position. */
export function peopleOfShift(db: Db, shiftId: number): PersonRow[] {
  const rows = db.all<Omit<PersonRow, 'seat' | 'isLocked'> & { category: StaffCategory | null; isLocked: number }>(sql`
    select id, shift_id as shiftId, position, name_written as nameWritten, phone_written as phoneWritten,
      person_id as personId, match, stands_in_for as standsInFor, role, is_locked as isLocked, category
    from (${assigned} where a.shift_id = ${shiftId}) order by position`)
  return rows.map(({ category, isLocked, ...row }) => ({
    ...row,
    isLocked: isLocked === 1,
    seat: row.role === 'standby' ? null : (row.standsInFor ?? (category && seatOf(category))),
  }))
}

/** One person's duties are looked up before the days' shifts, of which there are hundreds. */
const oneByOne = sql`assignment a cross join shift s on s.id = a.shift_id`

/** What stands against each person joining the shift; people with nothing against them are left out. */
export function againstJoining(db: Db, shift: ShiftPlace, restHours: RestHours, personId?: number): Map<number, Against[]> {
  const duties = db.all<Omit<Against, 'kind'> & { personId: number }>(sql`
    select a.person_id as personId, coalesce(c.name, s.checkpoint_name) as checkpoint, c.number, s.day,
      s.start_at as start, s.end_at as end
    from ${personId === undefined ? sql`shift s join assignment a on a.shift_id = s.id` : oneByOne}
    left join checkpoint c on c.id = s.checkpoint_id
    where s.day between ${addDays(shift.day, -NEIGHBOUR_DAYS)} and ${addDays(shift.day, NEIGHBOUR_DAYS)} and s.id <> ${shift.id}
      and ${personId === undefined ? sql`a.person_id is not null` : sql`a.person_id = ${personId}`}
    order by s.start_at`)
  const found = new Map<number, Against[]>()
  for (const { personId: id, ...duty } of duties) {
    const kind = conflictBetween(shift, duty, restHours)
    if (!kind) continue
    const known = found.get(id)
    if (known) known.push({ kind, ...duty })
    else found.set(id, [{ kind, ...duty }])
  }
  return found
}

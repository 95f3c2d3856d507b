/** A roster as a version keeps it, and kept ones read back: as shifts that paper and screen lay out like stored ones. */
import { sql } from 'drizzle-orm'
import { missingSeats } from '../../../shared/checkpoints/staffing.ts'
import type { Seat } from '../../../shared/people/person.ts'
import type { FormerPerson } from '../../../shared/roster/roster-week.ts'
import type { Assignment, Shift } from '../../../shared/roster/roster.ts'
import type { PublishedPerson, PublishedShift } from '../../../shared/roster/version.ts'
import type { Db } from '../../db/open.ts'

export function snapshotOf(shifts: Shift[]): PublishedShift[] {
  return shifts.map(({ checkpointId, checkpoint, day, name, start, end, required, assignments }) => ({
    ...(checkpointId !== null && { checkpointId }),
    checkpoint,
    day,
    name,
    start,
    end,
    people: assignments.map(publishedPerson),
    ...(required.length > 0 && { required }),
  }))
}

function publishedPerson({ name, personId, category, seat, role, phone, match }: Assignment): PublishedPerson {
  return {
    name,
    ...(personId !== null && { personId }),
    ...(category && { category }),
    ...(seat && { seat }),
    ...(role && { role }),
    ...(phone && { phone }),
    ...(match === 'ambiguous' && { isAmbiguous: true as const }),
  }
}

/** As a paper strikes them out. */
export function formerPeople(people: readonly PublishedPerson[]): FormerPerson[] {
  return people.map(({ name, personId = null, category = null, seat = null, role }) => ({
    ...{ name, personId, category, seat },
    ...(role && { role }),
  }))
}

/** Numbers of shifts and of people are their places in the version. */
export function shiftsOf(content: PublishedShift[]): Shift[] {
  let people = 0
  return content.map((shift, index) => {
    const { checkpointId = null, checkpoint, day, name, start, end, required = [] } = shift
    const assignments = shift.people.map((person): Assignment => {
      people += 1
      return assignmentOf(person, people)
    })
    const missing = missingSeats(required, strengthOf(shift.people))
    return { id: index + 1, checkpointId, checkpoint, day, name, start, end, assignments, required, missing }
  })
}

function assignmentOf({ name, personId, category, seat, role, phone, isAmbiguous }: PublishedPerson, id: number): Assignment {
  return {
    id,
    name,
    personId: personId ?? null,
    category: category ?? null,
    seat: seat ?? null,
    phone: phone ?? null,
    match: isAmbiguous ? 'ambiguous' : personId === undefined ? 'unknown' : 'linked',
    ...(role && { role }),
  }
}

function strengthOf(people: PublishedPerson[]): Record<Seat, number> {
  const strength = { government: 0, community: 0, volunteer: 0, property: 0 }
  for (const { seat } of people) if (seat) strength[seat] += 1
  return strength
}

/** A post that was given another name is still the same post. */
export function withNamesOfNow(content: PublishedShift[], db: Db): PublishedShift[] {
  const names = new Map(
    db.all<{ id: number; name: string }>(sql`select id, name from checkpoint`).map(({ id, name }) => [id, name]),
  )
  return content.map((shift) => ({ ...shift, checkpoint: names.get(shift.checkpointId ?? 0) ?? shift.checkpoint }))
}

/**
 * The people of a shift with what became of each. The roster may change after somebody has checked in: a row of attendance
 * follows the person, else the name; whoever the roster names no longer stays in the list as long as something is said of
 * them.
 */
import type { DutyPerson, DutyState } from '../../shared/attendance/duty.ts'
import type { Moment } from '../../shared/days.ts'
import type { Assignment, Shift } from '../../shared/roster/roster.ts'
import type { AttendanceRow } from './read-attendance.ts'

type Time = Pick<Shift, 'start' | 'end'>

export function peopleOnDuty(
  shift: Time & Pick<Shift, 'assignments'>,
  rows: readonly AttendanceRow[],
  moment: Moment,
  unitOf: (personId: number | null) => string | null,
): DutyPerson[] {
  const people = withoutTwice(shift.assignments)
  const tied = tie(people, rows)
  const standsInFor = (personId: number | null) =>
    rows.find(({ replacedById }) => replacedById !== null && replacedById === personId)?.name ?? null
  const named = people.map((one): DutyPerson => {
    const row = tied.get(one)
    return {
      assignmentId: one.id,
      name: one.name,
      personId: one.personId,
      category: one.category,
      unit: unitOf(one.personId),
      seat: one.seat,
      role: one.role ?? null,
      phone: one.phone,
      isAmbiguous: one.match === 'ambiguous',
      standsInFor: standsInFor(one.personId),
      ...said(row, shift, moment, one.role === 'standby' ? 'standby' : 'unsigned'),
    }
  })
  const used = new Set(tied.values())
  const others = rows
    .filter((row) => !used.has(row))
    .map((row): DutyPerson => {
      const { name, personId, category, phone } = row
      // whoever came in their stead sits where they were to sit
      const seat = named.find((one) => one.personId !== null && one.personId === row.replacedById)?.seat ?? null
      const blank = { assignmentId: null, seat, role: null, isAmbiguous: false }
      const own = { name, personId, category, phone, unit: unitOf(personId), standsInFor: standsInFor(personId) }
      return { ...blank, ...own, ...said(row, shift, moment, 'unsigned') }
    })
    // looked back at from before they came, they had not come
    .filter(({ state }) => state !== 'unsigned')
  return [...named, ...others]
}

/** A roster that names one person twice in a shift asks for one person. */
function withoutTwice(assignments: readonly Assignment[]): Assignment[] {
  const seen = new Set<number>()
  return assignments.filter(({ personId }) => {
    if (personId === null) return true
    const isFirst = !seen.has(personId)
    seen.add(personId)
    return isFirst
  })
}

/** One row to one person: who is known before who is only named, and last a name that is somebody else's by now. */
function tie(people: readonly Assignment[], rows: readonly AttendanceRow[]): Map<Assignment, AttendanceRow> {
  const tied = new Map<Assignment, AttendanceRow>()
  const used = new Set<AttendanceRow>()
  const rules: ((one: Assignment, row: AttendanceRow) => boolean)[] = [
    (one, row) => one.personId !== null && one.personId === row.personId,
    (one, row) => one.name === row.name && (one.personId === null || row.personId === null),
    (one, row) => one.name === row.name && row.replacedById === null,
  ]
  for (const belongs of rules) {
    for (const one of people) {
      const row = tied.has(one) ? undefined : rows.find((each) => !used.has(each) && belongs(one, each))
      if (!row) continue
      tied.set(one, row)
      used.add(row)
    }
  }
  return tied
}

type Said = Pick<DutyPerson, 'attendanceId' | 'state' | 'checkInAt' | 'checkOutAt' | 'reason' | 'replacedBy'>

const NOTHING_SAID = { attendanceId: null, checkInAt: null, checkOutAt: null, reason: null, replacedBy: null }

function said(row: AttendanceRow | undefined, shift: Time, moment: Moment, otherwise: DutyState): Said {
  if (!row) return { ...NOTHING_SAID, state: otherwise }
  const { id, reason, replacedBy, replacedById } = row
  if (row.state === 'absent') {
    const state = replacedById === null ? 'absent' : 'replaced'
    return { ...NOTHING_SAID, attendanceId: id, state, reason, replacedBy }
  }
  const checkInAt = row.checkInAt ?? shift.start
  if (checkInAt > moment) return { ...NOTHING_SAID, attendanceId: id, state: otherwise }
  const checkOutAt = row.checkOutAt !== null && row.checkOutAt <= moment ? row.checkOutAt : null
  const state = checkOutAt !== null || shift.end <= moment ? 'left' : 'present'
  // somebody who went before the end may have been relieved
  return { attendanceId: id, state, checkInAt, checkOutAt, reason, replacedBy }
}

/** Turns the roster round: everybody of the register with their duties of a span, and the names no register knows. */
import { eachDay, minutesBetween } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { RestHours } from '../../shared/office/rules.ts'
import type { Person } from '../../shared/people/person.ts'
import type { PersonDuty, PersonRow, PersonWeek } from '../../shared/roster/person-week.ts'
import type { ConflictKind, Shift } from '../../shared/roster/roster.ts'
import { conflictsIn, isInRange } from './check-roster.ts'

interface Question {
  from: Day
  to: Day
  restHours: RestHours
  /** those the typed text finds; null: everybody */
  among: Set<number> | null
  only: 'idle' | 'conflicting' | undefined
}

/** `shifts`: those of the span and of the days around it; `numbers` of posts by the checkpoint's own id. */
export function personWeekOf(
  shifts: Shift[],
  register: Person[],
  numbers: Map<number, number | null>,
  { from, to, restHours, among, only }: Question,
): Omit<PersonWeek, 'today'> {
  const marks = conflictMarks(shifts, { from, to }, restHours)
  const own = shifts.filter(({ day }) => isInRange(day, { from, to }))
  const duties = new Map<number, PersonDuty[]>()
  const unknown = new Set<string>()
  for (const shift of own) {
    const { checkpointId } = shift
    const number = checkpointId === null ? null : (numbers.get(checkpointId) ?? null)
    for (const { personId, name } of shift.assignments) {
      if (personId === null) unknown.add(name)
      else append(duties, personId, toDuty(shift, number, marks.get(`${personId} ${shift.id}`) ?? null))
    }
  }
  const rows = register.filter(({ id }) => !among || among.has(id)).map((person) => toRow(person, duties.get(person.id) ?? []))
  const idle = rows.filter(isIdle)
  const conflicting = rows.filter(isConflicting)
  return {
    from,
    to,
    days: eachDay(from, to),
    rows: only === 'idle' ? idle : only === 'conflicting' ? conflicting : rows.toSorted(busyFirst),
    totals: { people: rows.length, idle: idle.length, conflicting: conflicting.length },
    unknownNames: unknown.size,
  }
}

/** By person and shift; being in two places outweighs resting too little. */
function conflictMarks(shifts: Shift[], range: { from: Day; to: Day }, restHours: RestHours): Map<string, ConflictKind> {
  const marks = new Map<string, ConflictKind>()
  for (const { kind, first, second } of conflictsIn(shifts, range, restHours)) {
    for (const { personId, shift } of [first, second]) {
      const key = `${personId} ${shift.id}`
      if (marks.get(key) !== 'double_booking') marks.set(key, kind)
    }
  }
  return marks
}

function toDuty(shift: Shift, number: number | null, conflict: ConflictKind | null): PersonDuty {
  const { id, checkpoint, checkpointId, day, name, start, end } = shift
  return { shiftId: id, checkpoint, checkpointId, number, day, band: name, start, end, conflict }
}

function toRow({ id, name, category, unit, phone }: Person, duties: PersonDuty[]): PersonRow {
  const minutes = duties.reduce((sum, { start, end }) => sum + minutesBetween(start, end), 0)
  return { personId: id, name, category, unit, phoneEnd: phone && phone.slice(-4), hours: minutes / 60, duties }
}

function isIdle({ duties }: PersonRow): boolean {
  return duties.length === 0
}

function isConflicting({ duties }: PersonRow): boolean {
  return duties.some(({ conflict }) => conflict !== null)
}

/** The sort is stable: equally busy people stay in the order of the register. */
function busyFirst(a: PersonRow, b: PersonRow): number {
  return b.hours - a.hours
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}

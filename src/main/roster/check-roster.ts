/** What is wrong with the stored roster: people in two places or without rest, and seats that stay empty. */
import { addDays, dayPart, minutesBetween, overlaps } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import { RULES } from '../../shared/office/rules.ts'
import type { RestHours } from '../../shared/office/rules.ts'
import type { Assignment, ConflictKind, RosterCheck, RosterGap, Shift } from '../../shared/roster/roster.ts'

export interface DayRange {
  from?: Day | undefined
  to?: Day | undefined
}

/** One person standing in one shift. */
export interface Duty {
  shift: Shift
  assignment: Assignment
  personId: number
}

/** Two duties of one person that cannot both be kept; the one that starts first comes first. */
export interface Conflict {
  kind: ConflictKind
  first: Duty
  second: Duty
}

interface Span {
  /** the one it belongs to, where that is known */
  day?: Day
  start: Moment
  end: Moment
}

export function checkRoster(shifts: Shift[], range: DayRange, restHours: RestHours): RosterCheck {
  const conflicts = conflictsIn(shifts, range, restHours).map(({ kind, first, second }) => ({
    kind,
    person: { id: first.personId, name: first.assignment.name },
    shifts: [first, second].map(({ shift: { checkpoint, start, end } }) => ({ checkpoint, start, end })),
  }))
  const gaps = shifts.filter((shift) => isInRange(shift.day, range)).flatMap(gapsOf)
  return { conflicts, gaps }
}

/** Conflicts of pairs of which at least one shift lies in the range, so that rest is also checked across its ends. */
export function conflictsIn(shifts: Shift[], range: DayRange, restHours: RestHours): Conflict[] {
  const duties = Map.groupBy(shifts.flatMap(dutiesOf), ({ personId }) => personId)
  return [...duties.values()].flatMap((own) => (own.length < 2 ? [] : conflictsOf(own, range, restHours)))
}

/**
 * What is wrong with one person keeping both of two shifts, in whichever order; null: nothing.
 * Double booking shares time (touching does not); short rest is less than what is due on the
 * day the later one starts.
 */
export function conflictBetween(a: Span, b: Span, restHours: RestHours): ConflictKind | null {
  if (overlaps(a, b)) return 'double_booking'
  const due = restHours(dayPart(a.start < b.start ? b.start : a.start), minutesTogether(a, b))
  return restMinutes(a, b) < due * 60 ? 'short_rest' : null
}

/** Of two shifts of one day; null: of different days. */
export function minutesTogether(a: Span, b: Span): number | null {
  if (a.day === undefined || a.day !== b.day) return null
  return minutesBetween(a.start, a.end) + minutesBetween(b.start, b.end)
}

/** Between the end of the earlier and the start of the later of two that share no time. */
export function restMinutes(a: Span, b: Span): number {
  return a.start < b.start ? minutesBetween(a.end, b.start) : minutesBetween(b.end, a.start)
}

const MOST_REST_MINUTES = RULES.min_rest_hours.to * 60

/** Days to load around a range so that rest across its ends is seen: two days are the longest rest, one a night runs into. */
export const NEIGHBOUR_DAYS = 3

export function withNeighbours({ from, to }: DayRange): DayRange {
  return { from: from && addDays(from, -NEIGHBOUR_DAYS), to: to && addDays(to, NEIGHBOUR_DAYS) }
}

export function isInRange(day: Day, { from, to }: DayRange): boolean {
  return (!from || day >= from) && (!to || day <= to)
}

/** Names that several people bear are nobody's duty until somebody says whose. */
function dutiesOf(shift: Shift): Duty[] {
  return shift.assignments.flatMap((assignment) => {
    const { personId } = assignment
    return personId === null ? [] : [{ shift, assignment, personId }]
  })
}

function conflictsOf(own: Duty[], range: DayRange, restHours: RestHours): Conflict[] {
  const sorted = own.toSorted((a, b) => (a.shift.start < b.shift.start ? -1 : 1))
  return sorted.flatMap((first, index) => {
    const found: Conflict[] = []
    for (const second of sorted.slice(index + 1)) {
      // those that start later still leave more rest than any rule asks
      if (restMinutes(first.shift, second.shift) >= MOST_REST_MINUTES) break
      const kind = conflictBetween(first.shift, second.shift, restHours)
      if (kind === null) continue
      if (isInRange(first.shift.day, range) || isInRange(second.shift.day, range)) found.push({ kind, first, second })
    }
    return found
  })
}

function gapsOf({ checkpoint, start, end, missing }: Shift): RosterGap[] {
  const bySeat = Map.groupBy(missing, (seat) => seat)
  return [...bySeat].map(([category, { length }]) => ({ checkpoint, start, end, category, missing: length }))
}

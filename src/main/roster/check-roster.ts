/** What is wrong with the stored roster: people in two places or without rest, and seats that stay empty. */
import { addDays, minutesBetween, overlaps } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterCheck, RosterConflict, RosterGap, Shift } from '../../shared/roster/roster.ts'

export interface DayRange {
  from?: Day | undefined
  to?: Day | undefined
}

interface Duty {
  shift: Shift
  person: { id: number; name: string }
}

/**
 * Conflicts of pairs of which at least one shift lies in the range, so that rest is also checked across its ends.
 * Double booking shares time (touching does not); short rest is less than `minRestHours` between end and next start.
 */
export function checkRoster(shifts: Shift[], range: DayRange, minRestHours: number): RosterCheck {
  const duties = Map.groupBy(shifts.flatMap(dutiesOf), ({ person }) => person.id)
  const conflicts = [...duties.values()].flatMap((own) => conflictsOf(own, range, minRestHours * 60))
  const gaps = shifts.filter((shift) => isInRange(shift.day, range)).flatMap(gapsOf)
  return { conflicts, gaps }
}

/** Days to load around a range so that rest across its ends is seen. */
export function withNeighbours({ from, to }: DayRange): DayRange {
  return { from: from && addDays(from, -2), to: to && addDays(to, 2) }
}

export function isInRange(day: Day, { from, to }: DayRange): boolean {
  return (!from || day >= from) && (!to || day <= to)
}

/** Names that several people bear are nobody's duty until somebody says whose. */
function dutiesOf(shift: Shift): Duty[] {
  return shift.assignments.flatMap(({ personId, name }) => (personId === null ? [] : [{ shift, person: { id: personId, name } }]))
}

function conflictsOf(own: Duty[], range: DayRange, minRest: number): RosterConflict[] {
  const sorted = own.toSorted((a, b) => (a.shift.start < b.shift.start ? -1 : 1))
  return sorted.flatMap((first, index) => {
    const found: RosterConflict[] = []
    for (const second of sorted.slice(index + 1)) {
      const isDouble = overlaps(first.shift, second.shift)
      if (!isDouble && minutesBetween(first.shift.end, second.shift.start) >= minRest) break
      if (!isInRange(first.shift.day, range) && !isInRange(second.shift.day, range)) continue
      const kind = isDouble ? 'double_booking' : 'short_rest'
      found.push({ kind, person: first.person, shifts: [first.shift, second.shift].map(timeOf) })
    }
    return found
  })
}

function timeOf({ checkpoint, start, end }: Shift) {
  return { checkpoint, start, end }
}

function gapsOf({ checkpoint, start, end, missing }: Shift): RosterGap[] {
  return missing.map((category) => ({ checkpoint, start, end, category, missing: 1 }))
}

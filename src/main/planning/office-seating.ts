/** Who sits where as stored, laid on the model's seats: what is locked, what is only wished, which duties stand apart. */
import type { Cells, Lock, Request } from '../roster/plan/model.ts'
import type { Facts } from './office-facts.ts'
import type { Building, StoredDuty } from './office-model.ts'
import type { Staff } from './office-staff.ts'
import { laySeats } from './office-seats.ts'
import type { LaidSeat } from './office-seats.ts'
import type { PlanShift, Sitter } from './read-shifts.ts'

export interface Seating {
  laid: LaidSeat[]
  cells: Cells
  duties: StoredDuty[][]
  locks: Lock[]
  requests: Request[]
  isDoubled: ReadonlySet<number>
}

/** Seats laid in one go, before others are let in between. */
const PIECE = 200

export function* seatThem(building: Building, facts: Facts, staff: Staff): Generator<void, Seating> {
  const { span, purpose, since } = building
  // in the model one person has one duty a day: who has more keeps them all, and the later ones only fill their seats
  const isDoubled = purpose === 'proof' ? new Set<number>() : doubledIn(facts.shifts)
  const first = firstDuties(facts.shifts, isDoubled)
  const isFixed = ({ day, start }: PlanShift) => day > span.to || (since !== undefined && start < since)
  const isKept = (shift: PlanShift, { isLocked, seat, personId }: Sitter) =>
    isLocked || purpose === 'assigned' || isFixed(shift) || seat === null || isDoubled.has(personId ?? -1)
  const isCounted = (sitter: Sitter) =>
    staff.indexOf.has(sitter.personId ?? -1) && (!isDoubled.has(sitter.personId ?? -1) || first.has(sitter))
  const offered = new Set(purpose === 'proof' ? building.among?.shifts : [])
  const laid: LaidSeat[] = []
  for (const [index, shift] of facts.shifts.entries()) {
    const isThere = (sitter: Sitter) => purpose !== 'capacity' || sitter.personId === null || isKept(shift, sitter)
    laid.push(
      ...laySeats({
        shift: { ...shift, sitters: shift.sitters.filter(isThere) },
        day: facts.dayOf(shift),
        kind: facts.kindOf.get(shift.id) ?? 0,
        place: facts.placeOf(shift),
        isCounted,
        hasSkill: staff.hasSkill,
        // a shift that runs when somebody falls out is to be filled again, and those who stand in it stay
        isClosed: isFixed(shift) && !facts.left.has(shift.id),
        isJudged: purpose === 'proof',
        isOffered: offered.has(shift.id),
      }),
    )
    if (index % PIECE === 0) yield
  }
  const seated = placed(facts, staff, laid)
  const wishes = purpose === 'proof' ? { locks: [], requests: [] } : wishesOf(facts, staff, laid, isKept)
  const idle = [...isDoubled].flatMap((id) => daysOff(seated.cells, staff.indexOf.get(id)))
  return { laid, ...seated, locks: [...wishes.locks, ...idle], requests: wishes.requests, isDoubled }
}

function placed({ days }: Facts, { people, indexOf }: Staff, laid: LaidSeat[]): Pick<Seating, 'cells' | 'duties'> {
  const cells: Cells = people.map(() => Array<number | null>(days).fill(null))
  const duties: StoredDuty[][] = people.map(() => [])
  laid.forEach(({ demand: { day, kind }, office: { shift }, sitters }, seat) => {
    for (const { personId, assignmentId } of sitters) {
      const person = indexOf.get(personId ?? -1) ?? -1
      duties[person]?.push({ day, kind, seat, shift, assignmentId })
      const row = cells[person]
      if (row) row[day] = seat
    }
  })
  for (const own of duties) own.sort((a, b) => (a.shift.start < b.shift.start ? -1 : 1))
  return { cells, duties }
}

function wishesOf(
  { rules }: Facts,
  { people, indexOf }: Staff,
  laid: LaidSeat[],
  isKept: (shift: PlanShift, sitter: Sitter) => boolean,
): Pick<Seating, 'locks' | 'requests'> {
  const found: Pick<Seating, 'locks' | 'requests'> = { locks: [], requests: [] }
  laid.forEach(({ demand: { day, kind }, office: { shift }, sitters }, seat) => {
    for (const sitter of sitters) {
      const person = indexOf.get(sitter.personId ?? -1)
      if (person === undefined) continue
      const weight = rules.weightOf('stability', people[person]?.category ?? null)
      if (isKept(shift, sitter)) found.locks.push({ person, day, seat })
      else if (weight > 0) found.requests.push({ person, day, kind, wants: 'on', weight })
    }
  })
  return found
}

function daysOff(cells: Cells, person: number | undefined): Lock[] {
  if (person === undefined) return []
  return (cells[person] ?? []).flatMap((seat, day): Lock[] => (seat === null ? [{ person, day, seat: null }] : []))
}

/** Whoever has more than one duty on some day. */
function doubledIn(shifts: readonly PlanShift[]): Set<number> {
  const seen = new Set<string>()
  const doubled = new Set<number>()
  for (const { day, sitters } of shifts)
    for (const { personId } of sitters) {
      if (personId === null) continue
      const key = `${personId}/${day}`
      if (seen.has(key)) doubled.add(personId)
      seen.add(key)
    }
  return doubled
}

/** Of those with several duties on a day, the one that stands in the model. */
function firstDuties(shifts: readonly PlanShift[], isDoubled: ReadonlySet<number>): Set<Sitter> {
  const byDay = new Map<string, Sitter>()
  for (const { day, sitters } of shifts)
    for (const sitter of sitters) {
      const key = `${String(sitter.personId)}/${day}`
      if (isDoubled.has(sitter.personId ?? -1) && !byDay.has(key)) byDay.set(key, sitter)
    }
  return new Set(byDay.values())
}

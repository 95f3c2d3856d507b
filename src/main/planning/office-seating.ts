/** Who sits where as stored, laid on the model's seats: what is locked, what is only wished, which duties stand apart. */
import { partsIn, slotOf } from '../roster/plan/model.ts'
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
  // in the model one person has one duty in each part of a day: who has more keeps them all, and the later ones only fill their seats
  const isDoubled = purpose === 'proof' ? new Set<number>() : doubledIn(facts)
  const first = firstDuties(facts, isDoubled)
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
  const idle = [...isDoubled].flatMap((id) => daysKept(facts, staff.indexOf.get(id)))
  return { laid, ...seated, locks: [...wishes.locks, ...idle], requests: wishes.requests, isDoubled }
}

function placed({ days, kinds }: Facts, { people, indexOf }: Staff, laid: LaidSeat[]): Pick<Seating, 'cells' | 'duties'> {
  const cells: Cells = people.map(() => Array<number | null>(days * partsIn({ kinds })).fill(null))
  const duties: StoredDuty[][] = people.map(() => [])
  laid.forEach(({ demand: { day, kind }, office: { shift }, sitters }, seat) => {
    for (const { personId, assignmentId } of sitters) {
      const person = indexOf.get(personId ?? -1) ?? -1
      duties[person]?.push({ day, kind, seat, shift, assignmentId })
      const row = cells[person]
      if (row) row[slotOf({ kinds }, day, kind)] = seat
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

/** Nothing beside what they have. */
function daysKept({ days }: Facts, person: number | undefined): Lock[] {
  return person === undefined ? [] : Array.from({ length: days }, (_, day) => ({ person, day, seat: null }))
}

/** Whoever has more than one duty in some part of a day. */
function doubledIn(facts: Facts): Set<number> {
  const seen = new Set<string>()
  const doubled = new Set<number>()
  for (const shift of facts.shifts)
    for (const { personId } of shift.sitters) {
      if (personId === null) continue
      const key = `${personId}/${partOf(facts, shift)}`
      if (seen.has(key)) doubled.add(personId)
      seen.add(key)
    }
  return doubled
}

/** Of those with several duties in a part of a day, the one that stands in the model. */
function firstDuties(facts: Facts, isDoubled: ReadonlySet<number>): Set<Sitter> {
  const byPart = new Map<string, Sitter>()
  for (const shift of facts.shifts)
    for (const sitter of shift.sitters) {
      const key = `${String(sitter.personId)}/${partOf(facts, shift)}`
      if (isDoubled.has(sitter.personId ?? -1) && !byPart.has(key)) byPart.set(key, sitter)
    }
  return new Set(byPart.values())
}

function partOf({ kinds, kindOf }: Facts, { id, day }: PlanShift): string {
  return `${day}/${kinds[kindOf.get(id) ?? -1]?.part ?? 0}`
}

/**
 * The office's roster of some days as a model to be planned or proved: posts, kinds of shift, seats, people, rules, who sits where.
 * Made in pieces, so that a large office does not hold up other calls.
 */
import { setImmediate as breathe } from 'node:timers/promises'
import { daysBetween } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { Keeping } from '../../shared/planning/proposal.ts'
import type { Standards } from '../../shared/standards/standards.ts'
import type { Db } from '../db/open.ts'
import { inParts } from '../roster/plan/day-parts.ts'
import type { Cells, Pair, RosterModel } from '../roster/plan/model.ts'
import { readFacts } from './office-facts.ts'
import type { Facts } from './office-facts.ts'
import { communityKey } from './office-people.ts'
import type { OfficePerson } from './office-people.ts'
import type { OfficeRules } from './office-rules.ts'
import { seatThem } from './office-seating.ts'
import type { Seating } from './office-seating.ts'
import type { OfficeSeat } from './office-seats.ts'
import { staffOf } from './office-staff.ts'
import type { Staff } from './office-staff.ts'
import type { Among, Days, PlanShift } from './read-shifts.ts'

export interface OfficeModel {
  model: RosterModel
  span: Days
  /** days of the span; the model's later ones are stored and stay */
  spanDays: number
  /** by seat of the model */
  seats: OfficeSeat[]
  /** by person of the model */
  people: OfficePerson[]
  indexOf: ReadonlyMap<number, number>
  /** as stored; whoever has several duties in one part of a day is there with one of them */
  cells: Cells
  /** by person: every stored duty of the model's days, in order of time */
  duties: StoredDuty[][]
  /** by person: duties before the span, with their days counted back from it */
  past: StoredDuty[][]
  /** shifts of the span */
  shifts: PlanShift[]
  /** people with several duties in one part of a day: they stay as they are */
  isDoubled: ReadonlySet<number>
  rules: OfficeRules
  standards: Standards
}

export interface StoredDuty {
  day: number
  kind: number
  /** of the model; null: before it */
  seat: number | null
  shift: PlanShift
  assignmentId: number
}

export interface Building {
  span: Days
  /**
   * proof: every duty as it is stored. capacity: nobody sits but those who are locked. A keeping: to be planned, with the
   * others' present seats as wishes or as locks.
   */
  purpose: 'proof' | 'capacity' | Keeping
  /** these people, and the shifts they or these numbers are in */
  among?: Among
  /** shifts begun before it stay as they are */
  since?: Moment
  /** falls out of what has not ended by then */
  absent?: { personId: number; from: Moment; to: Moment | null }
}

export function buildNow(db: Db, building: Building): OfficeModel {
  const pieces = build(db, building)
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
  }
}

export async function buildInPieces(db: Db, building: Building): Promise<OfficeModel> {
  const pieces = build(db, building)
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
    await breathe()
  }
}

function* build(db: Db, building: Building): Generator<void, OfficeModel> {
  const { span } = building
  const read = yield* readFacts(db, building)
  yield
  const staff = yield* staffOf(db, building, read)
  yield
  const kinds = inParts(
    read.kinds,
    staff.planned.map(({ limits }) => limits),
  )
  const facts = { ...read, kinds }
  const seating = yield* seatThem(building, facts, staff)
  return {
    model: modelOf(building, facts, staff, seating),
    span,
    spanDays: daysBetween(span.from, span.to) + 1,
    seats: seating.laid.map(({ office }) => office),
    people: staff.people,
    indexOf: staff.indexOf,
    cells: seating.cells,
    duties: seating.duties,
    past: staff.people.map(({ id }) => [...(facts.past.get(id) ?? [])]),
    shifts: facts.shifts.filter(({ day }) => day <= span.to),
    isDoubled: seating.isDoubled,
    rules: facts.rules,
    standards: facts.standards,
  }
}

function modelOf({ span }: Building, facts: Facts, { planned, indexOf }: Staff, { laid, locks, requests }: Seating): RosterModel {
  const { days, kinds, places, posts, availability, rules } = facts
  return {
    firstDay: span.from,
    days,
    kinds,
    places: places.map(({ id, name }) => ({ id: name, community: id === null ? null : communityKey(posts.get(id) ?? null) })),
    seats: laid.map(({ demand }) => demand),
    people: planned,
    pairs: availability.pairs.flatMap(({ personId, otherId, sort }): Pair[] => {
      const [one, other] = [indexOf.get(personId), indexOf.get(otherId)]
      return one === undefined || other === undefined ? [] : [{ people: [one, other], sort }]
    }),
    locks,
    requests,
    soft: rules.soft(),
    weights: rules.weights(),
  }
}

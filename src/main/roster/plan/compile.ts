/** The model as blocks of numbers, made once: who may take what at which cost, what is fixed, what clashes. */
import { weekdayOf } from '../../../shared/days.ts'
import { at } from './cells.ts'
import { clashesOf } from './clashes.ts'
import type { Clashes } from './clashes.ts'
import { METRES_AT_HOME, METRES_ELSEWHERE, partsIn } from './model.ts'
import type { PlannedPerson, RosterModel, RuleCode, SeatDemand } from './model.ts'

/** Nobody sits there. */
export const OFF = -1
/** On duty in a shift of the history, which has no seat. */
export const PAST = -2

/**
 * Days are counted from the first day of the history: day `past` is the model's day 0. Each has `parts` slots, one after another:
 * slot `day * parts + part`. Blocks by person and slot are indexed `person * slots + slot`.
 */
export interface Problem {
  model: RosterModel
  people: number
  days: number
  past: number
  parts: number
  slots: number
  /** the first slot that is planned */
  pastSlots: number
  kinds: number
  seats: number
  /** by seat */
  seatDay: Int32Array
  seatSlot: Int32Array
  seatKind: Int32Array
  seatSort: Int32Array
  required: Int32Array
  cap: Int32Array
  under: Float64Array
  over: Float64Array
  /** seats of each slot */
  seatsOn: Int32Array[]
  sorts: number
  /** by person and sort of seat: its cost; below 0: not eligible */
  fit: Float64Array
  /** by person, day and kind */
  can: Uint8Array
  /** by person, slot and kind (one more for off): what requests cost there */
  wish: Float64Array
  /** by person and slot: may not be moved */
  fixed: Uint8Array
  /** by person and slot: seat, OFF or PAST at the start */
  first: Int32Array
  firstKind: Int16Array
  /** where a person's known days begin */
  begins: Int32Array
  clashes: Clashes[]
  /** by day: which weekend it belongs to; below 0: none */
  weekend: Int32Array
  /** pairs by person; empty for most */
  pairsOf: number[][]
  softness: (code: RuleCode) => number | null
}

export function compile(model: RosterModel): Problem {
  const past = Math.max(0, ...model.people.flatMap(({ history }) => history.map(({ day }) => -day)))
  const days = past + model.days
  const parts = partsIn(model)
  const slots = days * parts
  const blocks = { past, days, parts, slots, pastSlots: past * parts }
  const size = { people: model.people.length, ...blocks, kinds: model.kinds.length, seats: model.seats.length }
  const slotOfSeat = ({ day, kind }: SeatDemand) => (past + day) * parts + partOf(model, kind)
  const sorted = sortsOf(model)
  const problem: Problem = {
    model,
    ...size,
    seatDay: Int32Array.from(model.seats, ({ day }) => past + day),
    seatSlot: Int32Array.from(model.seats, slotOfSeat),
    seatKind: Int32Array.from(model.seats, ({ kind }) => kind),
    seatSort: sorted.sortOf,
    required: Int32Array.from(model.seats, ({ required }) => required),
    cap: Int32Array.from(model.seats, ({ required, over }) => (over === null ? required : model.people.length)),
    under: Float64Array.from(model.seats, ({ under }) => under),
    over: Float64Array.from(model.seats, ({ over }) => over ?? 0),
    seatsOn: seatsBySlot(model, slots, slotOfSeat),
    sorts: sorted.samples.length,
    fit: fitsOf(model, sorted.samples),
    can: new Uint8Array(size.people * days * size.kinds),
    wish: new Float64Array(size.people * slots * (size.kinds + 1)),
    fixed: new Uint8Array(size.people * slots),
    first: new Int32Array(size.people * slots).fill(OFF),
    firstKind: new Int16Array(size.people * slots).fill(OFF),
    begins: Int32Array.from(model.people, ({ history }) => (history.length > 0 ? 0 : past)),
    clashes: sharedClashes(model),
    weekend: Int32Array.from({ length: days }, (_, day) => weekendOf(model, day - past)),
    pairsOf: model.people.map(() => []),
    softness: (code) => model.soft[code] ?? null,
  }
  model.people.forEach((person, index) => fillPerson(problem, person, index))
  for (const request of model.requests) addRequest(problem, request)
  // a day without more leaves room for what is held on it
  for (const lock of model.locks) if (lock.seat === null) addLock(problem, lock)
  for (const lock of model.locks) if (lock.seat !== null) addLock(problem, lock)
  model.pairs.forEach(({ people }, index) => people.forEach((person) => problem.pairsOf[person]?.push(index)))
  return problem
}

/** Whether rules of person and day let somebody take a seat; sequences and loads are another matter. */
export function mayTake(problem: Problem, person: number, seat: number): boolean {
  const day = at(problem.seatDay, seat)
  return (
    at(problem.fit, person * problem.sorts + at(problem.seatSort, seat)) >= 0 &&
    at(problem.can, (person * problem.days + day) * problem.kinds + at(problem.seatKind, seat)) === 1
  )
}

export function isEligible(person: PlannedPerson, seat: SeatDemand): boolean {
  return (
    (seat.category === null || person.seats.some(({ category }) => category === seat.category)) &&
    (seat.role === null || person.roles.includes(seat.role)) &&
    seat.skills.every((skill) => person.skills.includes(skill)) &&
    (seat.place === null || person.onlyPlaces === null || person.onlyPlaces.includes(seat.place))
  )
}

/** Seats alike in everything but day and number have one sort, so that who fits is asked once. */
function sortsOf({ seats }: RosterModel): { sortOf: Int32Array; samples: SeatDemand[] } {
  const known = new Map<string, number>()
  const samples: SeatDemand[] = []
  const sortOf = Int32Array.from(seats, (seat) => {
    const key = JSON.stringify([seat.place, seat.category, seat.role, seat.skills])
    const sort = known.get(key) ?? samples.length
    if (sort === samples.length) {
      known.set(key, sort)
      samples.push(seat)
    }
    return sort
  })
  return { sortOf, samples }
}

function fitsOf(model: RosterModel, samples: SeatDemand[]): Float64Array {
  const fits = new Float64Array(model.people.length * samples.length).fill(-1)
  const ofCategory = Map.groupBy(samples.keys(), (sort) => samples[sort]?.category ?? null)
  model.people.forEach((person, index) => {
    for (const category of new Set([null, ...person.seats.map((one) => one.category)]))
      for (const sort of ofCategory.get(category) ?? []) {
        const seat = samples[sort]
        if (seat && isEligible(person, seat)) fits[index * samples.length + sort] = placeCost(model, person, seat)
      }
  })
  return fits
}

function placeCost(model: RosterModel, person: PlannedPerson, seat: SeatDemand): number {
  const standing = person.seats.find(({ category }) => category === seat.category)?.cost ?? 0
  return standing + (model.weights.distance * metresOf(model, person, seat)) / 100
}

export function metresOf(model: RosterModel, person: PlannedPerson, seat: SeatDemand): number {
  if (seat.place === null) return 0
  const known = person.metresTo?.[seat.place]
  if (known !== undefined) return known
  const community = model.places[seat.place]?.community ?? null
  return community !== null && community === person.community ? METRES_AT_HOME : METRES_ELSEWHERE
}

function seatsBySlot({ seats }: RosterModel, slots: number, slotOfSeat: (seat: SeatDemand) => number): Int32Array[] {
  const bySlot: number[][] = Array.from({ length: slots }, () => [])
  seats.forEach((seat, index) => bySlot[slotOfSeat(seat)]?.push(index))
  return bySlot.map((own) => Int32Array.from(own))
}

function partOf({ kinds }: RosterModel, kind: number): number {
  return kinds[kind]?.part ?? 0
}

/** Most people share their limits; one table serves them all. */
function sharedClashes({ kinds, people }: RosterModel): Clashes[] {
  const known = new Map<string, Clashes>()
  return people.map(({ limits }) => {
    const key = [limits.restMinutes, limits.restAfterNightMinutes, limits.sameDayRestMinutes, limits.dayMinutes].join('/')
    const clashes = known.get(key) ?? clashesOf(kinds, limits)
    known.set(key, clashes)
    return clashes
  })
}

function isWeekend({ firstDay }: RosterModel, day: number): boolean {
  return (weekdayOf(firstDay) + day + 6) % 7 >= 5
}

function weekendOf(model: RosterModel, day: number): number {
  if (day < 0 || !isWeekend(model, day)) return -1
  return Math.floor((((weekdayOf(model.firstDay) + 6) % 7) + day) / 7)
}

export function isAtHand(model: RosterModel, person: PlannedPerson, day: number, kind: number): boolean {
  return (
    day >= person.from &&
    day <= person.to &&
    !person.leave.includes(day) &&
    !person.barred?.some((one) => one.day === day && one.kind === kind) &&
    (!person.onlyWeekends || isWeekend(model, day)) &&
    (person.onlyKinds === null || person.onlyKinds.includes(kind)) &&
    person.limits.maxOfKind?.[kind] !== 0
  )
}

function fillPerson(problem: Problem, person: PlannedPerson, index: number): void {
  const { model, days, past, parts, slots, pastSlots, kinds } = problem
  problem.fixed.fill(1, index * slots, index * slots + pastSlots)
  for (let day = past; day < days; day++)
    for (let kind = 0; kind < kinds; kind++)
      problem.can[(index * days + day) * kinds + kind] = Number(isAtHand(model, person, day - past, kind))
  for (const { day, kind } of person.history) {
    const cell = index * slots + (past + day) * parts + partOf(model, kind)
    problem.first[cell] = PAST
    problem.firstKind[cell] = kind
  }
}

function addRequest(problem: Problem, { person, day, kind, wants, weight }: RosterModel['requests'][number]): void {
  const { model, wish, past, parts, slots, kinds } = problem
  const base = (person * slots + (past + day) * parts + partOf(model, kind)) * (kinds + 1)
  for (let given = 0; given <= kinds; given++) {
    if ((given === kind) === (wants === 'off')) wish[base + given] = at(wish, base + given) + weight
  }
}

function addLock(problem: Problem, { person, day, seat }: RosterModel['locks'][number]): void {
  const { seatSlot, seatKind, past, parts, slots } = problem
  const slot = seat === null ? (past + day) * parts : at(seatSlot, seat)
  for (let cell = person * slots + slot, left = seat === null ? parts : 1; left > 0; cell++, left--) {
    problem.fixed[cell] = 1
    problem.first[cell] = seat ?? OFF
    problem.firstKind[cell] = seat === null ? OFF : at(seatKind, seat)
  }
}

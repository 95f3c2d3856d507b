/**
 * Somebody cannot come: for each duty they leave, the smallest changes that fill it and break no rule. One person steps in;
 * or one changes post and another follows; or one gives up another duty for it and somebody takes that one.
 */
import { at } from './cells.ts'
import { OFF, compile, mayTake } from './compile.ts'
import type { Cells, RosterModel } from './model.ts'
import { PlanState } from './plan-state.ts'

export interface Absence {
  person: number
  days: number[]
}

export interface Change {
  person: number
  /** of the roster's cells */
  slot: number
  from: number | null
  to: number | null
}

/** At most three seats change hands, the one left counted. */
export interface Proposal {
  changes: Change[]
  seatsTouched: number
  /** what the roster costs more (or less, below 0) than with the seat empty */
  cost: number
}

export interface Repair {
  /** each seat left, with its proposals, smallest first; those of later seats reckon with the first of earlier ones */
  seats: { seat: number; proposals: Proposal[] }[]
  /** the roster with every first proposal taken */
  cells: Cells
}

/** Enough of one size to choose the best from; more would only take time. */
const ENOUGH = 40

export function repairAbsence(model: RosterModel, cells: Cells, { person, days }: Absence, wanted = 5): Repair {
  const state = new PlanState(compile(withLeave(model, person, days)))
  state.take(cells)
  const { parts, pastSlots } = state.problem
  const slots = days.flatMap((day) => Array.from({ length: parts }, (_, part) => day * parts + part))
  const left = slots.flatMap((slot) => cells[person]?.[slot] ?? [])
  for (const slot of slots) if (isFree(state, person, pastSlots + slot)) state.put(person, pastSlots + slot, OFF)
  state.settle()
  state.keep()
  return fill(state, left, wanted)
}

/** The same for one free place in each of these seats, nobody of the model being away. */
export function repairSeats(model: RosterModel, cells: Cells, seats: readonly number[], wanted = 5): Repair {
  const state = new PlanState(compile(model))
  state.take(cells)
  return fill(state, seats, wanted)
}

function fill(state: PlanState, left: readonly number[], wanted: number): Repair {
  const seats = left.map((seat) => {
    const proposals = state.isOpen(seat) ? proposalsFor(state, seat, wanted) : []
    const [first] = proposals
    if (first) apply(state, first.changes)
    return { seat, proposals }
  })
  return { seats, cells: state.toCells() }
}

/** Whoever is away is away, locked or not. */
function withLeave(model: RosterModel, person: number, days: number[]): RosterModel {
  return {
    ...model,
    people: model.people.map((one, index) => (index === person ? { ...one, leave: [...one.leave, ...days] } : one)),
    locks: model.locks.filter((lock) => lock.person !== person || !days.includes(lock.day)),
  }
}

function proposalsFor(state: PlanState, seat: number, wanted: number): Proposal[] {
  const found: Proposal[] = []
  for (const ways of [stepIn, changePost, giveUpDuty]) {
    const own: Proposal[] = []
    for (const changes of ways(state, seat)) {
      const proposal = tried(state, changes)
      if (proposal) own.push(proposal)
      if (own.length >= ENOUGH) break
    }
    found.push(...own.sort((a, b) => a.cost - b.cost))
    if (found.length >= wanted) break
  }
  return found.slice(0, wanted)
}

function* stepIn(state: PlanState, seat: number): Generator<Change[]> {
  const slot = at(state.problem.seatSlot, seat)
  for (const person of takers(state, seat))
    if (at(state.seatAt, cellOf(state, person, slot)) === OFF) yield [change(state, person, slot, seat)]
}

/** Somebody on duty in that slot changes to the seat, somebody who is off takes theirs. */
function* changePost(state: PlanState, seat: number): Generator<Change[]> {
  const slot = at(state.problem.seatSlot, seat)
  for (const person of takers(state, seat)) {
    const own = at(state.seatAt, cellOf(state, person, slot))
    if (own < 0) continue
    for (const [follows] of stepIn(state, own)) if (follows) yield [change(state, person, slot, seat), follows]
  }
}

/** Somebody who is off but may not serve more gives up another duty, which somebody else takes. */
function* giveUpDuty(state: PlanState, seat: number): Generator<Change[]> {
  const { pastSlots, slots, seatSlot } = state.problem
  const slot = at(seatSlot, seat)
  for (const person of takers(state, seat)) {
    if (at(state.seatAt, cellOf(state, person, slot)) !== OFF) continue
    for (let other = pastSlots; other < slots; other++) {
      const own = at(state.seatAt, cellOf(state, person, other))
      if (other === slot || own < 0 || !isFree(state, person, other)) continue
      const start = [change(state, person, slot, seat), change(state, person, other, OFF)]
      if (!isAllowed(state, start)) continue
      for (const [follows] of stepIn(state, own)) if (follows && follows.person !== person) yield [...start, follows]
    }
  }
}

/** Nearest first. */
function takers(state: PlanState, seat: number): number[] {
  const { problem } = state
  const slot = at(problem.seatSlot, seat)
  const cost = (person: number) => at(problem.fit, person * problem.sorts + at(problem.seatSort, seat))
  return Array.from({ length: problem.people }, (_, person) => person)
    .filter((person) => mayTake(problem, person, seat) && isFree(state, person, slot))
    .sort((a, b) => cost(a) - cost(b) || a - b)
}

/** null: it would break a hard rule. */
function tried(state: PlanState, changes: Change[]): Proposal | null {
  const before = state.soft
  const hard = state.hard
  putAll(state, changes)
  const cost = state.soft - before
  const isKept = state.hard <= hard
  state.takeBack()
  const touched = new Set(changes.flatMap(({ from, to }) => [from, to]).filter((one) => one !== null))
  return isKept ? { changes, seatsTouched: touched.size, cost } : null
}

function isAllowed(state: PlanState, changes: Change[]): boolean {
  return tried(state, changes) !== null
}

function apply(state: PlanState, changes: Change[]): void {
  putAll(state, changes)
  state.keep()
}

function putAll(state: PlanState, changes: Change[]): void {
  for (const { person, slot, to } of changes) state.put(person, state.problem.pastSlots + slot, to ?? OFF)
  state.settle()
}

/** `slot` as in the problem, the change's as in the model. */
function change(state: PlanState, person: number, slot: number, to: number): Change {
  const from = at(state.seatAt, cellOf(state, person, slot))
  return { person, slot: slot - state.problem.pastSlots, from: from < 0 ? null : from, to: to < 0 ? null : to }
}

function cellOf({ problem }: PlanState, person: number, slot: number): number {
  return person * problem.slots + slot
}

function isFree(state: PlanState, person: number, slot: number): boolean {
  return at(state.problem.fixed, cellOf(state, person, slot)) === 0
}

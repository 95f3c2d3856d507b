/**
 * The steps of the search: change a block of one person's days, swap blocks between two people, trade one day for another,
 * move a duty within one person's days. Each puts its change into the state, or says that it cannot be done.
 */
import { at } from './cells.ts'
import { OFF, mayTake } from './compile.ts'
import type { Problem } from './compile.ts'
import { groupsOf } from './day-sweep.ts'
import type { PlanState } from './plan-state.ts'
import type { Random } from './random.ts'

const TRIES = 6
const AT_ONCE = 512

export interface Moves {
  /** how many to try between two looks at the clock */
  atOnce: number
  /** false: it cannot be done, and what was put is to be taken back; `warmth` says how much dearer a step may be */
  step: (warmth: number) => boolean
}

export function createMoves(state: PlanState, random: Random): Moves {
  const { problem } = state
  const { people, partners } = movable(problem)
  const { slots, parts, pastSlots } = problem
  const span = slots - pastSlots
  const longest = Math.min(7, Math.max(1, (problem.days - problem.past) >> 1))
  const isFree = (person: number, slot: number) => at(problem.fixed, person * slots + slot) === 0
  const seatOf = (person: number, slot: number) => at(state.seatAt, person * slots + slot)
  const canHold = (person: number, seat: number) => seat < 0 || mayTake(problem, person, seat)
  const anySlot = () => pastSlots + random.below(span)
  /** where a block of the same part of days running ends; short ones more often than long ones */
  const blockFrom = (slot: number) => Math.min(slots, slot + parts * (1 + Math.floor(longest * random.unit() * random.unit())))

  /** A seat of the slot that has room, of one kind or any. */
  function roomFor(person: number, slot: number, kind: number | null): number | null {
    const seats = problem.seatsOn[slot]
    if (!seats || seats.length === 0) return null
    const start = random.below(seats.length)
    const tries = kind === null ? TRIES : seats.length
    for (let index = 0; index < tries; index++) {
      const seat = at(seats, kind === null ? random.below(seats.length) : (start + index) % seats.length)
      if (kind !== null && at(problem.seatKind, seat) !== kind) continue
      if (at(state.count, seat) < at(problem.cap, seat) && mayTake(problem, person, seat)) return seat
    }
    return null
  }

  function change(person: number): boolean {
    const slot = anySlot()
    const end = blockFrom(slot)
    const first = at(state.kindAt, person * slots + slot)
    const isOff = first >= 0 && random.below(2) === 0
    const seat = isOff ? OFF : roomFor(person, slot, null)
    if (seat === null || !isFree(person, slot)) return false
    state.put(person, slot, seat)
    for (let next = slot + parts; next < end; next += parts) {
      if (!isFree(person, next)) break
      const same = isOff ? OFF : roomFor(person, next, at(problem.seatKind, seat))
      if (same === null) break
      state.put(person, next, same)
    }
    return true
  }

  function swapSlot(person: number, other: number, slot: number): boolean {
    const own = seatOf(person, slot)
    const theirs = seatOf(other, slot)
    if (own === theirs || !isFree(person, slot) || !isFree(other, slot)) return false
    if (!canHold(person, theirs) || !canHold(other, own)) return false
    state.put(person, slot, theirs)
    state.put(other, slot, own)
    return true
  }

  function swap(person: number, other: number): boolean {
    const slot = anySlot()
    const end = blockFrom(slot)
    let isDone = false
    for (let next = slot; next < end; next += parts) isDone = swapSlot(person, other, next) || isDone
    return isDone
  }

  /** One day given, another taken: both keep as many duties as they had. */
  function trade(person: number, other: number): boolean {
    const given = anySlot()
    const taken = anySlot()
    if (given === taken || seatOf(person, given) < 0 || seatOf(other, given) >= 0) return false
    if (seatOf(person, taken) >= 0 || seatOf(other, taken) < 0) return false
    return swapSlot(person, other, given) && swapSlot(person, other, taken)
  }

  /** A duty moves to a day off: loads stay, days change. */
  function moveDuty(person: number): boolean {
    const from = anySlot()
    const to = anySlot()
    if (seatOf(person, from) < 0 || seatOf(person, to) >= 0 || !isFree(person, from) || !isFree(person, to)) return false
    const seat = roomFor(person, to, null)
    if (seat === null) return false
    state.put(person, from, OFF)
    state.put(person, to, seat)
    return true
  }

  function step(): boolean {
    const person = at(people, random.below(people.length))
    const sort = random.below(16)
    if (sort < 5) return change(person)
    if (sort < 7) return moveDuty(person)
    const others = partners[person]
    const other = others?.[random.below(others.length)]
    if (other === undefined || other === person) return false
    return sort < 13 ? swap(person, other) : trade(person, other)
  }

  return { atOnce: AT_ONCE, step: () => people.length > 0 && step() }
}

/** Whoever has a slot that is not fixed and a seat to take, and with whom they could swap. */
function movable(problem: Problem): { people: Int32Array; partners: (Int32Array | undefined)[] } {
  const partners: (Int32Array | undefined)[] = []
  const people: number[] = []
  for (const group of groupsOf(problem).people.values()) {
    const free = group.filter((person) =>
      problem.fixed.subarray(person * problem.slots, (person + 1) * problem.slots).includes(0),
    )
    const shared = Int32Array.from(free)
    for (const person of free) partners[person] = shared
    people.push(...free)
  }
  return { people: Int32Array.from(people), partners }
}

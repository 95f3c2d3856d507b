/**
 * One day (or one part of it) filled anew, exactly: while all others stay, every person's cost of taking each seat is known, and
 * the cheapest assignment of its seats is found. From an empty roster, one by one, this makes the first answer; repeated, it polishes.
 */
import { cheapestAssignment } from './assignment.ts'
import { at } from './cells.ts'
import { OFF, mayTake } from './compile.ts'
import type { Problem } from './compile.ts'
import type { PlanState } from './plan-state.ts'

/** More than any seat is worth: a breach is never bought. */
export const NEVER = 1e7

export interface Sweep {
  /** Fills the slot anew where that costs less, or in any case. Says whether something changed for the better. */
  fill: (slot: number, how?: { isForced?: boolean; among?: (person: number) => boolean }) => boolean
}

export function createSweep(state: PlanState): Sweep {
  const { problem } = state
  const groups = groupsOf(problem)
  const all = [...new Set(groups.ofSort)]
  return {
    fill: (slot, { isForced = false, among } = {}) => {
      const before = state.hard * NEVER + state.soft
      for (const group of all) {
        const seats = Array.from(at2(problem.seatsOn, slot)).filter((seat) => groups.ofSort[at(problem.seatSort, seat)] === group)
        const people = (groups.people.get(group) ?? []).filter(
          (person) => at(problem.fixed, person * problem.slots + slot) === 0 && (among?.(person) ?? true),
        )
        fillGroup(state, slot, seats, people)
      }
      state.settle()
      const isBetter = state.hard * NEVER + state.soft < before - 1e-6
      if (isBetter || isForced) state.keep()
      else state.takeBack()
      return isBetter
    },
  }
}

/** Puts the group's people on the slot's seats; those left over are off. */
function fillGroup(state: PlanState, slot: number, seats: number[], people: number[]): void {
  const { problem } = state
  for (const person of people) state.put(person, slot, OFF)
  const rows = seats.flatMap((seat) => {
    const free = at(problem.required, seat) - at(state.count, seat)
    return free > 0 ? Array<number>(free).fill(seat) : []
  })
  if (rows.length === 0 || people.length === 0) return
  cheapestAssignment({
    rows: rows.length,
    columns: people.length,
    costs: costsOf(state, slot, rows, people),
    without: Float64Array.from(rows, (seat) => at(problem.under, seat)),
  }).forEach((column, row) => {
    const person = people[column]
    const seat = rows[row]
    if (person !== undefined && seat !== undefined) state.put(person, slot, seat)
  })
}

/** Seats by people. */
function costsOf(state: PlanState, slot: number, rows: number[], people: number[]): Float64Array {
  const { problem } = state
  const columns = people.length
  const costs = new Float64Array(rows.length * columns).fill(Infinity)
  const byKind = new Float64Array(problem.kinds)
  people.forEach((person, column) => {
    const idle = state.tryKind(person, slot, OFF, NEVER)
    byKind.fill(NaN)
    rows.forEach((seat, row) => {
      if (!mayTake(problem, person, seat)) return
      const kind = at(problem.seatKind, seat)
      if (Number.isNaN(at(byKind, kind))) byKind[kind] = state.tryKind(person, slot, kind, NEVER)
      const fit = at(problem.fit, person * problem.sorts + at(problem.seatSort, seat))
      costs[row * columns + column] = at(byKind, kind) - idle + fit
    })
  })
  return costs
}

/** Sorts of seats that share people, however far round: nobody is asked about seats of another group. */
export function groupsOf(problem: Problem): { ofSort: Int32Array; people: Map<number, number[]> } {
  const ofSort = Int32Array.from({ length: problem.sorts }, (_, sort) => sort)
  const rootOf = (sort: number) => {
    let root = sort
    while (at(ofSort, root) !== root) root = at(ofSort, root)
    ofSort[sort] = root
    return root
  }
  const firstSort = Array.from({ length: problem.people }, (_, person) => {
    const own: number[] = []
    for (let sort = 0; sort < problem.sorts; sort++) if (at(problem.fit, person * problem.sorts + sort) >= 0) own.push(sort)
    const [first] = own
    if (first !== undefined) for (const sort of own) ofSort[rootOf(sort)] = rootOf(first)
    return first
  })
  for (let sort = 0; sort < problem.sorts; sort++) rootOf(sort)
  for (let sort = 0; sort < problem.sorts; sort++) ofSort[sort] = rootOf(sort)
  const people = new Map<number, number[]>()
  firstSort.forEach((sort, person) => {
    if (sort === undefined) return
    const group = at(ofSort, sort)
    people.set(group, [...(people.get(group) ?? []), person])
  })
  return { ofSort, people }
}

function at2(lists: readonly Int32Array[], index: number): Int32Array {
  return lists[index] ?? new Int32Array(0)
}

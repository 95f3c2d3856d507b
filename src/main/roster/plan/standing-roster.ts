/** The roster that stands, as an answer may be held against it: without the duties that break hard rules. */
import { bestOf } from './anneal.ts'
import type { Best } from './anneal.ts'
import { at } from './cells.ts'
import { OFF, mayTake } from './compile.ts'
import type { Problem } from './compile.ts'
import { dropBreaches } from './drop-breaches.ts'
import type { Cells } from './model.ts'
import { keepOnlyLockedBreaches } from './only-locked-breaches.ts'
import type { PlanState } from './plan-state.ts'

export interface Standing extends Best {
  cells: Cells
}

/**
 * Nobody stays where they may not stand, and of offices nobody beyond a rule: else a roster that fills more by breaking rules
 * would be taken for better than one that keeps them. The state is left as it was.
 */
export function standingIn(state: PlanState, cells: Cells, isOffice: boolean): Standing {
  const { problem } = state
  state.take(cells)
  dropUnfit(state)
  if (isOffice) {
    dropBreaches(state)
    keepOnlyLockedBreaches(state)
  }
  state.recount()
  const standing = { ...bestOf(state), cells: state.toCells() }
  state.load(problem.first, problem.firstKind)
  return standing
}

/** What the seats left empty cost. */
export function missingCost({ required, under, seats }: Problem, { seatAt }: Pick<Best, 'seatAt'>): number {
  const count = new Int32Array(seats)
  for (const seat of seatAt) if (seat >= 0) count[seat] = at(count, seat) + 1
  let cost = 0
  for (let seat = 0; seat < seats; seat++) cost += Math.max(0, at(required, seat) - at(count, seat)) * at(under, seat)
  return cost
}

/** Category, post and days at hand are not among what a row is charged for. */
function dropUnfit(state: PlanState): void {
  const { people, slots, pastSlots, fixed } = state.problem
  for (let person = 0; person < people; person++)
    for (let slot = pastSlots; slot < slots; slot++) {
      const seat = at(state.seatAt, person * slots + slot)
      if (seat >= 0 && at(fixed, person * slots + slot) === 0 && !mayTake(state.problem, person, seat))
        state.put(person, slot, OFF)
    }
  state.settle()
  state.keep()
}

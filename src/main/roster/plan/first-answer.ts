/** The first whole roster: a flow says on which days each person serves, then each day's seats are filled exactly. */
import { at } from './cells.ts'
import { createSweep } from './day-sweep.ts'
import { fairShares } from './fair-loads.ts'
import { fillingOf } from './fill-network.ts'
import type { Filling } from './fill-network.ts'
import type { PlanState } from './plan-state.ts'

/** Rosters larger than this (people by seats) are begun without the flow. */
const LARGEST_FLOW = 40_000_000

/** Who serves when as far as days go, which also says what everybody's even share is; null: it would take too long. */
export function planDays(state: PlanState): Filling | null {
  const { problem } = state
  if (problem.people * problem.seats > LARGEST_FLOW) return null
  const filling = fillingOf(problem)
  const { duties, nights } = problem.model.weights
  if (duties > 0 || nights > 0) state.share(fairShares(problem, filling))
  return filling
}

/** Yields after each slot, so that the driver can look at the clock. */
export function* firstAnswer(state: PlanState, filling: Filling | null): Generator<void> {
  const { problem } = state
  const sweep = createSweep(state)
  const serves = filling?.serves ?? null
  for (let slot = problem.pastSlots; slot < problem.slots; slot++) {
    const among = serves && ((person: number) => at(serves, person * problem.slots + slot) === 1)
    sweep.fill(slot, { isForced: true, ...(among && { among }) })
    yield
  }
}

/** Fills one after another anew until none gets better, or so many rounds are done. */
export function* polish(state: PlanState, rounds = Infinity): Generator<void> {
  const { pastSlots, slots } = state.problem
  const sweep = createSweep(state)
  const span = slots - pastSlots
  let unchanged = 0
  for (let index = 0; unchanged < span && index < rounds * span; index++) {
    unchanged = sweep.fill(pastSlots + (index % span)) ? 0 : unchanged + 1
    yield
  }
}

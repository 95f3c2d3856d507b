/** The first whole roster: a flow says on which days each person serves, then each day's seats are filled exactly. */
import { at } from './cells.ts'
import { createSweep } from './day-sweep.ts'
import { fillingOf } from './fill-network.ts'
import type { PlanState } from './plan-state.ts'

/** Rosters larger than this (people by seats) are begun without the flow. */
const LARGEST_FLOW = 40_000_000

/** Yields after each day, so that the driver can look at the clock. */
export function* firstAnswer(state: PlanState): Generator<void> {
  const { problem } = state
  const sweep = createSweep(state)
  const isPlanned = problem.people * problem.seats <= LARGEST_FLOW
  const serves = isPlanned ? fillingOf(problem).serves : null
  for (let day = problem.past; day < problem.days; day++) {
    const among = serves && ((person: number) => at(serves, person * problem.days + day) === 1)
    sweep.fillDay(day, { isForced: true, ...(among && { among }) })
    yield
  }
}

/** Fills day after day anew until no day gets better, or so many rounds are done. */
export function* polish(state: PlanState, rounds = Infinity): Generator<void> {
  const { past, days } = state.problem
  const sweep = createSweep(state)
  const span = days - past
  let unchanged = 0
  for (let index = 0; unchanged < span && index < rounds * span; index++) {
    unchanged = sweep.fillDay(past + (index % span)) ? 0 : unchanged + 1
    yield
  }
}

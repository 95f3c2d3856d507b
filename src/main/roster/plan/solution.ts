/** A roster as an answer: who sits where, what it costs, which seats stay empty. */
import { at } from './cells.ts'
import type { Cells } from './model.ts'
import type { PlanState } from './plan-state.ts'

export interface Solution {
  cells: Cells
  /** breaches of hard rules; above 0 only where locks, history or least amounts leave no choice */
  breaches: number
  /** in the unit of `under` */
  cost: number
  /** seats, as indices, and how many are missing in each; `explainSeats` says why */
  empty: { seat: number; missing: number }[]
  /** the roster begun with, without the duties that break hard rules; null: none was given */
  standing: Cells | null
}

export function solutionOf(state: PlanState, standing: Cells | null = null): Solution {
  const { problem } = state
  const empty: Solution['empty'] = []
  for (let seat = 0; seat < problem.seats; seat++) {
    const missing = at(problem.required, seat) - at(state.count, seat)
    if (missing > 0) empty.push({ seat, missing })
  }
  return { cells: state.toCells(), breaches: state.hard, cost: state.soft, empty, standing }
}

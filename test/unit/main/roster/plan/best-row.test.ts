/** One person's row laid out at its best, against every row there is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRowBuilder } from '../../../../../src/main/roster/plan/best-row.ts'
import { OFF, compile, mayTake } from '../../../../../src/main/roster/plan/compile.ts'
import type { Limits, RosterModel } from '../../../../../src/main/roster/plan/model.ts'
import { PlanState } from '../../../../../src/main/roster/plan/plan-state.ts'
import { manyLimits, offices } from './invented-offices.ts'

const withoutLongMemory = manyLimits.map((limits): Limits => {
  const short = { ...limits }
  delete short.window
  delete short.maxConsecutiveNights
  return short
})
const models = offices({ limits: withoutLongMemory, days: fc.integer({ min: 2, max: 5 }), past: 3, isPlain: false }).map(
  (model): RosterModel => ({ ...model, pairs: [], weights: { distance: 1, duties: 0, nights: 0 } }),
)

/** The cheapest of all rows of person 0 that break nothing the empty row does not; null: there is none. */
function cheapestOfAll(model: RosterModel): number | null {
  const state = new PlanState(compile(model))
  const { problem } = state
  let best: number | null = null
  const tryFrom = (day: number) => {
    if (day === problem.days) {
      state.settle()
      if (state.breachesOf(0) === 0 && (best === null || state.soft < best)) best = state.soft
      return
    }
    const fitting = [...(problem.seatsOn[day] ?? [])].filter((seat) => mayTake(problem, 0, seat) && problem.cap[seat] !== 0)
    for (const seat of [OFF, ...fitting]) {
      state.put(0, day, seat)
      tryFrom(day + 1)
    }
    state.put(0, day, OFF)
  }
  tryFrom(problem.past)
  return best
}

describe('the best row of one person', () => {
  it('is as cheap as the cheapest of all rows that keep the rules', () => {
    fc.assert(
      fc.property(models, (model) => {
        const state = new PlanState(compile(model))
        const rows = createRowBuilder(state)
        // rest that reaches beyond the next day is not remembered by a row
        if (!rows) return
        const isLaid = rows.lay(0, () => 0)
        state.settle()
        const cheapest = cheapestOfAll(model)
        if (cheapest === null) return
        expect([isLaid, state.breachesOf(0)]).toEqual([true, 0])
        expect(state.soft).toBeCloseTo(cheapest, 6)
      }),
      { numRuns: 150 },
    )
  })
})

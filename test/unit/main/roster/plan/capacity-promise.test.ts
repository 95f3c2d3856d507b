/** What can be filled at most, said before solving, is what solving fills. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../../../../src/main/roster/plan/compile.ts'
import { fillingOf } from '../../../../../src/main/roster/plan/fill-network.ts'
import { solveNow } from '../../../../../src/main/roster/plan/solve.ts'
import { offices, plainLimits } from './invented-offices.ts'

it('is reached where people serve at most k in any 7 days of a week, history included', () => {
  const week = offices({ limits: plainLimits, days: fc.integer({ min: 1, max: 7 }), past: 6, pairs: false })
  fc.assert(
    fc.property(week, fc.nat(), (model, seed) => {
      const { groups, filled } = fillingOf(compile(model))
      const promised = groups.reduce((sum, { required }) => sum + required, 0) - filled
      const { empty } = solveNow(model, { steps: 1000, seed })
      expect(empty.reduce((sum, { missing }) => sum + missing, 0)).toBe(promised)
    }),
    { numRuns: 150 },
  )
})

/** What can be filled at most, said before solving: it is what solving fills, and options say what would change. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capacityOf, changedBy } from '../../../../../src/main/roster/plan/capacity.ts'
import { capacityInChinese } from '../../../../../src/main/roster/plan/capacity-words.ts'
import type { RosterModel } from '../../../../../src/main/roster/plan/model.ts'
import { solveNow } from '../../../../../src/main/roster/plan/solve.ts'
import { inventRoster } from '../../../../../bench/invented-roster.ts'
import { manyLimits, offices, plainLimits, watchLimits } from './invented-offices.ts'

const emptyWhenSolved = (model: RosterModel, seed: number) =>
  solveNow(model, { steps: 1000, seed }).empty.reduce((sum, { missing }) => sum + missing, 0)

describe('what can be filled', () => {
  const plain = { limits: plainLimits, days: fc.integer({ min: 1, max: 7 }), past: 6, isPlain: true }

  it('is what solving fills where people serve at most k in any 7 days of a week, history included', () => {
    fc.assert(
      fc.property(offices(plain), fc.nat(), (model, seed) => {
        const { missing, isExact } = capacityOf(model)
        expect(isExact).toBe(true)
        expect(emptyWhenSolved(model, seed)).toBe(missing)
      }),
      { numRuns: 100 },
    )
  })

  it('is what solving fills where people stand two short watches a day', () => {
    fc.assert(
      fc.property(offices({ ...plain, limits: watchLimits, isShort: true }), fc.nat(), (model, seed) => {
        const { missing, isExact } = capacityOf(model)
        expect(isExact).toBe(true)
        expect(emptyWhenSolved(model, seed)).toBe(missing)
      }),
      { numRuns: 60 },
    )
  })

  it.each([false, true])('is never less than what solving fills, whatever the rules (short bands: %s)', (isShort) => {
    fc.assert(
      fc.property(offices({ ...plain, limits: manyLimits, isPlain: false, isShort }), fc.nat(), (model, seed) => {
        expect(emptyWhenSolved(model, seed)).toBeGreaterThanOrEqual(capacityOf(model).missing)
      }),
      { numRuns: 40 },
    )
  })

  it('adds up, and each option says what would still be missing', () => {
    fc.assert(
      fc.property(offices(plain), (model) => {
        const { categories, missing, required, fillable, options } = capacityOf(model)
        expect(categories.reduce((sum, one) => sum + one.missing, 0)).toBe(missing)
        expect(fillable + missing).toBe(required)
        for (const option of options) {
          const changed = changedBy(model, option)
          expect(emptyWhenSolved(changed, 1)).toBe(option.missing)
          expect(requiredIn(model) - requiredIn(changed)).toBe(option.dropped)
        }
        // whoever is not asked for is not on duty either
        const onDuty = options.map((option) => required - option.missing - option.dropped)
        expect(onDuty).toEqual(onDuty.toSorted((a, b) => b - a))
      }),
      { numRuns: 30 },
    )
  })
})

it('is said in sentences', () => {
  // 4 posts, 3 shifts: 12 a day of each category; 8 community workers at 6 of 7 days make 48 of 84
  const model = inventRoster({ people: 64, posts: 4, volunteers: 1 })
  const few = { ...model, people: model.people.filter((one, index) => one.seats[0]?.category !== 'community' || index < 32) }
  const names: Record<string, string> = {
    community: '社区人员',
    government: '机关人员',
    volunteer: '志愿者',
    property: '物业人员',
  }
  const sentences = capacityInChinese(few, capacityOf(few), (category) => names[category ?? ''] ?? '人员')
  expect(sentences[0]).toBe('每天需社区人员 12 人次，可用 8 人，按每人每 7 天 6 班平均每天最多 6 人次，缺 6；7 天共缺 36 人次。')
  // 16 people of each other category could serve 96 of 84: 12 to spare
  expect(sentences[1]).toBe('可选：机关人员为社区人员顶岗，还缺 24 人次。')
  expect(sentences).toContain('可选：每班社区人员减 1 人，少排 84 人次，就不缺人。')
  // two shifts instead of three ask for 56 community workers, 8 more than there are, and send a third of all duties away
  expect(sentences.at(-1)).toMatch(/^可选：每天不设.*，少排 112 人次，还缺 8 人次。$/u)
  expect(capacityInChinese(model, capacityOf(model), () => '人员')).toEqual(['共需 336 人次，人员够用。'])
})

function requiredIn({ seats }: RosterModel): number {
  return seats.reduce((sum, { required }) => sum + required, 0)
}

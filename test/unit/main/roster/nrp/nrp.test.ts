/** The nurse-rostering format: read, judged by its own rules, and solved by the same solver as an office's roster. */
import { describe, expect, it } from 'vitest'
import { nrpAssignments, nrpModel } from '../../../../../src/main/roster/nrp/nrp-model.ts'
import { judgeNrp } from '../../../../../src/main/roster/nrp/nrp-penalty.ts'
import { readNrp } from '../../../../../src/main/roster/nrp/read-nrp.ts'
import { solveNow } from '../../../../../src/main/roster/plan/solve.ts'
import { checkPlan } from '../../../../../src/main/roster/proof/check-plan.ts'
import { TWO_PEOPLE, largestInstance } from './small-instances.ts'

const two = readNrp(TWO_PEOPLE)
const on = (employee: string, days: number[], shift = 'E') => days.map((day) => ({ employee, day, shift }))

describe('an instance', () => {
  it('is read whole', () => {
    expect(two).toMatchObject({
      horizon: 7,
      shifts: [
        { id: 'E', minutes: 480, notBefore: [] },
        { id: 'L', minutes: 480, notBefore: ['E'] },
      ],
      requests: [
        { employee: 'Anna', day: 0, shift: 'E', weight: 3, wants: 'on' },
        { employee: 'Bert', day: 0, shift: 'E', weight: 5, wants: 'on' },
        { employee: 'Anna', day: 6, shift: 'E', weight: 1, wants: 'off' },
      ],
    })
    expect(two.staff[1]).toEqual({
      id: 'Bert',
      maxShifts: new Map([
        ['E', 7],
        ['L', 0],
      ]),
      maxMinutes: 1920,
      minMinutes: 0,
      maxConsecutive: 3,
      minConsecutive: 2,
      minDaysOff: 2,
      maxWeekends: 0,
      daysOff: [2],
    })
    expect(two.cover).toHaveLength(14)
  })

  it.each([
    ['a number that is none', 'Bert,2', 'Bert,two', '缺少内容'],
    ['a shift nobody declared', 'Anna,0,E,3', 'Anna,0,X,3', '没有列出的班次'],
    ['a person nobody declared', 'Anna,6,E,1', 'Carl,6,E,1', '没有列出的班次'],
    ['a day beyond the horizon', '6,L,0,100,2', '7,L,0,100,2', '没有列出的班次'],
    ['a field left out', 'E,480,', 'E', '第6行'],
    ['text before the first section', '# two people', 'two people', '第1行'],
  ])('is refused with %s', (_, from, to, message) => {
    expect(() => readNrp(TWO_PEOPLE.replace(from, to))).toThrow(message)
  })
})

describe('the judge', () => {
  it('adds requests not met and cover missed', () => {
    // Anna's day 0 is not met (3); days 5 and 6 are hers against one wish (1); nothing is missing, nobody is too many
    const verdict = judgeNrp(two, [...on('Bert', [0, 1]), ...on('Anna', [4, 5, 6]), ...on('Bert', [])])
    expect(verdict).toEqual({ feasible: true, penalty: 3 + 1 + 2 * 100, breaches: [] })
    // two on day 0: one too many (10)
    expect(judgeNrp(two, [...on('Bert', [0, 1]), ...on('Anna', [0, 1])]).penalty).toBe(10 + 10 + 5 * 100)
  })

  it.each([
    ['a forbidden succession', [...on('Anna', [0], 'L'), ...on('Anna', [1])], 'E after L on day 1'],
    ['too many days running', on('Anna', [0, 1, 2, 3]), '4 shifts running from day 0'],
    ['one shift alone', on('Anna', [2, 5, 6]), 'only 1 shifts running from day 2'],
    ['one day off alone', on('Anna', [1, 2, 4, 5]), 'only 1 days off from 3'],
    ['a day off worked', on('Bert', [1, 2]), 'works on day off 2'],
    ['a weekend too many', on('Bert', [5, 6]), '1 weekends, at most 0'],
    ['too little work', on('Anna', [0]), '480 minutes, at least 960'],
    ['a shift too often', on('Anna', [0, 1], 'L'), '2 times L, at most 1'],
    ['two shifts on a day', [...on('Anna', [0, 1]), ...on('Anna', [0])], 'two shifts on day 0'],
  ])('does not allow %s', (_, assignments, breach) => {
    const verdict = judgeNrp(two, assignments)
    expect(verdict.feasible).toBe(false)
    expect(verdict.breaches.join('; ')).toContain(breach)
  })
})

describe('solving', () => {
  it('finds the best roster of a week there is', () => {
    // small enough to try every roster there is
    const model = nrpModel(two)
    const { cells, cost } = solveNow(model, { steps: 2000 })
    const verdict = judgeNrp(two, nrpAssignments(model, cells))
    expect(verdict).toMatchObject({ feasible: true, breaches: [] })
    expect(verdict.penalty).toBe(cost)
    expect(verdict.penalty).toBe(bestByTrying())
  })

  it('finds a roster that keeps every rule for an instance of the largest published size, and judges it as the solver does', () => {
    const instance = readNrp(largestInstance())
    const model = nrpModel(instance)
    const { cells, cost, breaches } = solveNow(model, { steps: 1 })
    const verdict = judgeNrp(instance, nrpAssignments(model, cells))
    expect(verdict.penalty).toBe(Math.round(cost))
    expect([verdict.feasible, breaches, checkPlan(model, cells).hard.length]).toEqual([true, 0, 0])
  }, 240_000)
})

/** Every roster of the two, one after another. */
function bestByTrying(): number {
  const rowsOf = (employee: string, shifts: (string | null)[]) => {
    let all: { employee: string; day: number; shift: string }[][] = [[]]
    for (let day = 0; day < 7; day++)
      all = all.flatMap((row) => shifts.map((shift) => (shift === null ? row : [...row, { employee, day, shift }])))
    return all.filter((row) => !judgeNrp(two, row).breaches.some((text) => text.startsWith(employee)))
  }
  let best = Infinity
  const berts = rowsOf('Bert', [null, 'E'])
  for (const anna of rowsOf('Anna', [null, 'E', 'L']))
    for (const bert of berts) best = Math.min(best, judgeNrp(two, [...anna, ...bert]).penalty)
  return best
}

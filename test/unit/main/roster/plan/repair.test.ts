/** Somebody cannot come: small changes that keep every rule. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partsIn } from '../../../../../src/main/roster/plan/model.ts'
import type { Cells, RosterModel } from '../../../../../src/main/roster/plan/model.ts'
import { repairAbsence } from '../../../../../src/main/roster/plan/repair.ts'
import type { Change } from '../../../../../src/main/roster/plan/repair.ts'
import { solveNow } from '../../../../../src/main/roster/plan/solve.ts'
import { checkPlan } from '../../../../../src/main/roster/proof/check-plan.ts'
import { inventRoster } from '../../../../../bench/invented-roster.ts'
import { manyLimits, offices } from './invented-offices.ts'

const without = (cells: Cells, person: number, days: number[], parts = 1): Cells =>
  cells.map((row, index) =>
    index === person ? row.map((seat, slot) => (days.includes(Math.floor(slot / parts)) ? null : seat)) : row,
  )

function applied(cells: Cells, changes: Change[]): Cells {
  const copy = cells.map((row) => [...row])
  for (const { person, slot, to } of changes) {
    const row = copy[person]
    if (row) row[slot] = to
  }
  return copy
}

const onLeave = (model: RosterModel, person: number, days: number[]): RosterModel => ({
  ...model,
  people: model.people.map((one, index) => (index === person ? { ...one, leave: [...one.leave, ...days] } : one)),
})

it('fills the seat by touching at most three, and breaks nothing that was not broken by the absence itself', () => {
  const shape = { limits: manyLimits, days: fc.integer({ min: 3, max: 8 }), past: 3, isPlain: false }
  const office = fc.oneof(offices(shape), offices({ ...shape, isShort: true }))
  fc.assert(
    fc.property(office, fc.nat(), fc.nat(), (model, who, when) => {
      const { cells } = solveNow(model, { steps: 2000, seed: 5 })
      const person = who % model.people.length
      const day = when % model.days
      const away = onLeave(model, person, [day])
      const parts = partsIn(model)
      const before = checkPlan(away, without(cells, person, [day], parts))
      const { seats, cells: repaired } = repairAbsence(model, cells, { person, days: [day] })
      for (const { proposals } of seats)
        for (const { changes, seatsTouched } of proposals) {
          const check = checkPlan(away, applied(without(cells, person, [day], parts), changes))
          expect(seatsTouched).toBeLessThanOrEqual(3)
          expect(check.empty).toBe(before.empty - 1)
          expect(check.hard.length).toBeLessThanOrEqual(before.hard.length)
        }
      expect(checkPlan(away, repaired).hard.length).toBeLessThanOrEqual(before.hard.length)
    }),
    { numRuns: 50 },
  )
})

it('offers several ways, smallest first, and fills every day of a longer absence', () => {
  const model = inventRoster({ people: 80, posts: 4 })
  const { cells } = solveNow(model, { steps: 3000 })
  const days = [0, 1, 2, 3, 4, 5, 6]
  const person = 0
  const { seats, cells: repaired } = repairAbsence(model, cells, { person, days })
  expect(seats.map(({ seat }) => seat)).toEqual(cells[person]?.filter((seat) => seat !== null))
  for (const { proposals } of seats) {
    expect(proposals.length).toBeGreaterThanOrEqual(3)
    expect(proposals[0]?.changes).toHaveLength(1)
  }
  expect(checkPlan(onLeave(model, person, days), repaired)).toMatchObject({ hard: [], empty: 0 })
})

it('lets one change post and another follow where nobody can simply step in', () => {
  // one post, day and night; three people: A serves by night only, B by day only, C either
  const base = inventRoster({ people: 3, posts: 1, days: 1, volunteers: 0 })
  const seat = (kind: number) => ({ ...base.seats[0], day: 0, kind, place: 0, category: 'any', required: 1 })
  const person = (id: string, onlyKinds: number[] | null) => ({ id, onlyKinds, seats: [{ category: 'any', cost: 0 }] })
  const model: RosterModel = {
    ...base,
    seats: [seat(0), seat(1)].map((one) => ({ role: null, skills: [], under: 10_000, over: null, ...one })),
    people: [person('A', [0]), person('B', [1]), person('C', null)].flatMap((one, index) => {
      const sample = base.people[index]
      return sample ? [{ ...sample, ...one }] : []
    }),
  }
  // C stands by night, B by day and falls ill: C changes to the day, A follows
  const { seats } = repairAbsence(model, [[null], [1], [0]], { person: 1, days: [0] })
  expect(seats).toEqual([
    {
      seat: 1,
      proposals: [
        {
          changes: [
            { person: 2, slot: 0, from: 0, to: 1 },
            { person: 0, slot: 0, from: null, to: 0 },
          ],
          seatsTouched: 2,
          cost: expect.any(Number) as number,
        },
      ],
    },
  ])
})

/** The solver before an independent judge: whatever the office, no hard rule is broken and what is locked stays. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capacityOf } from '../../../../../src/main/roster/plan/capacity.ts'
import { inParts } from '../../../../../src/main/roster/plan/day-parts.ts'
import { compile } from '../../../../../src/main/roster/plan/compile.ts'
import { planDays } from '../../../../../src/main/roster/plan/first-answer.ts'
import type { Cells, RosterModel } from '../../../../../src/main/roster/plan/model.ts'
import { partsIn, slotOf } from '../../../../../src/main/roster/plan/model.ts'
import { PlanState } from '../../../../../src/main/roster/plan/plan-state.ts'
import { solve, solveNow } from '../../../../../src/main/roster/plan/solve.ts'
import type { SolveProgress } from '../../../../../src/main/roster/plan/solve.ts'
import { checkPlan } from '../../../../../src/main/roster/proof/check-plan.ts'
import { inventRoster } from '../../../../../bench/invented-roster.ts'
import { manyLimits, offices, plainLimits } from './invented-offices.ts'

const days = fc.integer({ min: 2, max: 9 })
const anyOffice = fc.oneof(
  offices({ limits: manyLimits, days, past: 6, isPlain: false }),
  offices({ limits: manyLimits, days, past: 6, isPlain: false, isShort: true }),
)
const STEPS = 3000

/** Locks some of what a first roster says, and some days off. */
function withLocks(model: RosterModel, picks: number[]): RosterModel {
  const { cells } = solveNow(model, { steps: STEPS, seed: 7 })
  const parts = partsIn(model)
  const locks = picks.map((pick) => {
    const person = pick % model.people.length
    const day = Math.floor(pick / model.people.length) % model.days
    const seats = cells[person]?.slice(day * parts, (day + 1) * parts).filter((seat) => seat !== null) ?? []
    return { person, day, seat: seats[0] ?? null }
  })
  return { ...model, locks: locks.filter((one, index) => locks.findIndex((other) => isSameCell(one, other)) === index) }
}

/** By hand, whoever is fit for it or not; no seat has more people than it has room for. */
function seatedAtRandom(model: RosterModel, picks: number[]): Cells {
  const cells: Cells = model.people.map(() => Array<number | null>(model.days * partsIn(model)).fill(null))
  const room = model.seats.map(({ required }) => required)
  for (const pick of picks) {
    const seat = Math.floor(pick / model.people.length) % Math.max(1, model.seats.length)
    const demand = model.seats[seat]
    const row = cells[pick % model.people.length]
    if (!demand || !row || (room[seat] ?? 0) === 0) continue
    const slot = slotOf(model, demand.day, demand.kind)
    if (row[slot] !== null) continue
    row[slot] = seat
    room[seat] = (room[seat] ?? 0) - 1
  }
  return cells
}

const isSameCell = (a: RosterModel['locks'][number], b: RosterModel['locks'][number]) => a.person === b.person && a.day === b.day

describe('a solved roster', () => {
  it('breaks no hard rule, and counts its empty seats as the checker does', () => {
    fc.assert(
      fc.property(anyOffice, fc.nat(), (model, seed) => {
        const { cells, breaches, empty } = solveNow(model, { steps: STEPS, seed })
        const check = checkPlan(model, cells)
        expect(check.hard).toEqual([])
        expect(breaches).toBe(0)
        expect(empty.reduce((sum, { missing }) => sum + missing, 0)).toBe(check.empty)
      }),
      { numRuns: 60 },
    )
  })

  it('never moves what is locked', () => {
    fc.assert(
      fc.property(anyOffice, fc.array(fc.nat(), { maxLength: 8 }), (model, picks) => {
        const locked = withLocks(model, picks)
        const { cells } = solveNow(locked, { steps: STEPS, seed: 3 })
        const check = checkPlan(locked, cells)
        expect(check.moved).toEqual([])
        expect(check.hard).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('is never worse than the roster that stands, however soon it is given up', () => {
    const standing = (model: RosterModel, seed: number) => solveNow(model, { steps: 10, seed }).cells
    const judged = (model: RosterModel, cells: Cells) => {
      const state = new PlanState(compile(model))
      planDays(state)
      state.take(cells)
      return { breaches: state.hard, cost: state.soft }
    }
    fc.assert(
      fc.property(anyOffice, fc.nat(), fc.boolean(), fc.nat({ max: 300 }), (model, seed, isGivenUp, steps) => {
        // somebody has been moved since by hand
        const start = standing(model, seed)
        const row = seed % model.people.length
        start[row] = start[(row + 1) % model.people.length]?.slice() ?? []
        const after = solveNow(model, { steps, seed, start, ...(isGivenUp && { signal: AbortSignal.abort() }) })
        // as it stands where it keeps the rules, else without what breaks them
        const before = judged(model, after.standing ?? start)
        expect(after.breaches).toBeLessThanOrEqual(before.breaches)
        if (after.breaches === before.breaches) expect(after.cost).toBeLessThanOrEqual(before.cost + 1e-6)
        expect(checkPlan(model, after.cells).hard.length).toBeLessThanOrEqual(checkPlan(model, start).hard.length)
      }),
      { numRuns: 60 },
    )
  })

  it('fills no fewer seats than what stands without its breaches, which is told beside it', () => {
    const emptyIn = (model: RosterModel, cells: Cells) => checkPlan(model, cells).empty
    fc.assert(
      fc.property(anyOffice, fc.array(fc.nat(), { maxLength: 60 }), fc.boolean(), (model, picks, isGivenUp) => {
        const start = seatedAtRandom(model, picks)
        const { cells, standing } = solveNow(model, {
          steps: 200,
          start,
          ...(isGivenUp && { signal: AbortSignal.abort() }),
        })
        if (standing === null) throw new Error('nothing is told of what stands')
        const left = standing.flatMap((row, person) =>
          row.filter((seat, slot) => seat !== null && seat !== start[person]?.[slot]),
        )
        expect(left).toEqual([])
        expect(checkPlan(model, standing).hard).toEqual([])
        expect(checkPlan(model, cells).hard).toEqual([])
        expect(emptyIn(model, cells)).toBeLessThanOrEqual(emptyIn(model, standing))
        // what breaks nothing stands as it is
        if (checkPlan(model, start).hard.length === 0) expect(standing).toEqual(start)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same seed and number of steps', () => {
    fc.assert(
      fc.property(offices({ limits: plainLimits, days, past: 0, isPlain: true }), fc.nat(), (model, seed) => {
        expect(solveNow(model, { steps: STEPS, seed })).toEqual(solveNow(model, { steps: STEPS, seed }))
      }),
      { numRuns: 10 },
    )
  })

  it('lets eight people stand the sixteen watches of a gate kept in eight of three hours by two', () => {
    const base = inventRoster({ people: 32, posts: 1, days: 3, volunteers: 0 })
    const limits = { dayMinutes: 480, sameDayRestMinutes: 480, restMinutes: 480 }
    const watches = Array.from({ length: 8 }, (_, index) => {
      const start = index * 180
      return { id: `watch ${index + 1}`, start, end: start + 180, minutes: 180, isNight: index < 2, notBefore: [] }
    })
    const [sample] = base.seats
    if (!sample) throw new Error('no seat')
    const model: RosterModel = {
      ...base,
      kinds: inParts(watches, [limits]),
      people: base.people.slice(0, 8).map((one) => ({ ...one, seats: [{ category: 'any', cost: 0 }], limits })),
      seats: [0, 1, 2].flatMap((day) => watches.map((_, kind) => ({ ...sample, day, kind, category: 'any', required: 2 }))),
    }
    expect(capacityOf(model).missing).toBe(0)
    const { cells, empty } = solveNow(model, { steps: 20_000 })
    expect(empty).toEqual([])
    expect(checkPlan(model, cells)).toMatchObject({ hard: [], empty: 0 })
    expect(cells.map((row) => row.filter((seat) => seat !== null).length)).toEqual(Array(8).fill(6))
  })

  it('shares duties and nights among people of one category', () => {
    const model = inventRoster({ people: 60, posts: 4, days: 7 })
    const { cells, empty } = solveNow(model, { steps: 20_000 })
    const loads = (counts: (seat: number) => boolean) =>
      ['government', 'community', 'volunteer', 'property'].map((category) => {
        const own = cells.filter((_, index) => model.people[index]?.seats[0]?.category === category)
        const sums = own.map((row) => row.filter((seat) => seat !== null && counts(seat)).length)
        return Math.max(...sums) - Math.min(...sums)
      })
    expect(empty).toEqual([])
    expect(Math.max(...loads(() => true))).toBeLessThanOrEqual(1)
    expect(Math.max(...loads((seat) => model.seats[seat]?.kind === 0))).toBeLessThanOrEqual(2)
  })
})

describe('solving', () => {
  const model = inventRoster({ people: 40, posts: 4, days: 7 })

  it('says how far it is, and ends with an answer no worse than any before', async () => {
    const told: SolveProgress[] = []
    for await (const progress of solve(model, { steps: 20_000, clock: () => 0 })) told.push(progress)
    expect(told.at(-1)).toMatchObject({ stage: 'done', done: 1, breaches: 0 })
    expect(Math.min(...told.filter(({ stage }) => stage === 'improving').map(({ cost }) => cost))).toBeGreaterThanOrEqual(
      told.at(-1)?.cost ?? Infinity,
    )
  })

  it('gives its best so far when it is given up', async () => {
    const given = new AbortController()
    let last: SolveProgress | null = null
    let improving = 0
    for await (const progress of solve(model, { steps: 1e9, signal: given.signal })) {
      last = progress
      if (progress.stage === 'improving' && ++improving === 1) given.abort()
    }
    expect(last?.stage).toBe('done')
    expect(checkPlan(model, last?.solution().cells ?? []).hard).toEqual([])
  })
})

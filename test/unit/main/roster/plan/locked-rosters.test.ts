/** What locks ask for and what they break by themselves: the solver adds no breach of its own, however little time it has. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inParts } from '../../../../../src/main/roster/plan/day-parts.ts'
import type { Cells, Limits, Lock, RosterModel, SeatDemand, ShiftKind } from '../../../../../src/main/roster/plan/model.ts'
import { partsIn, slotOf } from '../../../../../src/main/roster/plan/model.ts'
import { solveNow } from '../../../../../src/main/roster/plan/solve.ts'
import { checkPlan } from '../../../../../src/main/roster/proof/check-plan.ts'
import type { Breach } from '../../../../../src/main/roster/proof/check-plan.ts'
import { manyLimits, offices } from './invented-offices.ts'

const HOUR = 60
const eightHours: ShiftKind[] = [0, 8, 16].map((start) => ({
  id: `from ${start}`,
  start: start * HOUR,
  end: (start + 8) * HOUR,
  minutes: 8 * HOUR,
  isNight: start === 0,
  notBefore: [],
}))
const threeHours: ShiftKind[] = [0, 6, 12].map((start) => ({
  id: `from ${start}`,
  start: start * HOUR,
  end: (start + 3) * HOUR,
  minutes: 3 * HOUR,
  isNight: start === 0,
  notBefore: [],
}))

interface Small {
  days: number
  kinds?: ShiftKind[]
  /** day, kind, place, category, how many */
  seats: [number, number, number, string, number][]
  people: { seats: string[]; limits?: Limits; metresTo?: number[]; history?: [number, number] }[]
  pairs?: RosterModel['pairs']
  locks?: Lock[]
}

/** Day 0 is a Wednesday. */
function office({ days, kinds = eightHours, seats, people, pairs = [], locks = [] }: Small): RosterModel {
  return {
    firstDay: '2020-02-12',
    days,
    kinds,
    places: [0, 1].map((place) => ({ id: `post ${place}`, community: null })),
    seats: seats.map(([day, kind, place, category, required]): SeatDemand => ({
      ...{ day, kind, place, category, required },
      ...{ role: null, skills: [], under: 10_000, over: null },
    })),
    people: people.map(({ seats: own, limits = {}, metresTo = null, history }, index) => ({
      id: `person ${index}`,
      seats: own.map((category, place) => ({ category, cost: place * 30 })),
      ...{ roles: [], skills: [], community: null, metresTo, onlyPlaces: null, onlyKinds: null, onlyWeekends: false },
      ...{ from: 0, to: days, leave: [], limits, carried: { duties: 0, nights: 0 } },
      history: history ? [{ day: history[0], kind: history[1] }] : [],
    })),
    pairs,
    locks,
    requests: [],
    soft: {},
    weights: { distance: 1, duties: 40, nights: 20 },
  }
}

const brokenBy = (model: RosterModel, steps: number) => checkPlan(model, solveNow(model, { steps, seed: 3 }).cells).hard

describe('a lock that asks for more', () => {
  it.each([1, 3000])('gets the second day in a row, for which another gives up the seat (%i steps)', (steps) => {
    const model = office({
      days: 9,
      seats: [
        [4, 1, 0, 'community', 2],
        [5, 1, 0, 'community', 1],
        [6, 0, 0, 'community', 1],
      ],
      people: [
        { seats: ['community'] },
        { seats: ['government', 'community'], limits: { minConsecutive: 2, maxWeekends: 0, window: { days: 5, shifts: 2 } } },
      ],
      locks: [{ person: 1, day: 5, seat: 1 }],
    })
    expect(brokenBy(model, steps)).toEqual([])
  })

  it.each([1, 3000])('gets the partner, who leaves other duties for it (%i steps)', (steps) => {
    const model = office({
      days: 9,
      seats: [
        [3, 0, 1, 'community', 1],
        [4, 1, 1, 'government', 2],
        [5, 0, 0, 'government', 2],
        [5, 0, 0, 'community', 2],
        [5, 0, 1, 'community', 1],
        [5, 1, 0, 'volunteer', 1],
        [6, 0, 1, 'community', 1],
      ],
      people: [
        { seats: ['government'] },
        { seats: ['community'] },
        { seats: ['community', 'volunteer'], metresTo: [1500, 300] },
        { seats: ['volunteer'], limits: { minConsecutive: 2 } },
        { seats: ['government'] },
        { seats: ['volunteer'], limits: { minConsecutive: 2 } },
      ],
      pairs: [{ people: [2, 1], sort: 'together' }],
      locks: [{ person: 1, day: 5, seat: 3 }],
    })
    expect(brokenBy(model, steps)).toEqual([])
  })

  it.each([1, 3000])('gets a duty that keeps days off from being too few (%i steps)', (steps) => {
    const limits = { minDaysOff: 3 }
    const model = office({
      days: 6,
      kinds: inParts(threeHours, [limits, { dayMinutes: 6 * HOUR }]),
      seats: [
        [0, 2, 0, 'government', 2],
        [1, 1, 0, 'government', 1],
        [2, 2, 1, 'government', 2],
      ],
      people: [{ seats: ['government'], limits, history: [-1, 1] }],
      locks: [{ person: 0, day: 2, seat: 2 }],
    })
    expect(brokenBy(model, steps)).toEqual([])
  })

  it.each([1, 3000])('gets it at an hour that leaves rest before what is locked (%i steps)', (steps) => {
    const limits = { minDaysOff: 2, restMinutes: 11 * HOUR }
    const model = office({
      days: 9,
      kinds: inParts(threeHours, [limits, { dayMinutes: 6 * HOUR }]),
      seats: [
        [0, 2, 1, 'community', 1],
        [0, 1, 0, 'community', 1],
        [1, 0, 1, 'community', 2],
      ],
      people: [{ seats: ['community'], limits, history: [-1, 2] }],
      locks: [{ person: 0, day: 1, seat: 2 }],
    })
    expect(brokenBy(model, steps)).toEqual([])
  })
})

it('takes three people off together, of whom the first goes only with the second and the second only with the third', () => {
  const model = office({
    days: 8,
    seats: [4, 5].flatMap((day): Small['seats'] => [
      [day, 1, day - 4, 'community', 1],
      [day, 1, day - 4, 'volunteer', 1],
      [day, 1, day - 4, 'property', 1],
    ]),
    people: [
      { seats: ['community'] },
      { seats: ['volunteer', 'community'], limits: { windowMinutes: { days: 5, minutes: 12 * HOUR } } },
      { seats: ['property'] },
    ],
    pairs: [
      { people: [1, 2], sort: 'together' },
      { people: [2, 0], sort: 'together' },
    ],
  })
  expect(brokenBy(model, 3000)).toEqual([])
})

describe('locks at random, whatever they break', () => {
  const days = fc.integer({ min: 2, max: 9 })
  const shape = { limits: manyLimits, days, past: 6, isPlain: false }
  const anyOffice = fc.oneof(offices(shape), offices({ ...shape, isShort: true }))

  it('are kept, and no rule is broken more than they break it alone', () => {
    fc.assert(
      fc.property(anyOffice, fc.array(fc.nat(), { maxLength: 8 }), fc.constantFrom(1, 500), (model, picks, steps) => {
        const locked = withLocksAtRandom(model, picks)
        const alone = measured(checkPlan(locked, onlyLocks(locked)).hard)
        const { hard, moved } = checkPlan(locked, solveNow(locked, { steps, seed: 3 }).cells)
        expect(moved).toEqual([])
        for (const [key, by] of measured(hard)) expect([key, by]).toEqual([key, Math.min(by, alone.get(key) ?? 0)])
      }),
      { numRuns: 60 },
    )
  })
})

/** By rule and person: by how much. */
function measured(breaches: readonly Breach[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { rule, person, by } of breaches) {
    const key = `${rule} of ${String(person)}`
    found.set(key, (found.get(key) ?? 0) + by)
  }
  return found
}

/** No more on a seat than it has room for, and one duty or a day off in each part of a day. */
function withLocksAtRandom(model: RosterModel, picks: readonly number[]): RosterModel {
  const locks: Lock[] = []
  const held = new Map<number, number>()
  const taken = new Set<string>()
  for (const pick of picks) {
    const person = pick % model.people.length
    const index = Math.floor(pick / model.people.length)
    const isOff = index % 4 === 0
    const seat = Math.floor(index / 4) % Math.max(1, model.seats.length)
    const demand = model.seats[seat]
    const day = isOff ? Math.floor(index / 4) % model.days : (demand?.day ?? 0)
    const slots = isOff
      ? Array.from({ length: partsIn(model) }, (_, part) => day * partsIn(model) + part)
      : [slotOf(model, day, demand?.kind ?? 0)]
    const isFull = !isOff && (held.get(seat) ?? 0) >= (demand?.required ?? 0)
    if (isFull || slots.some((slot) => taken.has(`${person}/${slot}`))) continue
    for (const slot of slots) taken.add(`${person}/${slot}`)
    if (!isOff) held.set(seat, (held.get(seat) ?? 0) + 1)
    locks.push({ person, day, seat: isOff ? null : seat })
  }
  return { ...model, locks }
}

function onlyLocks(model: RosterModel): Cells {
  const cells: Cells = model.people.map(() => Array<number | null>(model.days * partsIn(model)).fill(null))
  for (const { person, seat } of model.locks) {
    const demand = model.seats[seat ?? -1]
    const row = cells[person]
    if (demand && row) row[slotOf(model, demand.day, demand.kind)] = seat
  }
  return cells
}

/** The checker finds each kind of breach in a roster made to have just that one. */
import { describe, expect, it } from 'vitest'
import type { Cells, Limits, PlannedPerson, RosterModel } from '../../../../../src/main/roster/plan/model.ts'
import { checkPlan } from '../../../../../src/main/roster/proof/check-plan.ts'
import { explainSeats } from '../../../../../src/main/roster/plan/explain-seats.ts'
import { inventRoster } from '../../../../../bench/invented-roster.ts'

// one post, 14 days from a Monday; kinds 0 night (0–8), 1 day (8–16), 2 evening (16–24); every seat is for the community
const base = inventRoster({ people: 2, posts: 1, days: 14, volunteers: 0 })
const seats = base.seats.filter(({ category }) => category === 'community')
const seatOf = (day: number, kind: number) => seats.findIndex((seat) => seat.day === day && seat.kind === kind)

function office(changes: Partial<PlannedPerson>, limits: Limits = {}, other: Partial<RosterModel> = {}): RosterModel {
  const people = base.people.map((person) => ({ ...person, seats: [{ category: 'community', cost: 0 }], limits: {} }))
  return {
    ...base,
    seats,
    people: people.map((person, index) => (index === 0 ? { ...person, ...changes, limits } : person)),
    ...other,
  }
}

/** The first person's duties by day. */
const row = (duties: Record<number, number>): Cells[number] =>
  Array.from({ length: 14 }, (_, day) => (duties[day] === undefined ? null : seatOf(day, duties[day])))
/** Morning and evening, one day after another. */
const inSlots = (duties: Record<number, number>): Cells[number] =>
  Array.from({ length: 28 }, (_, slot) => (duties[slot] === undefined ? null : seatOf(slot >> 1, duties[slot])))
const twoParts = { kinds: base.kinds.map((kind, index) => ({ ...kind, part: index === 2 ? 1 : 0 })) }
const off = row({})
const onDays = (...days: number[]) => row(Object.fromEntries(days.map((day) => [day, 1])))

describe('a breach', () => {
  it.each<[string, RosterModel, Cells[number], object[]]>([
    ['of category', office({ seats: [] }), onDays(3), [{ rule: 'not_eligible', days: [3] }]],
    ['of place', office({ onlyPlaces: [] }), onDays(3), [{ rule: 'not_eligible', days: [3] }]],
    ['of leave', office({ leave: [4] }), onDays(3, 4), [{ rule: 'not_available', days: [4] }]],
    ['of dates', office({ from: 2, to: 5 }), onDays(1, 2, 5, 6), [{ days: [1] }, { rule: 'not_available', days: [6] }]],
    ['of nights only', office({ onlyKinds: [0] }), row({ 2: 0, 4: 1 }), [{ rule: 'not_available', days: [4] }]],
    ['of weekends only', office({ onlyWeekends: true }), onDays(4, 5, 6), [{ rule: 'not_available', days: [4] }]],
    ['of rest', office({}, { restMinutes: 480 }), row({ 1: 2, 2: 0 }), [{ rule: 'short_rest', days: [1, 2], by: 480 }]],
    ['of rest after a night', office({}, { restAfterNightMinutes: 1500 }), row({ 1: 0, 2: 1 }), [{ rule: 'short_rest', by: 60 }]],
    [
      'of a window',
      office({}, { window: { days: 7, shifts: 2 } }),
      onDays(0, 5, 6),
      [{ rule: 'window', days: [0, 5, 6], by: 1 }],
    ],
    ['of longest work', office({}, { maxMinutes: 960 }), onDays(1, 4, 9), [{ rule: 'max_minutes', by: 480 }]],
    ['of least work', office({}, { minMinutes: 960 }), onDays(1), [{ rule: 'min_minutes', by: 480 }]],
    [
      'of days running',
      office({}, { maxConsecutive: 2 }),
      onDays(3, 4, 5),
      [{ rule: 'max_consecutive', days: [3, 4, 5], by: 1 }],
    ],
    ['of a lone duty', office({}, { minConsecutive: 2 }), onDays(0, 5, 13), [{ rule: 'min_consecutive', days: [5], by: 1 }]],
    ['of a lone day off', office({}, { minDaysOff: 2 }), onDays(3, 5), [{ rule: 'min_days_off', days: [4], by: 1 }]],
    [
      'of nights running',
      office({}, { maxConsecutiveNights: 1 }),
      row({ 3: 0, 4: 0, 6: 0 }),
      [{ rule: 'max_consecutive_nights', days: [3, 4], by: 1 }],
    ],
    ['of weekends', office({}, { maxWeekends: 1 }), onDays(5, 6, 13), [{ rule: 'max_weekends', by: 1 }]],
    [
      'of a kind',
      office({}, { maxOfKind: [1, null, null] }),
      row({ 1: 0, 4: 0, 5: 1 }),
      [{ rule: 'max_of_kind', days: [1, 4], by: 1 }],
    ],
    [
      'of succession',
      office({}, {}, { kinds: base.kinds.map((kind, index) => ({ ...kind, notBefore: index === 2 ? [1] : [] })) }),
      row({ 1: 2, 2: 1, 4: 1 }),
      [{ rule: 'forbidden_succession', days: [1, 2] }],
    ],
    [
      'of hours of one day, where it holds several duties',
      office({}, { dayMinutes: 600, restMinutes: 480, sameDayRestMinutes: 600 }, twoParts),
      inSlots({ 2: 0, 3: 2, 9: 1 }),
      [{ rule: 'day_minutes', days: [1], by: 360 }],
    ],
    [
      'of rest between two duties of one day',
      office({}, { dayMinutes: 960, restMinutes: 960, sameDayRestMinutes: 500 }, twoParts),
      inSlots({ 2: 0, 3: 2, 9: 1 }),
      [{ rule: 'short_rest', days: [1], by: 20 }],
    ],
    [
      'of days in a window, where several duties of a day are one',
      office({}, { dayMinutes: 960, window: { days: 7, shifts: 2 } }, twoParts),
      inSlots({ 0: 0, 1: 2, 4: 0, 5: 2, 8: 1 }),
      [{ rule: 'window', days: [0, 2, 4], by: 1 }],
    ],
    [
      'that begins in the history',
      office({ history: [{ day: -1, kind: 2 }] }, { restMinutes: 480 }),
      row({ 0: 0 }),
      [{ rule: 'short_rest', days: [-1, 0], by: 480 }],
    ],
  ])('%s is found, and nothing else', (_, model, own, expected) => {
    const { hard, soft } = checkPlan(model, [own, off])
    expect(hard).toHaveLength(expected.length)
    expect(hard).toMatchObject(expected)
    expect(soft).toEqual([])
  })

  it('of a rule called soft is counted apart', () => {
    const { hard, soft } = checkPlan(office({}, { maxConsecutive: 2 }, { soft: { max_consecutive: 5 } }), [onDays(1, 2, 3), off])
    expect(hard).toEqual([])
    expect(soft).toEqual([{ rule: 'max_consecutive', person: 0, days: [1, 2, 3], by: 1 }])
  })

  it('of a pair, of a full seat and of a lock is found', () => {
    const pair = (sort: 'together' | 'apart') => office({}, {}, { pairs: [{ people: [0, 1], sort }] })
    expect(checkPlan(pair('together'), [onDays(2), off]).hard).toMatchObject([{ rule: 'together', days: [2] }])
    expect(checkPlan(pair('apart'), [onDays(2), onDays(2)]).hard).toMatchObject([
      { rule: 'overfull', person: null, days: [2], by: 1 },
      { rule: 'apart', days: [2] },
    ])
    const locked = office({}, {}, { locks: [{ person: 0, day: 3, seat: seatOf(3, 1) }] })
    expect(checkPlan(locked, [off, off]).moved).toEqual([{ person: 0, day: 3 }])
  })

  it('leaves empty seats and wishes to be counted', () => {
    const wishes = (wants: 'on' | 'off') => ({ person: 0, day: 3, kind: 1, wants, weight: 4 })
    const check = checkPlan(office({}, {}, { requests: [wishes('on'), wishes('off')] }), [onDays(3), off])
    expect(check).toMatchObject({ empty: seats.length - 1, requests: { unmet: 1, weight: 4 } })
  })
})

describe('an empty seat', () => {
  it('says who is excluded by what, and who would be least amiss', () => {
    const model = office({}, { restMinutes: 480 })
    const away = { ...model, people: model.people.map((one, index) => (index === 1 ? { ...one, leave: [2] } : one)) }
    // the first person served the evening before, the second is on leave
    expect(explainSeats(away, [row({ 1: 2 }), off], [seatOf(2, 0)])).toEqual([
      {
        seat: seatOf(2, 0),
        excluded: { short_rest: 1, not_available: 1 },
        nextBest: [{ person: 0, reasons: ['short_rest'], metres: model.people[0]?.metresTo?.[0] }],
      },
    ])
  })
})

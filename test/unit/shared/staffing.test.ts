import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CompoundType } from '../../../src/shared/areas/area.ts'
import { missingSeats, requiredSeats, specialNeeds } from '../../../src/shared/checkpoints/staffing.ts'
import type { StaffedPost, StaffingRule } from '../../../src/shared/checkpoints/staffing.ts'
import { SEATS } from '../../../src/shared/people/person.ts'

const full = { government: 1, community: 1, volunteer: 1, property: 1 }
const DAY = { day: '2020-02-10' }
const post = (more: Partial<StaffedPost> = {}): StaffedPost => ({
  checkpointId: 1,
  kind: 'compound_gate',
  compoundType: 'commercial',
  ...more,
})

let id = 0
const rule = (more: Partial<StaffingRule>): StaffingRule => ({
  id: (id += 1),
  checkpointId: null,
  checkpointKind: null,
  compoundType: null,
  bandStart: null,
  bandEnd: null,
  seat: 'volunteer',
  role: null,
  skill: null,
  required: 1,
  from: null,
  to: null,
  ...more,
})
const shift = (start: string, end: string) => ({ day: start.slice(0, 10), start, end })
const missing = (place: StaffedPost, strength: typeof full) => missingSeats(requiredSeats([], place, DAY), strength)

describe('the staffing standard 1+1+N+物业 as shipped', () => {
  it('asks for property staff wherever there is a property company', () => {
    const asks = (compoundType: CompoundType) => requiredSeats([], post({ compoundType }), DAY).includes('property')
    expect(CompoundType.options.filter(asks)).toEqual(CompoundType.options.filter((type) => type !== 'no_manager'))
  })

  it('names each seat nobody fills', () => {
    expect(missing(post(), full)).toEqual([])
    expect(missing(post(), { ...full, government: 0, property: 0 })).toEqual(['government', 'property'])
    expect(missing(post({ compoundType: 'no_manager' }), { ...full, property: 0 })).toEqual([])
    expect(missing(post({ compoundType: null }), { ...full, property: 0 })).toEqual(['property'])
  })

  it('is not met by more people of another category', () => {
    expect(missing(post(), { government: 5, community: 0, volunteer: 9, property: 2 })).toEqual(['community'])
  })
})

describe('what an office asks instead', () => {
  it('names a seat once for each person it lacks', () => {
    const required = requiredSeats([rule({ required: 3 })], post(), DAY)
    expect(required).toEqual(['government', 'community', 'volunteer', 'volunteer', 'volunteer', 'property'])
    expect(missingSeats(required, full)).toEqual(['volunteer', 'volunteer'])
  })

  it('goes from the particular to the general: one post, its type, its kind, all', () => {
    const rules = [
      rule({ required: 2 }),
      rule({ checkpointKind: 'road_block', required: 3 }),
      rule({ compoundType: 'village', required: 4 }),
      rule({ checkpointId: 9, required: 5 }),
    ]
    const volunteers = (more: Partial<StaffedPost>) =>
      requiredSeats(rules, post(more), DAY).filter((seat) => seat === 'volunteer').length
    expect([
      volunteers({}),
      volunteers({ kind: 'road_block' }),
      volunteers({ kind: 'road_block', compoundType: 'village' }),
      volunteers({ checkpointId: 9, kind: 'road_block', compoundType: 'village' }),
    ]).toEqual([2, 3, 4, 5])
  })

  it('holds at night for shifts of which at least half lie in the night', () => {
    const rules = [rule({ seat: 'government', bandStart: '20:00', bandEnd: '06:00', required: 0 })]
    const asks = (start: string, end: string) => requiredSeats(rules, post(), shift(start, end)).includes('government')
    expect([
      asks('2020-02-10T16:00', '2020-02-11T00:00'), // four of eight hours
      asks('2020-02-10T15:00', '2020-02-10T23:00'), // three of eight
      asks('2020-02-11T00:00', '2020-02-11T08:00'), // six of eight, the band begun the day before
      asks('2020-02-28T22:00', '2020-02-29T06:00'),
    ]).toEqual([false, true, false, false])
  })

  it('says nothing of a whole day by a rule for a time of day', () => {
    const rules = [rule({ seat: 'property', bandStart: '08:00', bandEnd: '20:00', required: 4 })]
    expect(requiredSeats(rules, post(), DAY)).toEqual([...SEATS])
  })

  it('holds from its first day to its last', () => {
    const rules = [rule({ required: 2, from: '2020-02-29', to: '2020-02-29' })]
    const count = (day: string) => requiredSeats(rules, post(), { day }).length
    expect([count('2020-02-28'), count('2020-02-29'), count('2020-03-01')]).toEqual([4, 5, 4])
  })

  it('keeps roles and skills apart from numbers', () => {
    const rules = [rule({ seat: null, role: 'leader' }), rule({ seat: 'volunteer', skill: '测温', required: 2 })]
    expect(requiredSeats(rules, post(), DAY)).toEqual([...SEATS])
    expect(specialNeeds(rules, post(), DAY).map(({ role, skill, required }) => [role, skill, required])).toEqual([
      ['leader', null, 1],
      [null, '测温', 2],
    ])
  })

  it('lacks exactly what is asked and not there, whatever the numbers', () => {
    const count = fc.integer({ min: 0, max: 5 })
    const counts = fc.record({ government: count, community: count, volunteer: count, property: count })
    fc.assert(
      fc.property(counts, counts, (asked, there) => {
        const required = SEATS.flatMap((seat) => Array(asked[seat]).fill(seat) as (typeof seat)[])
        const lacking = missingSeats(required, there)
        return SEATS.every((seat) => lacking.filter((one) => one === seat).length === Math.max(0, asked[seat] - there[seat]))
      }),
    )
  })
})

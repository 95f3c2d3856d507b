import { describe, expect, it } from 'vitest'
import { CompoundType } from '../../../src/shared/areas/area.ts'
import { missingSeats, requiredSeats } from '../../../src/shared/checkpoints/checkpoint.ts'
import { percent, roundly } from '../../../src/shared/figures/wording.ts'

const full = { government: 1, community: 1, volunteer: 1, property: 1 }

describe('the staffing standard 1+1+N+物业', () => {
  it('asks for property staff wherever there is a property company', () => {
    const withProperty = CompoundType.options.filter((type) => requiredSeats(type).includes('property'))
    expect(withProperty).toEqual(CompoundType.options.filter((type) => type !== 'no_manager'))
  })

  it('names each seat nobody fills, and no seat twice', () => {
    expect(missingSeats('commercial', full)).toEqual([])
    expect(missingSeats('commercial', { ...full, government: 0, property: 0 })).toEqual(['government', 'property'])
    expect(missingSeats('no_manager', { ...full, property: 0 })).toEqual([])
    expect(missingSeats(null, { ...full, property: 0 })).toEqual(['property'])
  })

  it('is not met by more people of another category', () => {
    expect(missingSeats('commercial', { government: 5, community: 0, volunteer: 9, property: 2 })).toEqual(['community'])
  })
})

describe('wording of numbers', () => {
  it('says 余 only of a number above its base', () => {
    expect([roundly(17032, 1000), roundly(17000, 1000), roundly(999, 1000), roundly(1600, 100), roundly(0, 100)]).toEqual([
      '17000余',
      '17000',
      '999',
      '1600',
      '0',
    ])
  })

  it('writes rates to one decimal and never a rate of nothing', () => {
    expect([percent(90), percent(75.46), percent(0), percent(null)]).toEqual(['90%', '75.5%', '0%', '—'])
  })
})

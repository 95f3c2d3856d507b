import { describe, expect, it } from 'vitest'
import { percent, roundly } from '../../../src/shared/figures/wording.ts'

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

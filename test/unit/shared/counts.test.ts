import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countText, figureText } from '../../../src/shared/counts.ts'

describe('a count as it is read', () => {
  it('is parted by thousands, and reads back as itself', () => {
    expect([0, 999, 1000, 71407, 714070, -1200].map(countText)).toEqual(['0', '999', '1,000', '71,407', '714,070', '-1,200'])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (count) => {
        expect(countText(count)).toMatch(/^\d{1,3}(,\d{3})*$/)
        expect(Number(countText(count).replaceAll(',', ''))).toBe(count)
      }),
    )
  })

  it('keeps what an amount has behind the point, and of an average or share the tenths', () => {
    expect(countText(1234.25)).toBe('1,234.25')
    expect([96.4444, 1234.56, 80].map(figureText)).toEqual(['96.4', '1,234.6', '80'])
  })

  it('is written as China groups its numbers', () => {
    const [whole, tenths] = [0, 1].map((most) => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: most }))
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (count) => {
        expect(countText(count)).toBe(whole?.format(count))
        expect(figureText(count / 10)).toBe(tenths?.format(count / 10))
      }),
    )
  })
})

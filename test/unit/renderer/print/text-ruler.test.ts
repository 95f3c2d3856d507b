import { describe, expect, it } from 'vitest'
import { fitText } from '../../../../src/renderer/print/text-ruler.ts'

describe('fitting text', () => {
  it('narrows to the least size first, then takes lines, and goes below only when even those do not hold it', () => {
    const limits = { max: 10, min: 7, lines: 2 }
    expect(fitText(5, 100, limits)).toEqual({ size: 10, lines: 1 })
    expect(fitText(30, 100, limits).lines).toBe(1)
    expect(fitText(60, 100, limits).lines).toBe(2)
    expect(fitText(200, 100, limits).size).toBeLessThan(7)
  })
})

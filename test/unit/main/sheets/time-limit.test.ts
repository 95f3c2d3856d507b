import { expect, it } from 'vitest'
import { ReadingEndless, withinTime } from '../../../../src/main/sheets/time-limit.ts'

it('what never ends is stopped, what ends is handed on', () => {
  const endless = () => {
    for (;;);
  }
  expect(() => withinTime(0, endless, 100)).toThrow(ReadingEndless)
  expect(withinTime(0, () => 7)).toBe(7)
  expect(() =>
    withinTime(0, () => {
      throw new RangeError('cut off')
    }),
  ).toThrow(RangeError)
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhone } from '../../../../../../src/main/ledgers/read/values/phones.ts'

describe('a phone', () => {
  it.each([
    ['199-00000132', '19900000132'],
    ['199 0000 0132', '19900000132'],
    ['１９９０００００１３２', '19900000132'],
    ['+86 19900000132', '19900000132'],
    ['8619900000132', '19900000132'],
    ['19900000132.0', '19900000132'],
    ["'19900000132", '19900000132'],
    ['0371-12345678', '0371-12345678'],
    ['0371－12345678', '0371-12345678'],
    ['（0371）12345678', '037112345678'],
    ['12345678', '12345678'],
    ['120', '120'],
    ['12345', '12345'],
  ])('%j is %j', (written, phone) => expect(parsePhone(written)).toEqual({ phone, isValid: true, hasMore: false }))

  it.each([['1990000013'], ['199000001321'], ['1.99E+10'], ['见附件1']])('%j is kept and doubtful', (written) => {
    expect(parsePhone(written)).toMatchObject({ phone: written, isValid: false })
  })

  it('keeps the first of two numbers and says so', () => {
    expect(parsePhone('19900000132/19900000133')).toEqual({ phone: '19900000132', isValid: true, hasMore: true })
    expect(parsePhone('19900000132 19900000133')).toEqual({ phone: '19900000132', isValid: true, hasMore: true })
  })

  it.each(['', ' ', '无', '—'])('%j is no phone', (written) => {
    expect(parsePhone(written)).toEqual({ phone: null, isValid: true, hasMore: false })
  })

  it('reads a mobile number however it is grouped', () => {
    const digits = fc.stringMatching(/^1[3-9]\d{9}$/)
    fc.assert(
      fc.property(digits, fc.constantFrom(' ', '-', '－', ''), (number, gap) => {
        const grouped = `${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}`
        expect(parsePhone(grouped).phone).toBe(number)
      }),
    )
  })
})

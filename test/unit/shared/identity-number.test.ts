import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, isKnownProvince, parseIdentityNumber } from '../../../src/shared/people/identity-number.ts'
import { maskAddress, maskIdentityNumber, maskName, maskPhone } from '../../../src/shared/people/masking.ts'

/** The check character worked out by GB 11643's own wording: sum of digit × 2^(18−i) mod 11. */
function withCheck(seventeen: string): string {
  const sum = Array.from(seventeen).reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0)
  return seventeen + '10X98765432'.charAt(sum % 11)
}

const valid = fc
  .tuple(
    fc.constantFrom('410106', '110101', '650104'),
    fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, born, order]) =>
    withCheck(region + born.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0')),
  )

describe('identity numbers', () => {
  it('accepts every number with a right check character and reads the birth date', () => {
    fc.assert(fc.property(valid, (number) => parseIdentityNumber(number)?.bornOn.replaceAll('-', '') === number.slice(6, 14)))
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const digit = String((Number(number.charAt(at)) + shift) % 10)
        return parseIdentityNumber(number.slice(0, at) + digit + number.slice(at + 1)) === null
      }),
    )
  })

  it('reads numbers with apostrophe, spaces, full-width digits and a small x alike', () => {
    const plain = withCheck('41010619800101123')
    const odd = `'${plain.slice(0, 6)} ${plain.slice(6, 14)} ${plain.slice(14)}`.replace(/\d/g, (d) =>
      String.fromCharCode(d.charCodeAt(0) + 0xfee0),
    )
    expect(parseIdentityNumber(odd)?.number).toBe(plain)
    const withX =
      Array.from({ length: 1000 }, (_, i) => withCheck(`41010619800101${String(i).padStart(3, '0')}`)).find((n) =>
        n.endsWith('X'),
      ) ?? ''
    expect(parseIdentityNumber(withX.toLowerCase())?.number).toBe(withX)
  })

  it('writes a 15-digit number out to 18', () => {
    const long = withCheck('41010619800101123')
    expect(parseIdentityNumber(long.slice(0, 6) + long.slice(8, 17))?.number).toBe(long)
  })

  it('refuses impossible birth dates, lost digits and other lengths', () => {
    expect(parseIdentityNumber(withCheck('41010619800230123'))).toBeNull()
    expect(parseIdentityNumber('410106198001011000')).toBeNull()
    expect(parseIdentityNumber('4101061980010112')).toBeNull()
  })

  it('counts whole years, leap-day children on 1 March', () => {
    expect(ageOn('2000-02-29', '2019-02-28')).toBe(18)
    expect(ageOn('2000-02-29', '2019-03-01')).toBe(19)
    expect(ageOn('2000-02-29', '2020-02-29')).toBe(20)
  })

  it('knows the provinces', () => {
    expect([isKnownProvince('41'), isKnownProvince('99')]).toEqual([true, false])
  })
})

describe('masking', () => {
  it('keeps what tells people apart and hides the rest', () => {
    expect(maskIdentityNumber('410106198001011234')).toBe('410***********1234')
    expect(maskPhone('19900001234')).toBe('199****1234')
    expect([maskName('王强'), maskName('欧阳修文'), maskName('欧阳'), maskName('𠮷田')]).toEqual([
      '王某',
      '欧阳某',
      '欧某',
      '𠮷某',
    ])
    expect(maskAddress('丽江南新村1号楼2单元601')).toBe('丽江南新村1号楼')
  })
})

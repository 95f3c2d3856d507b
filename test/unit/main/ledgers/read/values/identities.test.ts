import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAgeUnusual, readIdentity } from '../../../../../../src/main/ledgers/read/values/identities.ts'

const codes = (cell: Parameters<typeof readIdentity>[0]) => readIdentity(cell).doubts.map((doubt) => doubt.code)

describe('an identity number', () => {
  it.each([
    ["'410199198402010288"],
    ['４１０１９９１９８４０２０１０２８８'],
    ['410199 19840201 0288'],
    [' 410199198402010288\u200b'],
  ])('%j is read', (written) => {
    expect(readIdentity(written)).toMatchObject({ number: '410199198402010288', doubts: [] })
  })

  it('writes a small x large', () => expect(readIdentity('41019919940402395x').number).toBe('41019919940402395X'))

  it('says what is doubtful and keeps the number', () => {
    expect(readIdentity('410199198402010289')).toMatchObject({ number: '410199198402010289', valid: null })
    expect(codes('410199198402010289')).toEqual(['id_number_invalid'])
    expect(codes('4101991984020102')).toEqual(['id_number_invalid'])
    expect(codes('')).toEqual([])
  })

  it('notices numbers whose last digits the spreadsheet has lost', () => {
    expect(codes(410199198402010240)).toEqual(['id_number_lost_digits'])
    expect(codes('4.10199E+17')).toEqual(['id_number_lost_digits'])
  })

  it('doubts unknown provinces', () => expect(codes('010199198402010283').length).toBe(1))

  it('is the same however it is spaced', () => {
    const spaces = fc.array(fc.constantFrom(' ', '　', '-', ''), { minLength: 18, maxLength: 18 })
    fc.assert(
      fc.property(spaces, (gaps) => {
        const written = Array.from('410199198402010288', (digit, i) => digit + (gaps[i] ?? '')).join('')
        expect(readIdentity(written).number).toBe('410199198402010288')
      }),
    )
  })
})

it('finds ages unusual on the day asked for, not before', () => {
  const on = '2020-02-10'
  const unusual = (bornOn: string) => isAgeUnusual(bornOn, on, 75, 16)
  expect(['2004-02-11', '2004-02-10', '1945-02-10', '1944-02-10', '2020-02-11'].map(unusual)).toEqual([
    true,
    false,
    false,
    true,
    true,
  ])
})

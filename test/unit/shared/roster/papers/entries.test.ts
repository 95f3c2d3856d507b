import { describe, expect, it } from 'vitest'
import { SEATS } from '../../../../../src/shared/people/person.ts'
import { entriesOf, phoneText } from '../../../../../src/shared/roster/papers/entries.ts'
import type { Assignment } from '../../../../../src/shared/roster/roster.ts'

describe('the lines of a shift', () => {
  const person = (name: string, over: Partial<Assignment> = {}): Assignment => ({
    id: 1,
    name,
    personId: 1,
    category: 'volunteer',
    seat: 'volunteer',
    phone: '19900000001',
    match: 'linked',
    ...over,
  })

  it('stand in the order of the standard, vacancies at their seat, people beside the standard last', () => {
    const police = person('警', { category: 'police', seat: null })
    const cadre = person('机', { category: 'street_cadre', seat: 'government' })
    const entries = entriesOf({
      shiftId: 1,
      assignments: [police, person('志'), cadre],
      required: [...SEATS],
      missing: ['community', 'property'],
    })
    expect(entries.map(({ name, mark, seat }) => [name, mark, seat])).toEqual([
      ['机', '机', 'government'],
      [null, '社', 'community'],
      ['志', '志', 'volunteer'],
      [null, '物', 'property'],
      ['警', '警', null],
    ])
  })

  it.each([
    [{}, '19900000001'],
    [{ match: 'ambiguous' as const, phone: '19900000001' }, '同名待核'],
    [{ match: 'unknown' as const, phone: null }, '未登记'],
    [{ phone: null }, '无电话'],
  ])('print a phone only when it is this person’s', (over, expected) => {
    expect(phoneText(person('甲', over))).toBe(expected)
  })
})

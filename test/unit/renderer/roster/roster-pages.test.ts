import { describe, expect, it } from 'vitest'
import { datesExplained, splitIntoWeeks, validityInChinese } from '../../../../src/shared/roster/papers/spans.ts'
import { entriesOf, phoneText } from '../../../../src/shared/roster/papers/entries.ts'
import { shapeOf } from '../../../../src/renderer/roster/print/shift-entries.ts'
import { fitText } from '../../../../src/renderer/print/text-ruler.ts'
import { SEATS } from '../../../../src/shared/people/person.ts'
import type { Assignment } from '../../../../src/shared/roster/roster.ts'
import { bandsOf, hardWeek, post } from '../../../fixtures/roster-hard-weeks.ts'

describe('pages of a roster', () => {
  it.each([
    [1, [1]],
    [7, [7]],
    [8, [7, 1]],
    [14, [7, 7]],
  ])('splits %i days into sheets of at most seven', (days, expected) => {
    const weeks = splitIntoWeeks(hardWeek(days))
    expect(weeks.map((week) => week.days.length)).toEqual(expected)
    for (const week of weeks) {
      expect([week.from, week.to]).toEqual([week.days[0], week.days.at(-1)])
      for (const band of week.posts.flatMap(({ bands }) => bands)) expect(band.cells.length).toBe(week.days.length)
    }
  })

  it('is valid to the last midnight, or to the end of a shift that runs past it', () => {
    const day = post(
      '甲',
      bandsOf([['早班', '08:00', '16:00']], 7, () => 1),
    )
    const night = post(
      '乙',
      bandsOf([['夜班', '22:00', '06:00']], 7, () => 1),
    )
    expect(validityInChinese('2020-02-10', '2020-02-16', [day])).toBe('2020年2月10日0:00—2月16日24:00')
    expect(validityInChinese('2020-02-10', '2020-02-16', [day, night])).toBe('2020年2月10日0:00—2月17日6:00')
    expect(validityInChinese('2020-02-10', '2020-02-10', [day])).toBe('2020年2月10日0:00—24:00')
    expect(validityInChinese('2019-12-30', '2020-01-05', [day])).toBe('2019年12月30日0:00—2020年1月5日24:00')
  })

  it('explains only shifts a reader could take for another date', () => {
    const band = (name: string, start: string, end: string) => ({ name, start, end, cells: [], runningIn: null })
    expect(datesExplained([band('早班', '08:00', '16:00')])).toBe('')
    expect(datesExplained([band('夜班', '00:00', '08:00'), band('大夜班', '22:00', '06:00')])).toBe(
      '夜班0:00—8:00自该列日期当日零点起；大夜班22:00—次日6:00列在起始日期；',
    )
    expect(datesExplained([band('全天', '00:00', '24:00')])).toBe('')
  })
})

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
    expect(entries.map((entry) => [entry.name, entry.mark, shapeOf(entry)])).toEqual([
      ['机', '机', 'solid'],
      [null, '社', 'circle'],
      ['志', '志', 'square'],
      [null, '物', 'dashed'],
      ['警', '警', 'shaded'],
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

describe('fitting text', () => {
  it('narrows to the least size first, then takes lines, and goes below only when even those do not hold it', () => {
    const limits = { max: 10, min: 7, lines: 2 }
    expect(fitText(5, 100, limits)).toEqual({ size: 10, lines: 1 })
    expect(fitText(30, 100, limits).lines).toBe(1)
    expect(fitText(60, 100, limits).lines).toBe(2)
    expect(fitText(200, 100, limits).size).toBeLessThan(7)
  })
})

import { describe, expect, it } from 'vitest'
import { datesExplained, splitIntoWeeks, validUntil, validityInChinese } from '../../../../../src/shared/roster/papers/spans.ts'
import { bandsOf, hardWeek, post } from '../../../../fixtures/roster-hard-weeks.ts'

describe('the sheets of a span', () => {
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
    expect([validUntil('2020-02-16', [day]), validUntil('2020-02-16', [night])]).toEqual(['2月16日24:00', '2月17日6:00'])
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

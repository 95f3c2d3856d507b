import { describe, expect, it } from 'vitest'
import { createCalendar, resolveDate } from '../../../../../../src/main/ledgers/read/values/years.ts'

const written = (month: number, day: number, weekday: number | null = null) => ({ year: null, month, day, time: null, weekday })
const dayIn = (calendar: ReturnType<typeof createCalendar>, month: number, day: number, weekday: number | null = null) =>
  resolveDate(written(month, day, weekday), calendar)

describe('a date without a year', () => {
  it('takes the year nearest to the full dates of the run', () => {
    expect(dayIn(createCalendar(['2020-02-01', '2020-02-10'], null, []), 2, 4)?.day).toBe('2020-02-04')
  })

  it('crosses New Year', () => {
    const calendar = createCalendar(['2019-12-28', '2019-12-30'], null, [])
    expect([dayIn(calendar, 12, 31)?.day, dayIn(calendar, 1, 3)?.day]).toEqual(['2019-12-31', '2020-01-03'])
  })

  it('is not led astray by one mistyped year', () => {
    expect(dayIn(createCalendar(['2002-02-04', '2020-02-01', '2020-02-10'], null, []), 2, 4)?.day).toBe('2020-02-04')
  })

  it('takes the year given before that of stored dates, and behind that of the run', () => {
    expect(dayIn(createCalendar([], 2021, ['2020-02-01']), 2, 4)?.day).toBe('2021-02-04')
    expect(dayIn(createCalendar(['2020-02-01'], 2021, []), 2, 4)?.day).toBe('2020-02-04')
    expect(dayIn(createCalendar([], null, ['2020-02-01']), 2, 4)?.day).toBe('2020-02-04')
  })

  it('stays without a day when nothing tells the year', () => {
    expect(dayIn(createCalendar([], null, []), 2, 4)).toBeNull()
  })

  it('follows its weekday to the year beside, and says when no near year fits', () => {
    const calendar = createCalendar([], 2020, [])
    expect(dayIn(calendar, 2, 10, 1)).toMatchObject({ day: '2020-02-10', isWeekdayWrong: false })
    expect(dayIn(calendar, 2, 10, 0)).toMatchObject({ day: '2019-02-10', isWeekdayWrong: false })
    expect(dayIn(calendar, 2, 10, 5)).toMatchObject({ day: '2020-02-10', isWeekdayWrong: true })
  })

  it('knows 29 February only in leap years', () => {
    expect(dayIn(createCalendar([], 2020, []), 2, 29)?.day).toBe('2020-02-29')
    expect(dayIn(createCalendar([], 2022, []), 2, 29)).toBeNull()
  })
})

it('turns 24:00 into the first minute of the next day', () => {
  expect(resolveDate({ ...written(2, 10), time: '24:00' }, createCalendar([], 2020, []))?.at).toBe('2020-02-11T00:00')
})

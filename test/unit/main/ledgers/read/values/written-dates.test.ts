import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDate, fullDatesIn, readDateCell, weekdayIn } from '../../../../../../src/main/ledgers/read/values/written-dates.ts'

const date = (year: number | null, month: number, day: number, time: string | null = null, weekday: number | null = null) => {
  return { year, month, day, time, weekday }
}

describe('a cell of a date column', () => {
  it.each([
    ['2020/2/4', date(2020, 2, 4)],
    ['2020.2.4', date(2020, 2, 4)],
    ['2020-02-04', date(2020, 2, 4)],
    ['2020年2月4日', date(2020, 2, 4)],
    ['2020年02月04号', date(2020, 2, 4)],
    ['20年2月4日', date(2020, 2, 4)],
    ['20200204', date(2020, 2, 4)],
    ['２０２０．２．４', date(2020, 2, 4)],
    ['2020 年 2 月 4 日', date(2020, 2, 4)],
    ['二〇二〇年二月四日', date(2020, 2, 4)],
    ['二月十四日', date(null, 2, 14)],
    ['2月4日', date(null, 2, 4)],
    ['2.4', date(null, 2, 4)],
    ['2/4', date(null, 2, 4)],
    ['02-04', date(null, 2, 4)],
    ['12.24日', date(null, 12, 24)],
    ['2月29日', date(null, 2, 29)],
    ['2月4日18时', date(null, 2, 4, '18:00')],
    ['2020年2月4日18时30分', date(2020, 2, 4, '18:30')],
    ['2020-02-04 18:30:15', date(2020, 2, 4, '18:30')],
    ['2020-02-04T18:30', date(2020, 2, 4, '18:30')],
    ['2月4日下午6点', date(null, 2, 4, '18:00')],
    ['2月4日24时', date(null, 2, 4, '24:00')],
    ['2020年2月4日（星期二）', date(2020, 2, 4, null, 2)],
    ['2月4日 周二', date(null, 2, 4, null, 2)],
    ['2月9日（星期天）', date(null, 2, 9, null, 0)],
    ['2020/2/30', null],
    ['2020/13/1', null],
    ['不详', null],
    ['410199198402010288', null],
    ['19900000121', null],
  ])('%j', (text, written) => expect(readDateCell(text, false)).toEqual(written))

  it('takes date cells and serial numbers of either date system', () => {
    expect(readDateCell({ date: '2020-02-04T06:31' }, false)).toEqual(date(2020, 2, 4, '06:31'))
    expect(readDateCell(43861, false)).toEqual(date(2020, 1, 31))
    expect(readDateCell('43861', false)).toEqual(date(2020, 1, 31))
    expect(readDateCell(43871.75, false)).toEqual(date(2020, 2, 10, '18:00'))
    expect(readDateCell(42399, true)).toEqual(date(2020, 1, 31))
  })

  it('takes 2.4 as a date only where it stands alone', () => {
    expect(findDate('约2.4米')).toBeNull()
    expect(readDateCell(2.4, false)).toEqual(date(null, 2, 4))
  })

  it('reads any day in any of the forms', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    const pad = (n: number) => String(n).padStart(2, '0')
    const forms: ((y: number, m: number, d: number) => string)[] = [
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
      (y, m, d) => `${y}${pad(m)}${pad(d)}`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `填报日期：${y}年${pad(m)}月${pad(d)}日`,
    ]
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), (day, form) => {
        const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
        expect(findDate(form(y, m, d))).toMatchObject({ year: y, month: m, day: d })
        expect(fullDatesIn(form(y, m, d))).toEqual([day.toISOString().slice(0, 10)])
      }),
    )
  })
})

it('reads weekdays', () => {
  expect([
    weekdayIn('星期一'),
    weekdayIn('周日'),
    weekdayIn('礼拜天'),
    weekdayIn('一'),
    weekdayIn('一', true),
    weekdayIn('周期'),
  ]).toEqual([1, 0, 0, null, 1, null])
})

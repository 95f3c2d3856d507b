import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayInChinese,
  dayOf,
  daysBetween,
  eachDay,
  isDay,
  isMoment,
  minutesBetween,
  momentInChinese,
  momentOn,
  overlaps,
  startOfDay,
  weekdayInChinese,
} from '../../../src/shared/days.ts'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('days', () => {
  it('knows leap days and refuses days the calendar has not', () => {
    expect(['2020-02-29', '2000-02-29'].map(isDay)).toEqual([true, true])
    expect(['2019-02-29', '1900-02-29', '2020-02-30', '2020-13-01', '2020-2-1', ''].map(isDay)).toEqual(Array(6).fill(false))
    expect(dayOf(2021, 2, 29)).toBeNull()
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29')
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01')
  })

  it('counts days and adds them back', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -4000, max: 4000 }),
        (start, count) => daysBetween(start, addDays(start, count)) === count,
      ),
    )
  })

  it('lists every day of a span, both ends included', () => {
    expect(eachDay('2020-02-28', '2020-03-01')).toEqual(['2020-02-28', '2020-02-29', '2020-03-01'])
    expect(eachDay('2020-03-01', '2020-02-28')).toEqual([])
  })

  it('orders a day before every moment of it but its first minute', () => {
    fc.assert(fc.property(day, (one) => one <= startOfDay(one) && `${one}T23:59` < addDays(one, 1)))
  })

  it('takes 24:00 as the first minute of the next day', () => {
    expect(momentOn('2020-02-29', '24:00')).toBe('2020-03-01T00:00')
    expect(momentOn('2020-12-31', '24:00')).toBe('2021-01-01T00:00')
    expect(isMoment('2020-02-10T24:00')).toBe(false)
  })

  it('measures rest across midnight', () => {
    expect(minutesBetween('2020-02-10T23:00', '2020-02-11T07:30')).toBe(510)
  })

  it('lets shifts that touch stand and catches those that share a minute', () => {
    const morning = { start: '2020-02-10T08:00', end: '2020-02-10T16:00' }
    expect(overlaps(morning, { start: '2020-02-10T16:00', end: '2020-02-11T00:00' })).toBe(false)
    expect(overlaps(morning, { start: '2020-02-10T15:59', end: '2020-02-11T00:00' })).toBe(true)
    expect(
      overlaps({ start: '2020-02-10T22:00', end: '2020-02-11T06:00' }, { start: '2020-02-11T00:00', end: '2020-02-11T08:00' }),
    ).toBe(true)
  })

  it('writes dates as offices do', () => {
    expect(dayInChinese('2020-02-10')).toBe('2020年2月10日')
    expect(momentInChinese('2020-02-10T18:00')).toBe('2020年2月10日18:00')
    expect(weekdayInChinese('2020-02-10')).toBe('星期一')
  })
})

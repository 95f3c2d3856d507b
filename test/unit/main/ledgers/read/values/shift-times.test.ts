import { describe, expect, it } from 'vitest'
import { parseShiftTimes, shiftOn } from '../../../../../../src/main/ledgers/read/values/shift-times.ts'

describe('the times of a shift', () => {
  it.each([
    ['08:00-16:00', '08:00', '16:00', false],
    ['16:00-24:00', '16:00', '24:00', false],
    ['00:00-08:00', '00:00', '08:00', false],
    ['8:00—16:00', '08:00', '16:00', false],
    ['８：００～１６：００', '08:00', '16:00', false],
    ['8时-16时', '08:00', '16:00', false],
    ['8时30分至16时', '08:30', '16:00', false],
    ['8点半到16点', '08:30', '16:00', false],
    ['8点至次日8点', '08:00', '08:00', true],
    ['22:00-06:00', '22:00', '06:00', true],
    ['20:00-次日08:00', '20:00', '08:00', true],
    ['早班（08:00-16:00）', '08:00', '16:00', false],
    ['上午8:00-12:00', '08:00', '12:00', false],
    ['下午2:00-6:00', '14:00', '18:00', false],
    ['晚8点-早8点', '20:00', '08:00', true],
    ['晚上10点至次日早上6点', '22:00', '06:00', true],
    ['8-16', '08:00', '16:00', false],
    ['23:00-07:00', '23:00', '07:00', true],
    ['全天', '00:00', '24:00', false],
    ['24小时', '00:00', '24:00', false],
  ])('%j', (text, start, end, endsNextDay) => expect(parseShiftTimes(text)).toEqual({ start, end, endsNextDay }))

  it.each(['早班', '', '25:00-26:00', '2月10日-2月16日', '张三'])('%j tells none', (text) =>
    expect(parseShiftTimes(text)).toBeNull(),
  )

  it('become moments on the day and over midnight', () => {
    expect(shiftOn('2020-02-29', { start: '22:00', end: '06:00', endsNextDay: true })).toEqual({
      start: '2020-02-29T22:00',
      end: '2020-03-01T06:00',
    })
    expect(shiftOn('2020-02-10', { start: '16:00', end: '24:00', endsNextDay: false }).end).toBe('2020-02-11T00:00')
  })
})

import { describe, expect, it } from 'vitest'
import { codesIn, draftsIn, problemsIn, readRows } from '../ledger-files.ts'

const people = (...names: string[]) => names.map((name) => ({ name, phone: null }))
const YEAR = { year: 2020 }

describe('a roster as a matrix', () => {
  it('reads a shift for each row and day, also one with nobody', async () => {
    const sheet = await readRows(
      [
        ['卡点', '班次', '时间', '2月10日', '2月11日'],
        ['东门', '夜班', '00:00-08:00', '张三、李四', null],
        [null, '晚班', '22:00-06:00', '王五', '张 三 王五'],
      ],
      YEAR,
      ['A2:A3'],
    )
    const shift = (day: string, shiftName: string, start: string, end: string, ...names: string[]) => {
      return { kind: 'roster', checkpoint: '东门', day, shiftName, start, end, people: people(...names) }
    }
    expect(sheet.rows).toHaveLength(2)
    expect(draftsIn(sheet, 'roster')).toEqual([
      shift('2020-02-10', '夜班', '2020-02-10T00:00', '2020-02-10T08:00', '张三', '李四'),
      shift('2020-02-11', '夜班', '2020-02-11T00:00', '2020-02-11T08:00'),
      shift('2020-02-10', '晚班', '2020-02-10T22:00', '2020-02-11T06:00', '王五'),
      shift('2020-02-11', '晚班', '2020-02-11T22:00', '2020-02-12T06:00', '张三', '王五'),
    ])
    expect(codesIn(sheet)).toEqual([])
  })

  it('takes times from the shift’s name, from a legend, and from headings under the days', async () => {
    const inName = await readRows(
      [
        ['点位', '班次', '2月10日', '2月11日'],
        ['东门', '早班（8:00—16:00）', '张三', '李四'],
      ],
      YEAR,
    )
    expect(draftsIn(inName, 'roster')[0]).toMatchObject({ shiftName: '早班', start: '2020-02-10T08:00', end: '2020-02-10T16:00' })
    const legend = await readRows(
      [['值班表'], ['早班：8时-16时  晚班：16时-次日8时'], ['点位', '班次', '2.10', '2.11'], ['东门', '晚班', '张三', '李四']],
      YEAR,
    )
    expect(draftsIn(legend, 'roster')[0]).toMatchObject({ shiftName: '晚班', start: '2020-02-10T16:00', end: '2020-02-11T08:00' })
    const under = await readRows(
      [
        ['卡点', '2月10日', null, '2月11日', null],
        [null, '白班8:00-20:00', '夜班20:00-8:00', '白班8:00-20:00', '夜班20:00-8:00'],
        ['东门', '张三', '李四', '王五', '赵六'],
      ],
      YEAR,
      ['A1:A2', 'B1:C1', 'D1:E1'],
    )
    expect(
      draftsIn(under, 'roster').map(({ day, shiftName, end, people: [first] }) => [day, shiftName, end, first?.name]),
    ).toEqual([
      ['2020-02-10', '白班', '2020-02-10T20:00', '张三'],
      ['2020-02-10', '夜班', '2020-02-11T08:00', '李四'],
      ['2020-02-11', '白班', '2020-02-11T20:00', '王五'],
      ['2020-02-11', '夜班', '2020-02-12T08:00', '赵六'],
    ])
  })

  it('reads date cells, and serial numbers, as headings', async () => {
    const sheet = await readRows([
      ['卡点', '时间', new Date(Date.UTC(2020, 1, 10)), 43872],
      ['东门', '08:00-16:00', '张三', '李四'],
    ])
    expect(draftsIn(sheet, 'roster').map((draft) => draft.day)).toEqual(['2020-02-10', '2020-02-11'])
  })

  it('reads a month’s roster whose headings are bare days', async () => {
    const sheet = await readRows([
      ['东门等卡点2020年2月值班表'],
      ['卡点', '时间', 1, 2, 3, 4, 5, 6],
      ['东门', '08:00-16:00', '张三', '李四', '张三', '李四', '张三', '李四'],
    ])
    expect(draftsIn(sheet, 'roster').map((draft) => draft.day)).toEqual([1, 2, 3, 4, 5, 6].map((day) => `2020-02-0${day}`))
  })

  it('keeps a week across New Year together', async () => {
    const sheet = await readRows(
      [
        ['卡点', '时间', '12月31日', '1月1日'],
        ['东门', '08:00-16:00', '张三', '李四'],
      ],
      { year: 2019 },
    )
    expect(draftsIn(sheet, 'roster').map((draft) => draft.day)).toEqual(['2019-12-31', '2020-01-01'])
  })

  it('checks the year against the weekdays beneath', async () => {
    const rows = (first: string, second: string) => [
      ['卡点', '时间', '2月10日', '2月11日', '2月12日'],
      [null, null, first, second, '星期三'],
      ['东门', '08:00-16:00', '张三', '李四', '王五'],
    ]
    const merges = ['A1:A2', 'B1:B2']
    const fits = await readRows(rows('星期一', '星期二'), { year: 2021 }, merges)
    expect(draftsIn(fits, 'roster').map((draft) => draft.day)).toEqual(['2020-02-10', '2020-02-11', '2020-02-12'])
    expect(codesIn(fits)).toEqual([])
    const slip = await readRows(rows('星期五', '星期二'), { year: 2020 }, merges)
    expect(draftsIn(slip, 'roster')[0]?.day).toBe('2020-02-10')
    expect(problemsIn(slip).map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, '2月10日/星期五', 'weekday_mismatch'],
    ])
  })

  it('rejects rows whose year or times nobody can tell', async () => {
    const undated = await readRows([
      ['卡点', '时间', '2月10日', '2月11日'],
      ['东门', '08:00-16:00', '张三', '李四'],
    ])
    expect(undated.rows[0]?.drafts).toEqual([])
    expect(undated.rows[0]?.problems[0]?.code).toBe('year_unknown')
    const timeless = await readRows(
      [
        ['卡点', '班次', '2月10日', '2月11日'],
        ['东门', '早班', '张三', '李四'],
      ],
      YEAR,
    )
    expect(timeless.rows[0]?.drafts).toEqual([])
    expect(codesIn(timeless)).toEqual(['shift_time_unreadable'])
  })
})

describe('a shift over several rows', () => {
  it('is whole in each of them', async () => {
    const seats = await readRows(
      [
        ['卡点', '班次', '时间', '人员类别', '2月10日', '2月11日'],
        ['东门', '早班', '08:00-16:00', '机关', '张三', '李四'],
        [null, null, null, '社区', '王五', '王五'],
        [null, '晚班', '16:00-24:00', '机关', '赵六', null],
      ],
      YEAR,
      ['A2:A4', 'B2:B3', 'C2:C3'],
    )
    expect(
      seats.rows.map((row) => row.drafts.map((draft) => (draft.kind === 'roster' ? draft.people.map(({ name }) => name) : []))),
    ).toEqual([
      [
        ['张三', '王五'],
        ['李四', '王五'],
      ],
      [
        ['张三', '王五'],
        ['李四', '王五'],
      ],
      [['赵六'], []],
    ])
    const list = await readRows([
      ['日期', '卡点', '时间', '姓名', '联系电话'],
      ['2020-02-10', '东门', '08:00-16:00', '张三', '19900000001'],
      ['2020-02-10', '东门', '08:00-16:00', '李四', '19900000002'],
    ])
    const both = [
      { name: '张三', phone: '19900000001' },
      { name: '李四', phone: '19900000002' },
    ]
    expect(draftsIn(list, 'roster').map((draft) => draft.people)).toEqual([both, both])
  })
})

describe('a roster as a list', () => {
  it('reads a shift for each row', async () => {
    const sheet = await readRows([
      ['日期', '值守点', '班次', '时段', '带班领导', '值班人员', '联系电话'],
      ['2020年2月10日', '东门', '早班', '8点至16点', '赵六', '张三、李四', null],
      [null, '西门', '早班', '8点至16点', null, '王五', '19900000001'],
      ['不清楚', '西门', '早班', '8点至16点', null, '王五', null],
    ])
    expect(draftsIn(sheet, 'roster').map(({ day, checkpoint, start, people: staff }) => [day, checkpoint, start, staff])).toEqual(
      [
        ['2020-02-10', '东门', '2020-02-10T08:00', people('赵六', '张三', '李四')],
        ['2020-02-10', '西门', '2020-02-10T08:00', [{ name: '王五', phone: '19900000001' }]],
      ],
    )
    expect(codesIn(sheet)).toEqual(['date_unreadable'])
  })
})

/** Temperatures that stand beside the people observed: by day, by half of the day, or counted from the first day. */
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../../../../fixtures/office.ts'
import { codesIn, draftsIn, problemsIn, readRows, workbook } from '../read/ledger-files.ts'

const ID = '11010519491231002X'
const readingsIn = (sheet: Parameters<typeof draftsIn>[0]) =>
  draftsIn(sheet, 'readings').map(({ name, day, slot, celsius }) => [name, day, slot, celsius])

const ledger = [
  ['居家观察人员台账（2020年2月11日）', null, null, null, null, null, null, null],
  ['姓名', '身份证号', '电话', '来源地', '观察开始', '2月10日上午', '2月10日下午', '2月11日上午'],
  ['王强', ID, '19900000001', '湖北武汉', '2020/2/3', 36.5, '36.8', '37.6℃'],
  ['李芳', null, '19900000002', '浙江温州', '2020/2/5', '36。4', null, '未测'],
]

describe('a ledger of people observed with temperatures by day', () => {
  it('yields the person as a case and every temperature as a reading', async () => {
    const sheet = await readRows(ledger)
    expect(sheet).toMatchObject({ kind: 'cases', statedAt: '2020-02-11' })
    expect(draftsIn(sheet, 'cases').map(({ name, phone, startOn, origin }) => [name, phone, startOn, origin])).toEqual([
      ['王强', '19900000001', '2020-02-03', '湖北武汉'],
      ['李芳', '19900000002', '2020-02-05', '浙江温州'],
    ])
    expect(readingsIn(sheet)).toEqual([
      ['王强', '2020-02-10', 'am', 36.5],
      ['王强', '2020-02-10', 'pm', 36.8],
      ['王强', '2020-02-11', 'am', 37.6],
      ['李芳', '2020-02-10', 'am', 36.4],
    ])
    expect(problemsIn(sheet).map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, '身份证号', 'id_number_missing'],
      [4, '2月11日上午', 'value_not_understood'],
    ])
  })

  it('under two tiers, both of a day in one cell, and days that hold no temperatures are left out and said', async () => {
    const sheet = await readRows(
      [
        ['姓名', '身份证号', '返回日期', '体温监测', null, '2月12日'],
        [null, null, null, '2月10日', '2月11日', null],
        ['王强', ID, '2020/2/3', '36.5/36.6', '36.7、36.8', '已解除'],
      ],
      {},
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'],
    )
    expect(sheet.kind).toBe('cases')
    expect(readingsIn(sheet)).toEqual([
      ['王强', '2020-02-10', 'am', 36.5],
      ['王强', '2020-02-10', 'pm', 36.6],
      ['王强', '2020-02-11', 'am', 36.7],
      ['王强', '2020-02-11', 'pm', 36.8],
    ])
    expect(problemsIn(sheet).map(({ column, code }) => [column, code])).toEqual([['2月12日', 'column_not_understood']])
  })

  it('counted from the first day of observation, which every row has its own of', async () => {
    const sheet = await readRows([
      ['姓名', '身份证号', '电话', '观察开始日期', '第1天', '第2天', '第十四天'],
      ['王强', ID, null, '2020/2/3', 36.5, 36.6, 36.7],
      ['李芳', null, '19900000002', '2020/2/28', 36.4, 36.3, null],
      ['赵六', null, '19900000003', null, 36.4, null, null],
    ])
    expect(readingsIn(sheet)).toEqual([
      ['王强', '2020-02-03', 'am', 36.5],
      ['王强', '2020-02-04', 'am', 36.6],
      ['王强', '2020-02-16', 'am', 36.7],
      ['李芳', '2020-02-28', 'am', 36.4],
      ['李芳', '2020-02-29', 'am', 36.3],
    ])
    expect(draftsIn(sheet, 'cases')).toHaveLength(3)
    expect(codesIn(sheet).filter((code) => code !== 'id_number_missing')).toEqual(['column_guessed', 'value_not_understood'])
  })

  it('is stored in one import, tied, counted apart, and without a word about temperatures that stayed the same', async () => {
    const { api, db } = openTestOffice()
    const bring = async (rows: (string | number | null)[][]) => {
      const file = new File([new Uint8Array(await workbook({ rows }))], '居家观察.xlsx')
      const { previewId, report } = await api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
      await api.ledgers.commit({ previewId })
      return report.files[0]
    }
    const first = await bring(ledger)
    expect(first?.amounts).toEqual([
      { label: '居家观察台账', value: 2 },
      { label: '体温监测表', value: 4 },
    ])
    expect(first?.problems.flatMap(({ code, column }) => (code === 'fever' ? [column] : []))).toEqual(['2月11日上午'])
    expect(db.all(sql`select count(*) as tied from temperature_reading where case_id is not null`)).toEqual([{ tied: 4 }])
    // the next day's sheet has another column and misses one person: that is the same ledger
    const next = await bring(ledger.slice(0, 3).map((row, i) => [...row, [null, '2月11日下午', 36.9][i] ?? null]))
    expect(next?.vanished.map(({ label }) => label)).toEqual(['李芳'])
    expect(db.all(sql`select count(*) as readings from temperature_reading`)).toEqual([{ readings: 5 }])
  })
})

describe('temperatures of people alone', () => {
  it('by half of the day in one heading', async () => {
    const sheet = await readRows([
      ['姓名', '2020年2月10日早', '2020年2月10日晚'],
      ['王强', 36.5, 36.6],
    ])
    expect(readingsIn(sheet)).toEqual([
      ['王强', '2020-02-10', 'am', 36.5],
      ['王强', '2020-02-10', 'pm', 36.6],
    ])
  })

  it('counted from a day the title says', async () => {
    const sheet = await readRows([
      ['体温登记表（2020年2月10日起）', null, null, null],
      ['姓名', '第一天上午', '第一天下午', '第二天上午'],
      ['王强', 36.5, 36.6, 36.7],
    ])
    expect(readingsIn(sheet)).toEqual([
      ['王强', '2020-02-10', 'am', 36.5],
      ['王强', '2020-02-10', 'pm', 36.6],
      ['王强', '2020-02-11', 'am', 36.7],
    ])
  })

  it('counted from nowhere are not taken, and a date of reporting is no beginning', async () => {
    const sheet = await readRows([
      ['填报日期：2020年2月20日', null, null],
      ['姓名', '第1天', '第2天'],
      ['王强', 36.5, 36.6],
    ])
    expect(readingsIn(sheet)).toEqual([])
    expect(problemsIn(sheet).at(-1)?.message).toContain('看不出第1天是哪一天')
  })
})

describe('a roster counted in days', () => {
  it('begins with the day its title begins with', async () => {
    const sheet = await readRows([
      ['东门卡点值班表 2020年2月10日—2月12日', null, null, null],
      ['班次', '第1天', '第2天', '第3天'],
      ['8:00-16:00', '王强', '李芳', '赵六'],
    ])
    expect(draftsIn(sheet, 'roster').map(({ day, people }) => [day, people.map(({ name }) => name).join()])).toEqual([
      ['2020-02-10', '王强'],
      ['2020-02-11', '李芳'],
      ['2020-02-12', '赵六'],
    ])
  })
})

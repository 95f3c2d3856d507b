/** Temperatures, reopening applications, households and supplies stored: who is who, and what is said. */
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../../../../fixtures/office.ts'
import { workbook } from '../read/ledger-files.ts'

const ID = '11010519491231002X'
const OPTIONS = { datum: null, year: 2020 }

function office() {
  const { api, db } = openTestOffice()
  const bring = async (rows: (string | number | null)[][], name = '台账.xlsx') => {
    const file = new File([new Uint8Array(await workbook({ rows }))], name)
    const { previewId, report } = await api.ledgers.preview({ files: [file], options: OPTIONS })
    await api.ledgers.commit({ previewId })
    return report.files[0]
  }
  const all = <Row>(query: ReturnType<typeof sql>) => db.all<Row>(query)
  return { bring, all }
}

const readings = [
  ['姓名', '日期', '上午体温', '下午体温'],
  ['王强', '2020-02-10', 36.5, 37.6],
]
const cases = [
  ['姓名', '身份证号', '来源地', '观察开始'],
  ['王强', ID, '湖北武汉', '2020-02-03'],
]

describe('temperatures', () => {
  it('of somebody unknown are kept and said, and tied once the case comes', async () => {
    const { bring, all } = office()
    const report = await bring(readings)
    expect(report?.problems.map(({ code }) => code).toSorted()).toEqual(['case_unknown', 'fever'])
    expect(all(sql`select case_id as caseId from temperature_reading`)).toEqual([{ caseId: null }, { caseId: null }])
    await bring(cases, '居家.xlsx')
    expect(all(sql`select count(*) as tied from temperature_reading where case_id is not null`)).toEqual([{ tied: 2 }])
  })

  it('come once however often the sheet is brought, and a later one changes them', async () => {
    const { bring, all } = office()
    await bring(cases, '居家.xlsx')
    await bring(readings)
    expect(await bring(readings)).toMatchObject({ created: 0, changed: 0, unchanged: 1 })
    expect(
      await bring([
        ['姓名', '日期', '上午体温', '下午体温'],
        ['王强', '2020-02-10', 36.5, 36.7],
      ]),
    ).toMatchObject({ changed: 1 })
    expect(all(sql`select slot, celsius from temperature_reading order by slot`)).toEqual([
      { slot: 'am', celsius: 36.5 },
      { slot: 'pm', celsius: 36.7 },
    ])
  })
})

describe('applications to reopen', () => {
  it('are tied to the business that was closed, and one of a business nobody closed is said', async () => {
    const { bring, all } = office()
    await bring(
      [
        ['店名', '地址', '关停日期'],
        ['甲饭店', '锦绣路1号', '2020-01-28'],
      ],
      '关停.xlsx',
    )
    const head = ['单位名称', '地址', '申请日期', '核验结果']
    const report = await bring([
      head,
      ['甲饭店', '锦绣路1号', '2020-02-08', '通过'],
      ['乙旅社', '锦绣路2号', '2020-02-08', '退回'],
    ])
    expect(report?.problems.map(({ row, code }) => [row, code])).toEqual([[3, 'premises_unknown']])
    expect(all(sql`select name, result, premises_id is not null as isTied from reopening_application order by id`)).toEqual([
      { name: '甲饭店', result: 'approved', isTied: 1 },
      { name: '乙旅社', result: 'returned', isTied: 0 },
    ])
  })
})

describe('households', () => {
  it('are their doors, and a summary that says otherwise is doubtful and left as it is', async () => {
    const { bring, all } = office()
    const head = ['社区', '小区', '楼号', '单元', '房号', '户主姓名', '居住人数', '签订承诺书']
    const door = (number: string, who: string) => ['康乐社区', '康乐北新村', '3', '2', number, who, 2, '√']
    await bring([head, door('601', '王强'), door('602', '李芳')], '入户.xlsx')
    expect(await bring([head, door('601', '王强强')], '入户二.xlsx')).toMatchObject({ created: 0, changed: 1 })
    const report = await bring(
      [
        ['社区', '户数', '人数', '签订承诺书'],
        ['康乐社区', 3, 6, 2],
      ],
      '汇总.xlsx',
    )
    expect(report?.problems.map(({ code, value }) => [code, value])).toContainEqual(['total_mismatch', '3'])
    expect(all(sql`select households from screening_summary`)).toEqual([{ households: 3 }])
    expect(all(sql`select door, householder from household order by door`)).toEqual([
      { door: '601', householder: '王强强' },
      { door: '602', householder: '李芳' },
    ])
  })
})

describe('supplies', () => {
  it('are one line for a thing at a place on a day', async () => {
    const { bring, all } = office()
    const sheet = (stock: number) => [
      ['防疫物资台账（2020年2月10日）', null, null, null],
      ['物资名称', '规格', '存放地点', '库存'],
      ['口罩', '50只/盒', '街道仓库', stock],
      ['口罩', '50只/盒', '康乐北新村', 5],
    ]
    await bring(sheet(90))
    expect(await bring(sheet(80))).toMatchObject({ created: 0, changed: 1, unchanged: 1 })
    expect(all(sql`select place, day, stock from supply_record order by id`)).toEqual([
      { place: '街道仓库', day: '2020-02-10', stock: 80 },
      { place: '康乐北新村', day: '2020-02-10', stock: 5 },
    ])
  })
})

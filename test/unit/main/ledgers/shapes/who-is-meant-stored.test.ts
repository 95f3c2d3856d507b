/** Stored: posts that are called with and without 卡点, people counted and not named, somebody observed whose number comes later. */
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../../../../fixtures/office.ts'
import { workbook } from '../read/ledger-files.ts'

const ID = '11010519491231002X'

function office() {
  const { api, db } = openTestOffice()
  const bring = async (rows: (string | number | null)[][], name: string) => {
    const file = new File([new Uint8Array(await workbook({ rows }))], `${name}.xlsx`)
    const { previewId, report } = await api.ledgers.preview({ files: [file], options: { datum: null, year: 2020 } })
    await api.ledgers.commit({ previewId })
    return report.files[0]
  }
  const all = <Row>(query: ReturnType<typeof sql>) => db.all<Row>(query)
  return { api, bring, all }
}

const posts = (...names: string[]) => [['卡点名称', '所属社区', '卡点负责人'], ...names.map((name) => [name, '学府社区', '王强'])]
const roster = (post: string) => [
  ['卡点', '日期', '班次', '时间', '值守人员'],
  [post, '2020-02-10', '早班', '8:00-16:00', '刘强、保安1'],
]
const tied = sql`select c.name as post from shift s left join checkpoint c on c.id = s.checkpoint_id`

describe('a post', () => {
  it.each([
    ['东方花园南门', '东方花园南门卡点'],
    ['东方花园南门卡点', '东方花园南门'],
    ['东方花园南门值守点', '东方花园 南门关卡'],
  ])('called %s is meant by %s on rosters and in inspections', async (known, written) => {
    const { bring, all } = office()
    await bring(posts(known, '朝阳里东门卡点'), '卡点')
    const report = await bring(roster(written), '值班')
    expect(report?.problems.map(({ code }) => code)).not.toContain('checkpoint_unknown')
    expect(all(tied)).toEqual([{ post: known }])
    await bring(
      [
        ['督查日期', '点位', '存在问题'],
        ['2020-02-10', written, '登记不全'],
      ],
      '督查',
    )
    expect(all(sql`select c.name as post from inspection_finding f join checkpoint c on c.id = f.checkpoint_id`)).toEqual([
      { post: known },
    ])
  })

  it('is meant by its very name first, and by a name that two go by not at all', async () => {
    const { bring, all } = office()
    // a city entry and a gate of one name are two posts
    await bring(posts('东方花园卡点'), '卡点')
    await bring(
      [
        ['入市口名称', '卡点负责人', '经度', '纬度'],
        ['东方花园关卡', '李芳', null, null],
      ],
      '入市口',
    )
    await bring(roster('东方花园卡点'), '值班')
    expect(all(tied)).toEqual([{ post: '东方花园卡点' }])
    const report = await bring(roster('东方花园'), '值班二')
    expect(report?.problems.map(({ code }) => code)).toContain('checkpoint_unknown')
  })

  it('stays one when a later ledger calls it otherwise', async () => {
    const { api, bring } = office()
    await bring(posts('东方花园南门'), '卡点')
    expect(await bring(posts('东方花园南门卡点'), '卡点二')).toMatchObject({ created: 0 })
    expect((await api.lists.checkpoints({})).rows).toHaveLength(1)
  })
})

describe('somebody a roster counts and does not name', () => {
  it('holds the seat of their kind, and nobody is asked who they are', async () => {
    const { api, bring, all } = office()
    await bring(posts('东方花园南门'), '卡点')
    await bring(
      [
        ['姓名', '电话', '人员类别'],
        ['刘强', '19900000001', '机关'],
      ],
      '花名册',
    )
    const report = await bring(roster('东方花园南门'), '值班')
    expect(report?.problems.filter(({ value }) => value === '保安1').map(({ code }) => code)).toEqual(['person_unnamed'])
    expect(report?.doubtful).toBe(0)
    expect(all(sql`select name_written as name, stands_in_for as seat from assignment order by position`)).toEqual([
      { name: '刘强', seat: null },
      { name: '保安1', seat: 'property' },
    ])
    expect(await api.identities.open({})).toEqual([])
  })
})

describe('somebody observed', () => {
  const row = (idNumber: string | null, phone: string | null) => [
    ['姓名', '身份证号', '电话', '来源地', '观察开始'],
    ['王强', idNumber, phone, '湖北武汉', '2020-02-03'],
  ]

  it('is known by name and telephone until the number comes', async () => {
    const { bring, all } = office()
    expect(await bring(row(null, '19900000001'), '甲')).toMatchObject({ created: 1, doubtful: 1, rejected: 0 })
    expect(await bring(row(null, '19900000001'), '乙')).toMatchObject({ created: 0 })
    expect(await bring(row(ID, '19900000001'), '丙')).toMatchObject({ created: 0, changed: 1 })
    expect(await bring(row(null, '19900000001'), '丁')).toMatchObject({ created: 0 })
    expect(all(sql`select name, id_number as idNumber, phone from key_person`)).toEqual([
      { name: '王强', idNumber: ID, phone: '19900000001' },
    ])
    expect(all(sql`select count(*) as cases from isolation_case`)).toEqual([{ cases: 1 }])
  })

  it('of another telephone is another, and by the name alone is nobody', async () => {
    const { bring, all } = office()
    await bring(row(null, '19900000001'), '甲')
    expect(await bring(row(null, '19900000002'), '乙')).toMatchObject({ created: 1 })
    expect(await bring(row(null, null), '丙')).toMatchObject({ created: 0, rejected: 1 })
    expect(all(sql`select count(*) as people from key_person`)).toEqual([{ people: 2 }])
  })
})

/** Several people in one row: each becomes a resident of the household the row is about. */
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../../../../fixtures/office.ts'
import { draftsIn, problemsIn, readRows, workbook } from '../read/ledger-files.ts'

const ID1 = '11010519491231002X'
const ID2 = '110101199003078451'

const peopleIn = (sheet: Parameters<typeof draftsIn>[0]) =>
  draftsIn(sheet, 'residents').map((one) => {
    return [one.name, one.idNumber, one.relationship, one.phone, one.buildingNumber, one.door, one.householder]
  })

describe('several members of a household in one row', () => {
  it('counted behind the word, beside the householder', async () => {
    const sheet = await readRows([
      [
        '楼号',
        '单元',
        '门牌号',
        '户主',
        '身份证号',
        '联系电话',
        '成员1',
        '成员1身份证号',
        '成员1与户主关系',
        '成员2',
        '成员2身份证号',
        '成员2与户主关系',
        '备注',
      ],
      ['3号楼', '2', '601', '王强', ID1, '19900000001', '李芳', ID2, '妻', '王小明', null, '子', '租住'],
      ['3号楼', '2', '602', '赵六', null, '19900000002', null, null, null, '/', '/', '/', null],
    ])
    expect(sheet.kind).toBe('residents')
    expect(peopleIn(sheet)).toEqual([
      ['王强', ID1, '户主', '19900000001', 3, '601', '王强'],
      ['李芳', ID2, '妻', null, 3, '601', '王强'],
      ['王小明', null, '子', null, 3, '601', '王强'],
      ['赵六', null, '户主', '19900000002', 3, '602', '赵六'],
    ])
    expect(sheet.rows.map(({ row, drafts }) => [row, drafts.length])).toEqual([
      [2, 3],
      [3, 1],
    ])
    expect(problemsIn(sheet)).toEqual([])
  })

  it('counted behind each heading', async () => {
    const sheet = await readRows([
      ['住址', '姓名1', '身份证号1', '电话1', '姓名2', '身份证号2', '电话2'],
      ['甲小区3-2-601', '王强', ID1, '19900000001', '李芳', ID2, '19900000002'],
    ])
    expect(peopleIn(sheet).map((one) => one.slice(0, 6))).toEqual([
      ['王强', ID1, null, '19900000001', 3, '601'],
      ['李芳', ID2, null, '19900000002', 3, '601'],
    ])
  })

  it('under two tiers, one group for each person', async () => {
    const sheet = await readRows(
      [
        ['社区', '门牌号', '家庭成员一', null, '家庭成员二', null],
        [null, null, '姓名', '身份证号码', '姓名', '身份证号码'],
        ['康乐社区', '3-2-601', '王强', ID1, '李芳', ID2],
      ],
      {},
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    )
    expect(peopleIn(sheet).map((one) => [one[0], one[1], one[5]])).toEqual([
      ['王强', ID1, '601'],
      ['李芳', ID2, '601'],
    ])
  })

  it('under the same headings again and again behind one door', async () => {
    const sheet = await readRows([
      ['楼号', '房号', '姓名', '身份证号', '姓名', '身份证号', '姓名', '身份证号', '备注'],
      ['3', '601', '王强', ID1, '李芳', ID2, null, null, '空调外机'],
    ])
    expect(peopleIn(sheet).map((one) => [one[0], one[1], one[4], one[5]])).toEqual([
      ['王强', ID1, 3, '601'],
      ['李芳', ID2, 3, '601'],
    ])
    expect(draftsIn(sheet, 'residents').map(({ note }) => note)).toEqual(['空调外机', '空调外机'])
  })

  it('are told one by one where something is wrong with one of them', async () => {
    const sheet = await readRows([
      ['楼号', '房号', '姓名1', '身份证号1', '姓名2', '身份证号2'],
      ['3', '601', '王强', ID1, null, ID2],
      ['3', '602', '李芳', '123', '赵六', null],
    ])
    expect(peopleIn(sheet).map(([name]) => name)).toEqual(['王强', '李芳', '赵六'])
    expect(problemsIn(sheet).map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '姓名2', 'name_missing'],
      [3, '身份证号1', 'id_number_invalid'],
    ])
  })

  it('are stored each, and the same sheet again changes nothing', async () => {
    const { api, db } = openTestOffice()
    const rows = [
      ['楼号', '单元', '门牌号', '户主', '身份证号', '成员1', '成员1身份证号', '成员1与户主关系'],
      ['3号楼', '2', '601', '王强', ID1, '李芳', ID2, '妻'],
      ['3号楼', '2', '602', '赵六', null, '钱七', null, '妻'],
    ]
    const bring = async () => {
      const file = new File([new Uint8Array(await workbook({ rows }))], '居民.xlsx')
      const { previewId, report } = await api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
      await api.ledgers.commit({ previewId })
      return report.files[0]
    }
    expect(await bring()).toMatchObject({ rows: 4, created: 4, rejected: 0 })
    expect(await bring()).toMatchObject({ rows: 4, unchanged: 4 })
    expect(db.all(sql`select name, door, relationship from resident order by id`)).toEqual([
      { name: '王强', door: '601', relationship: '户主' },
      { name: '李芳', door: '601', relationship: '妻' },
      { name: '赵六', door: '602', relationship: '户主' },
      { name: '钱七', door: '602', relationship: '妻' },
    ])
  })

  it('is not what a resident with the person in charge beside is', async () => {
    const sheet = await readRows([
      ['姓名', '身份证号', '住址', '网格员姓名', '网格员电话'],
      ['王强', ID1, '甲小区3-2-601', '李芳', '19900000001'],
    ])
    expect(draftsIn(sheet, 'residents').map(({ name, phone }) => [name, phone])).toEqual([['王强', null]])
  })
})

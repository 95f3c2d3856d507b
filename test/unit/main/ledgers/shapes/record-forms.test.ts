/** Sheets that are no tables: headings down the first column, and forms with a heading left of each value. */
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../../src/main/sheets/read-sheets.ts'
import { problemWorkbook } from '../../../../../src/main/ledgers/problem-workbook.ts'
import { openTestOffice } from '../../../../fixtures/office.ts'
import { codesIn, draftsIn, readLastSheet, readRows, readSheetsOf, workbook } from '../read/ledger-files.ts'
import type { TestSheet } from '../read/ledger-files.ts'

const ID = '11010519491231002X'

const form: TestSheet = {
  name: '登记表',
  merges: ['A1:F1', 'A2:A4', 'C4:F4'],
  rows: [
    ['居家观察人员信息登记表', null, null, null, null, null],
    ['基本情况', '姓名', '王　强', '性别', '男', null],
    [null, '身份证号', ID, '联系电话', '19900000001', null],
    [null, '现住址', '甲小区3号楼2单元601', null, null, null],
    ['来源地', '湖北武汉', '返回日期', '2020年2月1日', '观察开始日期', '2020/2/3'],
    ['备注', '无', null, null, null, null],
    ['填表人：李芳', null, null, null, null, null],
  ],
}

describe('a form of one record', () => {
  it('is read as that record, and says so', async () => {
    const sheet = await readLastSheet(await workbook(form))
    expect(sheet.kind).toBe('cases')
    expect(draftsIn(sheet, 'cases')).toMatchObject([
      {
        name: '王强',
        idNumber: ID,
        phone: '19900000001',
        buildingNumber: 3,
        door: '601',
        origin: '湖北武汉',
        returnedOn: '2020-02-01',
        startOn: '2020-02-03',
      },
    ])
    expect(codesIn(sheet)).toEqual(['table_rearranged'])
  })

  it('with headings and values in one cell', async () => {
    const sheet = await readRows([
      ['沿街商户关停登记', null],
      ['店名：甲饭店', '类别：餐饮'],
      ['地址：锦绣路1号', '经营者：王强'],
      ['联系电话：19900000001', '关停日期：2020年1月28日'],
    ])
    expect(draftsIn(sheet, 'closures')).toMatchObject([
      { name: '甲饭店', address: '锦绣路1号', operator: '王强', phone: '19900000001', closedOn: '2020-01-28' },
    ])
  })

  it('again and again below each other is a record each', async () => {
    const one = (name: string, phone: string) => [
      ['姓名', name, '联系电话', phone],
      ['人员类别', '志愿者', '单位', '康乐社区'],
      [null, null, null, null],
    ]
    const sheet = await readRows([...one('王强', '19900000001'), ...one('李芳', '19900000002')])
    expect(draftsIn(sheet, 'people').map(({ name, phone, category }) => [name, phone, category])).toEqual([
      ['王强', '19900000001', 'volunteer'],
      ['李芳', '19900000002', 'volunteer'],
    ])
  })

  it('is no table whose headings happen to stand beside each other, twice', async () => {
    const sheets = await readSheetsOf(
      await workbook({
        rows: [
          ['姓名', '联系电话', '人员类别', '单位'],
          ['王强', '19900000001', '志愿者', '康乐社区'],
          ['姓名', '联系电话', '人员类别', '单位'],
          ['李芳', '19900000002', '社工', '康乐社区'],
        ],
      }),
    )
    expect(sheets.flatMap((sheet) => draftsIn(sheet, 'people').map(({ name }) => name))).toEqual(['王强', '李芳'])
    expect(sheets.flatMap(codesIn)).not.toContain('table_rearranged')
  })

  it('is marked where its sender wrote the wrong word', async () => {
    const { api } = openTestOffice()
    const rows = form.rows.map((row) => row.map((cell) => (cell === ID ? '110105194912310021' : cell)))
    const bytes = await workbook({ ...form, rows })
    const file = new File([new Uint8Array(bytes)], '登记.xlsx')
    const { report, sheets } = await api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
    expect(sheets[0]?.isEditable).toBe(false)
    const marked = await problemWorkbook({ name: '登记.xlsx', bytes }, report.files)
    const [sheet] = await readSheets('问题', new Uint8Array(await marked.arrayBuffer()))
    const at = sheet?.rows.findIndex((row) => row.some((cell) => typeof cell === 'string' && cell.includes('校验码')))
    expect(at).toBe(2)
  })
})

describe('residents whose headings go down the first column', () => {
  it('are stored, with the community their title says', async () => {
    const { api, db } = openTestOffice()
    const bytes = await workbook({
      rows: [
        ['康乐社区居民登记表', null, null],
        ['姓名', '王强', '李芳'],
        ['身份证号', ID, '110101199003078451'],
        ['楼号', '3', '4'],
        ['房号', '601', '402'],
      ],
    })
    const file = new File([new Uint8Array(bytes)], '居民.xlsx')
    const { previewId, report } = await api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
    expect(report.files[0]).toMatchObject({ kind: 'residents', rows: 2, created: 2 })
    await api.ledgers.commit({ previewId })
    expect(
      db.all(
        sql`select r.name, r.door, a.name as community from resident r left join area a on a.id = r.community_id order by r.id`,
      ),
    ).toEqual([
      { name: '王强', door: '601', community: '康乐社区' },
      { name: '李芳', door: '402', community: '康乐社区' },
    ])
  })
})

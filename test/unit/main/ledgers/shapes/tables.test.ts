/** Several tables in one sheet: below each other, beside each other, and lists that only look like several. */
import { describe, expect, it } from 'vitest'
import { draftsIn, readRows, readSheetsOf, workbook } from '../read/ledger-files.ts'

const title = (text: string, width: number) => [text, ...Array.from({ length: width - 1 }, () => null)]

describe('tables below each other', () => {
  it('are read each as its own, with the rows the spreadsheet numbers', async () => {
    const sheets = await readSheetsOf(
      await workbook({
        name: '汇总',
        rows: [
          title('关停门店', 4),
          ['店名', '类别', '经营者', '关停日期'],
          ['甲店', '饭店', '王强', '2020/2/3'],
          ['乙店', '旅社', '李芳', '2020/2/4'],
          [null, null, null, null],
          title('值守志愿者', 4),
          ['姓名', '联系电话', '人员类别', '所属队伍'],
          ['周明', '19900000001', '志愿者', '入户小分队'],
          ['何秀', '19900000002', '志愿者', '消毒小分队'],
        ],
      }),
    )
    expect(sheets.map(({ sheet, sheetName, kind, rows }) => [sheet, sheetName, kind, rows.map(({ row }) => row)])).toEqual([
      ['汇总', '汇总', 'closures', [3, 4]],
      ['汇总（表2）', '汇总', 'people', [8, 9]],
    ])
    expect(sheets.map((sheet) => sheet.sureness > 0.6)).toEqual([true, true])
  })

  it('of one kind keep apart what each title says: the date of its rows', async () => {
    const sheets = await readSheetsOf(
      await workbook({
        rows: [
          title('排查情况（2020年2月9日）', 3),
          ['社区', '户数', '人数'],
          ['康乐社区', 12, 30],
          title('排查情况（2020年2月10日）', 3),
          ['社区', '户数', '人数'],
          ['康乐社区', 15, 41],
          ['合计', 15, 41],
        ],
      }),
    )
    expect(sheets.map(({ statedAt, rows, problems }) => [statedAt, rows.length, problems])).toEqual([
      ['2020-02-09', 1, []],
      ['2020-02-10', 1, []],
    ])
  })

  it('stay one where headings and title only come again on the next page', async () => {
    const page = (...rows: string[][]) => [title('关停门店', 3), ['店名', '类别', '关停日期'], ...rows]
    const sheets = await readSheetsOf(
      await workbook({ rows: [...page(['甲店', '饭店', '2020/2/3']), ...page(['乙店', '旅社', '2020/2/4'])] }),
    )
    expect(sheets.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[3, 6]])
  })

  it('leave a closing note to the table above it', async () => {
    const [first, second] = await readSheetsOf(
      await workbook({
        rows: [
          ['姓名', '电话', '人员类别'],
          ['周明', '19900000001', '社工'],
          ['说明：以上人员均已培训', null, null],
          title('二、关停门店', 3),
          ['店名', '类别', '关停日期'],
          ['甲店', '饭店', '2020/2/3'],
        ],
      }),
    )
    expect([first?.rows.length, second?.rows.length]).toEqual([1, 1])
  })
})

describe('tables beside each other', () => {
  it('with a blank column between them are two, each row at its place', async () => {
    const sheets = await readSheetsOf(
      await workbook({
        name: '表',
        rows: [
          title('示范街道2020年2月10日', 7),
          ['店名', '类别', '关停日期', null, '姓名', '电话', '人员类别'],
          ['甲店', '饭店', '2020/2/3', null, '周明', '19900000001', '社工'],
          ['乙店', '旅社', '2020/2/4', null, '何秀', '19900000002', '物业'],
          ['丙店', '旅社', '2020/2/4', null, null, null, null],
        ],
      }),
    )
    expect(sheets.map(({ sheet, kind, rows }) => [sheet, kind, rows.map(({ row }) => row)])).toEqual([
      ['表', 'closures', [3, 4, 5]],
      ['表（表2）', 'people', [3, 4]],
    ])
    expect(sheets[1]?.columns.map(({ index, field }) => [index, field])).toEqual([
      [4, 'name'],
      [5, 'phone'],
      [6, 'category'],
    ])
    expect(sheets.map(({ statedAt }) => statedAt)).toEqual(['2020-02-10', '2020-02-10'])
  })

  it('a list folded to fill its page is read to its end', async () => {
    const sheets = await readSheetsOf(
      await workbook({
        rows: [
          ['姓名', '电话', '类别', '姓名', '电话', '类别'],
          ['周明', '19900000001', '社工', '赵立', '19900000003', '物业'],
          ['何秀', '19900000002', '社工', null, null, null],
        ],
      }),
    )
    expect(sheets.flatMap((sheet) => draftsIn(sheet, 'people').map(({ name, phone }) => [name, phone]))).toEqual([
      ['周明', '19900000001'],
      ['何秀', '19900000002'],
      ['赵立', '19900000003'],
    ])
  })

  it('one table with a blank column in it stays one', async () => {
    const sheet = await readRows([
      ['序号', '店名', '类别', null, '经营者', '关停日期'],
      [1, '甲店', '饭店', null, '王强', '2020/2/3'],
      [2, '乙店', '旅社', null, '李芳', '2020/2/4'],
    ])
    expect(draftsIn(sheet, 'closures').map(({ name, operator, closedOn }) => [name, operator, closedOn])).toEqual([
      ['甲店', '王强', '2020-02-03'],
      ['乙店', '李芳', '2020-02-04'],
    ])
  })
})

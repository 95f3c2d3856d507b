/** Rosters whose shift has several columns, whose seats stand under words that elsewhere mean communities or numbers, or whose next week stands below. */
import { describe, expect, it } from 'vitest'
import { draftsIn, readRows, readSheetsOf, workbook } from '../read/ledger-files.ts'
import type { SheetReading } from '../../../../../src/shared/ledgers/drafts.ts'

const shiftsOf = (sheet: SheetReading) =>
  draftsIn(sheet, 'roster').map(({ day, start, end, people }) => {
    const who = people.map(({ name, phone }) => (phone === null ? name : `${name} ${phone}`)).join()
    return [day, start.slice(11), end.slice(11), who].join(' ')
  })
const TITLE = (width: number) => ['卡点：康乐北新村南门', ...Array.from({ length: width - 1 }, () => null)]

describe('the people of a shift', () => {
  it('stand in a column for each seat, also under 社区', async () => {
    const sheet = await readRows([
      ['日期', '卡点', '班次', '时间', '机关', '社区', '党员志愿者', '物业'],
      ['2020-02-12', '康乐北新村南门', '早', '7:00-15:00', '刘强', '王芳', '张三、李四', '保安1'],
      ['2020-02-12', '康乐北新村南门', '夜', '23:00-次日7:00', '赵六', '何秀', null, '物业2人'],
    ])
    expect(shiftsOf(sheet)).toEqual([
      '2020-02-12 07:00 15:00 刘强,王芳,张三,李四,保安1',
      '2020-02-12 23:00 07:00 赵六,何秀,物业1,物业2',
    ])
  })

  it('stand in several columns under each day', async () => {
    const sheet = await readRows(
      [
        TITLE(5),
        ['班次', '2020年2月10日', null, '2020年2月11日', null],
        [null, '机关', '社区', '机关', '社区'],
        ['8:00-16:00', '刘强', '王芳', '赵六', '何秀'],
      ],
      {},
      ['A2:A3', 'B2:C2', 'D2:E2'],
    )
    expect(shiftsOf(sheet)).toEqual(['2020-02-10 08:00 16:00 刘强,王芳', '2020-02-11 08:00 16:00 赵六,何秀'])
  })

  it('stand in several columns under each shift, with their telephones beside them', async () => {
    const sheet = await readRows(
      [
        TITLE(5),
        ['日期', '白班（8:00-20:00）', null, '夜班（20:00-8:00）', null],
        [null, '姓名', '电话', '带班', '值守'],
        ['2020-02-10', '刘强', '19900000001', '王芳', '张三、李四'],
      ],
      {},
      ['A2:A3', 'B2:C2', 'D2:E2'],
    )
    expect(shiftsOf(sheet)).toEqual(['2020-02-10 08:00 20:00 刘强 19900000001', '2020-02-10 20:00 08:00 王芳,张三,李四'])
  })

  it('are numbered columns, each with its telephone', async () => {
    const sheet = await readRows([
      ['点位', '值班日期', '开始时间', '结束时间', '人员1', '电话1', '人员2', '电话2'],
      ['康乐北新村南门', '2020-02-10', '8:00', '16:00', '刘强', '199 0000 0001', '王芳', '19900000002'],
    ])
    expect(shiftsOf(sheet)).toEqual(['2020-02-10 08:00 16:00 刘强 19900000001,王芳 19900000002'])
  })

  it('are on duty all day where a list of duty has no shifts', async () => {
    const sheet = await readRows([TITLE(3), ['值班日期', '带班领导', '值班人员'], ['2020-02-10', '赵明', '刘强、民警王芳']])
    expect(shiftsOf(sheet)).toEqual(['2020-02-10 00:00 00:00 赵明,刘强,王芳'])
  })
})

describe('the next block of a roster', () => {
  it('below the last is of its own days', async () => {
    const sheets = await readSheetsOf(
      await workbook({
        rows: [
          TITLE(3),
          ['班次', '2020年2月10日', '2020年2月11日'],
          ['8:00-20:00', '刘强', '王芳'],
          ['班次', '2020年2月12日', '2020年2月13日'],
          ['8:00-20:00', '张三', '李四'],
        ],
      }),
    )
    expect(sheets.flatMap((sheet) => draftsIn(sheet, 'roster').map(({ day, people }) => [day, people[0]?.name]))).toEqual([
      ['2020-02-10', '刘强'],
      ['2020-02-11', '王芳'],
      ['2020-02-12', '张三'],
      ['2020-02-13', '李四'],
    ])
  })

  it('under a title of its own is of its own post', async () => {
    const head = ['班次', '2020年2月10日', '2020年2月11日']
    const sheets = await readSheetsOf(
      await workbook({
        rows: [
          ['康乐北新村南门值班表', null, null],
          head,
          ['8:00-20:00', '刘强', '王芳'],
          ['丽江南新村东门值班表', null, null],
          head,
          ['8:00-20:00', '张三', '李四'],
        ],
      }),
    )
    const posts = sheets.flatMap((sheet) =>
      draftsIn(sheet, 'roster').map(({ checkpoint, people }) => [checkpoint, people[0]?.name]),
    )
    expect(posts).toEqual([
      ['康乐北新村南门', '刘强'],
      ['康乐北新村南门', '王芳'],
      ['丽江南新村东门', '张三'],
      ['丽江南新村东门', '李四'],
    ])
  })
})

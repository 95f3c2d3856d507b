/** Rosters drawn up in other ways: a sheet per post, shifts across, people down. */
import { describe, expect, it } from 'vitest'
import type { SheetReading } from '../../../../../src/shared/ledgers/drafts.ts'
import { draftsIn, readRows, readSheetsOf, workbook } from '../read/ledger-files.ts'

const shiftsOf = (sheet: SheetReading | undefined) =>
  (sheet ? draftsIn(sheet, 'roster') : []).map(({ checkpoint, day, shiftName, start, end, people }) => {
    return [checkpoint, day, shiftName, start.slice(11), end.slice(11), people.map(({ name }) => name).join()].join(' ')
  })

describe('a roster', () => {
  it('with a sheet per post takes the post from the sheet’s name', async () => {
    const rows = [
      ['日期', '早班（08:00-16:00）', '中班（16:00-24:00）'],
      ['2020年2月10日', '张三、李四', '王五'],
      ['2020年2月11日', '王五', '张三 李四'],
    ]
    const sheets = await readSheetsOf(await workbook({ name: '康乐北新村南门', rows }, { name: '丽江南新村东门', rows }))
    expect(sheets.flatMap((sheet) => shiftsOf(sheet))).toEqual(
      ['康乐北新村南门', '丽江南新村东门'].flatMap((post) => [
        `${post} 2020-02-10 早班 08:00 16:00 张三,李四`,
        `${post} 2020-02-10 中班 16:00 00:00 王五`,
        `${post} 2020-02-11 早班 08:00 16:00 王五`,
        `${post} 2020-02-11 中班 16:00 00:00 张三,李四`,
      ]),
    )
  })

  it('of one day has posts going down, shifts across and the day in its title', async () => {
    const sheet = await readRows([
      ['示范街道卡点值班安排（2020年2月10日）', null, null],
      ['点位', '白班8:00-20:00', '夜班20:00-次日8:00'],
      ['东门', '张三/李四', '王五'],
      ['西门', '赵六', '周明；何秀'],
    ])
    expect(shiftsOf(sheet)).toEqual([
      '东门 2020-02-10 白班 08:00 20:00 张三,李四',
      '东门 2020-02-10 夜班 20:00 08:00 王五',
      '西门 2020-02-10 白班 08:00 20:00 赵六',
      '西门 2020-02-10 夜班 20:00 08:00 周明,何秀',
    ])
  })

  it('of one post has shifts going down and days across, the post named above', async () => {
    const sheet = await readRows([
      ['卡点名称：康乐北新村南门', null, null],
      ['班次', '2020年2月10日', '2020年2月11日'],
      ['早班08:00-16:00', '张三', '李四'],
    ])
    expect(shiftsOf(sheet)).toEqual([
      '康乐北新村南门 2020-02-10 早班 08:00 16:00 张三',
      '康乐北新村南门 2020-02-11 早班 08:00 16:00 李四',
    ])
  })

  it('of people going down has every person of a shift, and nobody on a day of rest', async () => {
    const sheet = await readRows([
      ['康乐北新村南门值班表', null, null, null],
      ['姓名', '电话', '2020年2月10日', '2020年2月11日'],
      ['张三', '19900000001', '早', '休'],
      ['李四', '19900000002', '早', '夜'],
      ['说明：早：8:00-16:00，夜：0:00-8:00', null, null, null],
    ])
    expect([...new Set(shiftsOf(sheet))].toSorted()).toEqual([
      '康乐北新村南门 2020-02-10 早 08:00 16:00 张三,李四',
      '康乐北新村南门 2020-02-11 夜 00:00 08:00 李四',
    ])
  })

  it('of people going down may name in each cell the post where they stand', async () => {
    const sheet = await readRows([
      ['姓名', '时间', '2020年2月10日', '2020年2月11日'],
      ['张三', '08:00-16:00', '东门', '西门'],
      ['李四', '08:00-16:00', '西门', '轮休'],
    ])
    expect(shiftsOf(sheet)).toEqual([
      '东门 2020-02-10 08:00-16:00 08:00 16:00 张三',
      '西门 2020-02-11 08:00-16:00 08:00 16:00 张三',
      '西门 2020-02-10 08:00-16:00 08:00 16:00 李四',
    ])
  })
})

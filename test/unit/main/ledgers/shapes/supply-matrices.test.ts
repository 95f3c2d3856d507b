/** Goods by community: a column for each thing, or a column for each community. */
import { describe, expect, it } from 'vitest'
import { draftsIn, problemsIn, readRows } from '../read/ledger-files.ts'

const suppliesIn = (sheet: Parameters<typeof draftsIn>[0]) =>
  draftsIn(sheet, 'supplies').map(({ name, unit, community, place, day, received, issued, stock }) => {
    return [name, unit, community ?? place, day, received, issued, stock]
  })

describe('goods by community', () => {
  it('with a column for each thing, its unit in the heading', async () => {
    const sheet = await readRows([
      ['防疫物资发放统计表（2020年2月10日）', null, null, null, null],
      ['序号', '社区', '一次性口罩（只）', '84消毒液(桶)', '方便面（箱）', '合计'],
      [1, '学府社区', 500, '10桶', null, 510],
      [2, '朝阳社区', '1,200', 0, 6, 1206],
      ['合计', null, 1700, 10, 6, 1716],
    ])
    expect(sheet).toMatchObject({ kind: 'supplies', statedAt: '2020-02-10' })
    expect(suppliesIn(sheet)).toEqual([
      ['一次性口罩', '只', '学府社区', null, null, 500, null],
      ['84消毒液', '桶', '学府社区', null, null, 10, null],
      ['一次性口罩', '只', '朝阳社区', null, null, 1200, null],
      ['方便面', '箱', '朝阳社区', null, null, 6, null],
    ])
  })

  it('with a column for each community, and what is in store', async () => {
    const sheet = await readRows([
      ['各社区物资库存表', null, null, null, null, null],
      ['物资名称', '规格', '单位', '学府社区', '朝阳社区', '康乐村'],
      ['口罩', 'N95', '只', 200, 0, null],
      ['额温枪', null, '把', 3, 2, '5'],
    ])
    expect(suppliesIn(sheet)).toEqual([
      ['口罩', '只', '学府社区', null, null, null, 200],
      ['口罩', '只', '朝阳社区', null, null, null, 0],
      ['额温枪', '把', '学府社区', null, null, null, 3],
      ['额温枪', '把', '朝阳社区', null, null, null, 2],
      ['额温枪', '把', '康乐村', null, null, null, 5],
    ])
  })

  it('with what came and what is left under each thing', async () => {
    const sheet = await readRows(
      [
        ['社区', '口罩（只）', null, '消毒液（瓶）', null],
        [null, '领用', '库存', '领用', '库存'],
        ['学府社区', 100, 400, 5, 20],
      ],
      {},
      ['A1:A2', 'B1:C1', 'D1:E1'],
    )
    expect(suppliesIn(sheet)).toEqual([
      ['口罩', '只', '学府社区', null, null, 100, 400],
      ['消毒液', '瓶', '学府社区', null, null, 5, 20],
    ])
  })

  it('by post and by day, with the unit in a row of its own', async () => {
    const sheet = await readRows([
      ['物资领用登记', null, null, null],
      ['日期', '卡点', '口罩', '手套'],
      [null, null, '只', '双'],
      ['2020/2/10', '东门', 20, 10],
      ['2020/2/11', '东门', 30, null],
    ])
    expect(suppliesIn(sheet)).toEqual([
      ['口罩', '只', '东门', '2020-02-10', null, 20, null],
      ['手套', '双', '东门', '2020-02-10', null, 10, null],
      ['口罩', '只', '东门', '2020-02-11', null, 30, null],
    ])
  })

  it('that are only wanted are neither in store nor handed out', async () => {
    const sheet = await readRows([
      ['各社区防疫物资需求表', null, null],
      ['社区', '口罩（只）', '消毒液（桶）'],
      ['学府社区', 5000, 100],
    ])
    expect(draftsIn(sheet, 'supplies')).toEqual([])
    expect(problemsIn(sheet).map(({ code, message }) => [code, message.includes('需要多少')])).toEqual([
      ['number_unreadable', true],
    ])
  })

  it('are not taken from what was screened by community', async () => {
    const sheet = await readRows([
      ['社区', '排查户数（户）', '排查人数（人）', '承诺书（份）', '测温（个）'],
      ['学府社区', 120, 300, 118, 2],
    ])
    expect(sheet.kind).toBe('screenings')
  })
})

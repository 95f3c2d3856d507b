import { expect, it } from 'vitest'
import { codesIn, draftsIn, readRows } from '../ledger-files.ts'

it('reads findings, when they are due and whether they are mended', async () => {
  const sheet = await readRows([
    ['期次', '检查时间', '责任单位', '检查点位', '发现问题', '整改期限', '落实情况', '整改责任人'],
    ['第三期', '2020年2月7日', '甲社区', '东门', '台账更新不及时', '当日', '2月8日已整改', '王 五'],
    [3, '2020.2.7', '甲社区', '西门', '无人值守', '3日内', '整改中', null],
    ['第4期', '2020-02-08', '乙社区', '西门', '未测温', '2月12日前', null, null],
    ['第4期', '2020-02-08', '乙社区', '西门', '未登记', '尽快', '未整改到位', null],
    ['第4期', '2020-02-08', '乙社区', '西门', null, '当日', null, null],
  ])
  expect(
    draftsIn(sheet, 'findings').map(({ bulletin, foundOn, dueAt, state, correctedOn }) => [
      bulletin,
      foundOn,
      dueAt,
      state,
      correctedOn,
    ]),
  ).toEqual([
    ['第3期', '2020-02-07', '2020-02-08T00:00', 'corrected', '2020-02-08'],
    ['第3期', '2020-02-07', '2020-02-11T00:00', 'correcting', null],
    ['第4期', '2020-02-08', '2020-02-13T00:00', 'found', null],
    ['第4期', '2020-02-08', null, 'found', null],
  ])
  expect(codesIn(sheet)).toEqual(['value_not_understood', 'name_missing'])
})

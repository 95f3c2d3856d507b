import { expect, it } from 'vitest'
import { codesIn, draftsIn, readRows } from '../ledger-files.ts'

it('reads closures of a market supervision office, with notices as marks, dates or words', async () => {
  const sheet = await readRows([
    ['商户名称', '业态', '经营地址', '店主', '责令停业日期', '是否张贴通知', '恢复营业日期', '执法部门'],
    ['甲店', '棋牌室', '安阳路1号', '王五', 43861, '√', null, '派出所、市场监管所'],
    ['乙店', '网吧', '安阳路2号', '王五', '2020.2.1', '2020年2月2日', '2020年3月1日', null],
    ['丙店', '网吧', '安阳路3号', '王五', '2020.2.1', '未张贴', '2020年1月1日', null],
    ['丁店', '网吧', '安阳路4号', '王五', '2020.2.1', '待定', null, null],
    [null, '网吧', '安阳路5号', '王五', '2020.2.1', null, null, null],
  ])
  expect(
    draftsIn(sheet, 'closures').map(({ name, closedOn, hasNotice, noticeOn, reopenedOn }) => [
      name,
      closedOn,
      hasNotice,
      noticeOn,
      reopenedOn,
    ]),
  ).toEqual([
    ['甲店', '2020-01-31', true, null, null],
    ['乙店', '2020-02-01', true, '2020-02-02', '2020-03-01'],
    ['丙店', '2020-02-01', false, null, '2020-01-01'],
    ['丁店', '2020-02-01', false, null, null],
  ])
  expect(codesIn(sheet)).toEqual(['end_before_start', 'value_not_understood', 'name_missing'])
})

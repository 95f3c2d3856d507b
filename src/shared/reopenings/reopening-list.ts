/** 复工申请 as a list. Applicants' phones come masked out of the core. */
import type { ListColumn } from '../lists/column.ts'
import { day, number, text, words } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import { REOPENING_RESULT_LABELS } from './reopening.ts'
import type { Reopening } from './reopening.ts'

const columns: ListColumn<Reopening>[] = [
  number('number', '序号', 60, (row) => row.number),
  text('name', '单位名称', 170, (row) => row.name, { grows: true }),
  words('trade', '行业', 90, (row) => row.trade ?? ''),
  words('result', '核验结果', 90, (row) => REOPENING_RESULT_LABELS[row.result]),
  words('community', '社区', 96, (row) => row.community ?? ''),
  text('address', '地址', 160, (row) => row.address),
  text('operator', '负责人', 80, (row) => row.operator),
  text('phone', '电话', 108, (row) => row.phone, { paperHeading: '联系电话' }),
  number('staffCount', '复工人数', 84, (row) => row.staffCount),
  day('appliedOn', '申请', (row) => row.appliedOn, { paperHeading: '申请日期' }),
  day('verifiedOn', '核验', (row) => row.verifiedOn, { paperHeading: '核验日期' }),
  text('verifiedBy', '核验人', 80, (row) => row.verifiedBy),
  text('opinion', '意见', 130, (row) => row.opinion),
  words('tie', '关停台账', 92, (row) => (row.premisesId === null ? '未对上' : '已对上')),
  text('note', '备注', 110, (row) => row.note, { isExtra: true }),
]

export const reopeningOutline: ListOutline<Reopening> = {
  kind: 'reopenings',
  title: '复工申请',
  paperTitle: '复工申请核验台账',
  unit: '份申请',
  columns,
  groupings: ['result', 'community', 'trade'],
  isMasked: true,
}

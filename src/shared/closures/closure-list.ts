/** 关停复工 as a list. Operators' phones come masked out of the core. */
import type { ListColumn } from '../lists/column.ts'
import { day, editable, number, text, words } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import type { Closure } from './closure.ts'

const STATES = { closed: '关停', reopened: '已复工' } as const

const columns: ListColumn<Closure>[] = [
  editable(number('number', '序号', 60, (row) => row.number)),
  editable(text('name', '名称', 170, (row) => row.name, { grows: 2, paperHeading: '店名' })),
  words('trade', '行业', 90, (row) => row.trade ?? '', { isEditable: true }),
  words('state', '状态', 76, (row) => STATES[row.state]),
  words('community', '社区', 96, (row) => row.community ?? '', { isEditable: true }),
  editable(text('address', '地址', 170, (row) => row.address, { grows: 2 })),
  editable(text('operator', '经营者', 76, (row) => row.operator)),
  text('phone', '电话', 108, (row) => row.phone, { paperHeading: '联系电话' }),
  editable(day('closedOn', '关停', (row) => row.closedOn, { paperHeading: '关停日期' })),
  day('noticeOn', '张贴通知', (row) => row.noticeOn, { paperHeading: '张贴日期' }),
  day('reopenedOn', '复工', (row) => row.reopenedOn, { paperHeading: '复工日期' }),
  editable(text('jointBodies', '联合单位', 140, (row) => row.jointBodies, { isExtra: true })),
  editable(text('note', '备注', 110, (row) => row.note, { grows: 1 })),
]

export const closureOutline: ListOutline<Closure> = {
  kind: 'closures',
  title: '关停复工',
  paperTitle: '关停经营主体台账',
  unit: '户',
  columns,
  groupings: ['community', 'trade', 'state'],
  isMasked: true,
}

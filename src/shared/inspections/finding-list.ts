/** 督查整改 as a list: what inspections found, by when it is to be put right, whether it was. */
import type { ListColumn } from '../lists/column.ts'
import { day, editable, number, text, until, words } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import { FINDING_STATE_LABELS } from './inspection.ts'
import type { Finding } from './inspection.ts'

const columns: ListColumn<Finding>[] = [
  editable(number('number', '序号', 60, (row) => row.number)),
  words('bulletin', '通报', 84, (row) => row.bulletin ?? '', { isEditable: true, paperHeading: '通报期号' }),
  editable(day('foundOn', '发现', (row) => row.foundOn, { paperHeading: '发现日期' })),
  words('community', '社区', 96, (row) => row.community ?? '', { isEditable: true }),
  editable(text('place', '地点', 150, (row) => row.place, { grows: 2 })),
  editable(text('description', '问题', 260, (row) => row.description, { grows: 3, paperHeading: '存在问题' })),
  words('state', '整改', 96, stateOf, { isEditable: true, paperHeading: '整改情况' }),
  editable(until('dueAt', '时限', (row) => row.dueAt, { paperHeading: '整改时限' })),
  editable(day('correctedOn', '整改完成', (row) => row.correctedOn, { paperHeading: '整改完成日期' })),
  editable(text('responsibleName', '责任人', 76, (row) => row.responsibleName)),
]

export const findingOutline: ListOutline<Finding> = {
  kind: 'findings',
  title: '督查整改',
  paperTitle: '督查问题台账',
  unit: '项问题',
  columns,
  groupings: ['community', 'bulletin', 'state'],
  startsUngrouped: true,
}

function stateOf(row: Finding): string {
  return (row.isOverdue ? '超期' : '') + FINDING_STATE_LABELS[row.state]
}

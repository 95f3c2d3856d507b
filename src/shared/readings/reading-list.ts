/** 体温读数 as a list. Fever is a word of its own, and so is a reading of somebody no case is known of. */
import type { ListColumn } from '../lists/column.ts'
import { day, number, text, words } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import { READING_SLOT_LABELS } from './reading.ts'
import type { Reading } from './reading.ts'

const columns: ListColumn<Reading>[] = [
  day('day', '日期', (row) => row.day),
  words('slot', '时段', 64, (row) => READING_SLOT_LABELS[row.slot]),
  text('name', '姓名', 84, (row) => row.name),
  words('community', '社区', 110, (row) => row.community ?? ''),
  { ...number<Reading>('celsius', '体温', 76, (row) => row.celsius), text: (row) => row.celsius.toFixed(1) },
  words('fever', '发热', 64, (row) => (row.isFever ? '发热' : '')),
  text('symptoms', '症状', 150, (row) => row.symptoms, { grows: true }),
  words('tie', '重点人员台账', 124, (row) => (row.caseId === null ? '未对上人员' : '已对上')),
  text('phone', '电话', 108, (row) => row.phone, { paperHeading: '联系电话' }),
  text('idNumber', '身份证号', 160, (row) => row.idNumber),
  text('note', '备注', 120, (row) => row.note),
]

export const readingOutline: ListOutline<Reading> = {
  kind: 'readings',
  title: '体温读数',
  paperTitle: '居家观察人员体温监测表',
  unit: '次读数',
  columns,
  groupings: ['day', 'community', 'name', 'tie'],
  isMasked: true,
}

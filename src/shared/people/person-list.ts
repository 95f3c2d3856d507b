/** 花名册: everybody the command post can put into a shift. Phones of staff are shown in full, as rosters print them. */
import type { ListColumn } from '../lists/column.ts'
import { day, editable, since, text, words, yes } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import { STAFF_CATEGORY_LABELS } from './person.ts'
import type { Person } from './person.ts'

const columns: ListColumn<Person>[] = [
  editable(text('name', '姓名', 84, (row) => row.name)),
  words('gender', '性别', 60, (row) => row.gender ?? '', { isEditable: true }),
  words('category', '类别', 84, (row) => STAFF_CATEGORY_LABELS[row.category], { isEditable: true, paperHeading: '人员类别' }),
  words('unit', '单位', 200, (row) => row.unit ?? '', { grows: true, isEditable: true }),
  words('team', '编组', 140, (row) => row.team ?? '', { isEditable: true, paperHeading: '所属队伍' }),
  yes('isPartyMember', '党员', 60, (row) => row.isPartyMember, { isEditable: true }),
  editable(text('skills', '特长', 110, (row) => row.skills, { isExtra: true })),
  editable(text('livesIn', '居住小区', 130, (row) => row.livesIn, { isExtra: true })),
  editable(text('phone', '电话', 112, (row) => row.phone, { paperHeading: '联系电话' })),
  text('idNumber', '身份证号', 170, (row) => row.idNumber),
  since('from', '到岗日期', (row) => row.from),
  day('to', '离岗', (row) => row.to, { isExtra: true, paperHeading: '离岗日期' }),
]

export const personOutline: ListOutline<Person> = {
  kind: 'people',
  title: '人员',
  paperTitle: '防控人员花名册',
  unit: '人',
  columns,
  groupings: ['category', 'unit', 'team'],
  startsUngrouped: true,
  isMasked: true,
}

/** 排查户表 as a list: door by door, who answers for it and whether the commitment is signed. Phones come masked. */
import type { ListColumn } from '../lists/column.ts'
import { day, number, text, words } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import type { Household } from './household.ts'

const columns: ListColumn<Household>[] = [
  words('community', '社区', 110, (row) => row.community ?? ''),
  words('compound', '小区', 140, (row) => row.compound ?? ''),
  text('building', '楼号', 80, (row) => row.building),
  { ...text<Household>('unit', '单元', 72, (row) => row.unit), text: ({ unit }) => (unit === null ? '' : `${unit}单元`) },
  text('door', '房号', 72, (row) => row.door),
  text('householder', '户主', 84, (row) => row.householder),
  text('phone', '电话', 108, (row) => row.phone, { paperHeading: '联系电话' }),
  number('residents', '居住人数', 84, (row) => row.residents),
  words('commitment', '承诺书', 76, (row) => (row.hasCommitment ? '已签' : '未签'), { paperHeading: '签订承诺书' }),
  day('screenedOn', '排查日期', (row) => row.screenedOn),
  text('address', '住址', 180, (row) => row.address, { grows: true }),
  text('note', '备注', 120, (row) => row.note),
]

export const householdOutline: ListOutline<Household> = {
  kind: 'households',
  title: '入户排查',
  paperTitle: '入户排查登记表',
  unit: '户',
  columns,
  groupings: ['community', 'compound', 'building', 'commitment'],
  isMasked: true,
}

/** Columns of the residents' register, and how one resident's home reads in a line. */
import { RESIDENCE_TYPE_LABELS } from '../../shared/residents/resident.ts'
import type { Resident } from '../../shared/residents/resident.ts'
import type { GridColumn } from '../ui/grid-column.ts'

export const RESIDENT_COLUMNS: GridColumn<Resident>[] = [
  { key: 'name', heading: '姓名', width: 90, value: ({ name }) => name },
  { key: 'gender', heading: '性别', width: 56, value: ({ gender }) => gender },
  { key: 'bornOn', heading: '出生日期', width: 100, value: ({ bornOn }) => bornOn },
  { key: 'idNumber', heading: '身份证号', width: 176, value: ({ idNumber }) => idNumber },
  { key: 'phone', heading: '联系电话', width: 112, value: ({ phone }) => phone },
  { key: 'community', heading: '社区', width: 110, value: ({ community }) => community },
  { key: 'home', heading: '住处', width: 230, grows: true, value: homeOf },
  { key: 'relationship', heading: '与户主关系', width: 96, value: ({ relationship }) => relationship },
  { key: 'householder', heading: '户主', width: 84, value: ({ householder }) => householder },
  {
    key: 'residenceType',
    heading: '居住类型',
    width: 86,
    value: ({ residenceType }) => residenceType && RESIDENCE_TYPE_LABELS[residenceType],
  },
  { key: 'workUnit', heading: '工作单位', width: 170, value: ({ workUnit }) => workUnit },
  { key: 'note', heading: '备注', width: 120, value: ({ note }) => note },
]

/** 丽江南新村3号楼2单元601; the address as written where the register has no more. */
export function homeOf({ compound, building, unit, door, address }: Resident): string | null {
  const parts = [compound, building, unit && (/^\d+$/.test(unit) ? `${unit}单元` : unit), door].filter(Boolean)
  return parts.length > 0 ? parts.join('') : address
}

/** 物资 as a list: line by line as the ledgers tell, the latest of each thing marked. */
import type { ListColumn } from '../lists/column.ts'
import { number, since, text, words } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import type { Supply } from './supply.ts'

const columns: ListColumn<Supply>[] = [
  text('name', '物资', 150, (row) => row.name, { paperHeading: '物资名称' }),
  text('specification', '规格', 140, (row) => row.specification),
  words('community', '社区', 110, (row) => row.community ?? ''),
  words('place', '地点', 150, (row) => row.place ?? '', { paperHeading: '存放地点' }),
  since('day', '日期', (row) => row.day),
  number('received', '入库', 84, (row) => row.received),
  number('issued', '出库', 84, (row) => row.issued),
  number('stock', '库存', 84, (row) => row.stock),
  text('unit', '单位', 64, (row) => row.unit),
  words('latest', '账目', 76, (row) => (row.isLatest ? '最近一笔' : '以前')),
  text('keeper', '经手人', 84, (row) => row.keeper),
  text('note', '备注', 140, (row) => row.note, { grows: true }),
]

export const supplyOutline: ListOutline<Supply> = {
  kind: 'supplies',
  title: '物资',
  paperTitle: '防疫物资台账',
  unit: '笔',
  columns,
  groupings: ['name', 'place', 'community', 'day'],
}

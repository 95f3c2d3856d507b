/** 物资 on the screen. */
import { supplyOutline } from '../../shared/supplies/supply-list.ts'
import type { Supply } from '../../shared/supplies/supply.ts'
import type { ListDefinition } from '../lists/list-definition.ts'

export const supplyList: ListDefinition<Supply> = {
  ...supplyOutline,
  searchHint: '物资、规格、地点、经手人',
  chips: [{ figure: 'supply_lines_latest', label: '最近一笔' }],
  whole: ['supply_lines'],
  titleOf: (row) => row.name,
  empty: { title: '还没有物资台账', hint: '把物资台账拖到“台账导入”那一页，入库以后入库、出库、库存列在这里。' },
}

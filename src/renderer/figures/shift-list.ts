/** Shifts on the screen: those a figure counts, or those somebody stands in. */
import type { Shift } from '../../shared/roster/roster.ts'
import { shiftOutline } from '../../shared/roster/shift-list.ts'
import { dressColumns } from '../lists/dress-columns.ts'
import type { ListDefinition } from '../lists/list-definition.ts'

const columns = dressColumns(shiftOutline.columns, { missing: { className: () => 'warn' } })

export const shiftList: ListDefinition<Shift> = {
  ...shiftOutline,
  columns,
  searchHint: '卡点、班次、姓名',
  chips: [
    { figure: 'shifts_on_duty', label: '当班' },
    { figure: 'shifts_below_standard', label: '当班缺人' },
  ],
  whole: [],
  totalsOf: (rows) => [['人次', rows.reduce((sum, { assignments }) => sum + assignments.length, 0)]],
  titleOf: (row) => `${row.checkpoint} ${row.name}`,
  empty: { title: '还没有排班', hint: '把值班表拖到“台账导入”那一页，或到“值班”那一页排班。' },
}

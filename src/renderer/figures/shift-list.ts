/** Shifts one under the other: those a figure counts, or those somebody stands in. The roster shows them as a plan. */
import { SEAT_LABELS } from '../../shared/people/person.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import { day, moment, number, text, until, words } from '../lists/column-kinds.ts'
import type { ListDefinition } from '../lists/list-definition.ts'
import type { GridColumn } from '../ui/grid-column.ts'

const columns: GridColumn<Shift>[] = [
  text('checkpoint', '卡点', 190, (row) => row.checkpoint),
  day('day', '日期', (row) => row.day),
  words('name', '班次', 70, (row) => row.name),
  moment('start', '开始', (row) => row.start),
  until('end', '结束', (row) => row.end),
  number('count', '人数', 60, (row) => row.assignments.length),
  text('people', '值班人员', 300, (row) => row.assignments.map(({ name }) => name).join('、'), { grows: true }),
  words('missing', '缺', 160, (row) => row.missing.map((seat) => SEAT_LABELS[seat]).join('、'), { className: () => 'warn' }),
]

export const shiftList: ListDefinition<Shift> = {
  kind: 'shifts',
  title: '班次',
  unit: '个班次',
  searchHint: '卡点、班次、姓名',
  columns,
  chips: [
    { figure: 'shifts_on_duty', label: '当班' },
    { figure: 'shifts_below_standard', label: '当班缺人' },
  ],
  whole: [],
  groupings: ['checkpoint', 'day', 'name'],
  startsUngrouped: true,
  totalsOf: (rows) => [['人次', rows.reduce((sum, { assignments }) => sum + assignments.length, 0)]],
  titleOf: (row) => `${row.checkpoint} ${row.name}`,
  empty: { title: '还没有排班', hint: '把值班表拖到“台账导入”那一页，或到“值班”那一页排班。' },
}

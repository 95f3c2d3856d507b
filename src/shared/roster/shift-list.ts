/** Shifts one under the other. The roster shows them as a plan. */
import type { ListColumn } from '../lists/column.ts'
import { day, moment, number, text, until, words } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import { SEAT_LABELS } from '../people/person.ts'
import type { Shift } from './roster.ts'

const columns: ListColumn<Shift>[] = [
  text('checkpoint', '卡点', 190, (row) => row.checkpoint),
  day('day', '日期', (row) => row.day),
  words('name', '班次', 70, (row) => row.name),
  words('time', '时间', 100, timesOf, { isExtra: true }),
  moment('start', '开始', (row) => row.start),
  until('end', '结束', (row) => row.end),
  number('count', '人数', 60, (row) => row.assignments.length),
  text('people', '值班人员', 300, (row) => row.assignments.map(({ name }) => name).join('、'), { grows: true }),
  words('missing', '缺', 160, (row) => row.missing.map((seat) => SEAT_LABELS[seat]).join('、'), { paperHeading: '所缺力量' }),
]

export const shiftOutline: ListOutline<Shift> = {
  kind: 'shifts',
  title: '班次',
  paperTitle: '值班班次表',
  unit: '个班次',
  columns,
  groupings: ['checkpoint', 'day', 'name'],
  startsUngrouped: true,
}

/** 16:00-24:00 */
function timesOf({ start, end }: Shift): string {
  const [from, to] = [start.slice(11), end.slice(11)]
  return `${from}-${to === '00:00' ? '24:00' : to}`
}

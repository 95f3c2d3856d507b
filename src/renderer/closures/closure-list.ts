/** 关停复工 as a list. Operators' phones come masked out of the core. */
import type { Closure } from '../../shared/closures/closure.ts'
import { day, editable, number, text, words } from '../lists/column-kinds.ts'
import type { ListDefinition } from '../lists/list-definition.ts'
import type { GridColumn } from '../ui/grid-column.ts'

const STATES = { closed: '关停', reopened: '已复工' } as const

const columns: GridColumn<Closure>[] = [
  editable(number('number', '序号', 60, (row) => row.number)),
  editable(text('name', '名称', 170, (row) => row.name, { grows: true })),
  words('trade', '行业', 90, (row) => row.trade ?? '', { isEditable: true }),
  words('state', '状态', 76, (row) => STATES[row.state]),
  words('community', '社区', 96, (row) => row.community ?? '', { isEditable: true }),
  editable(text('address', '地址', 170, (row) => row.address)),
  editable(text('operator', '经营者', 76, (row) => row.operator)),
  text('phone', '电话', 108, (row) => row.phone),
  editable(day('closedOn', '关停', (row) => row.closedOn)),
  day('noticeOn', '张贴通知', (row) => row.noticeOn),
  day('reopenedOn', '复工', (row) => row.reopenedOn),
  editable(text('jointBodies', '联合单位', 140, (row) => row.jointBodies, { isExtra: true })),
  editable(text('note', '备注', 110, (row) => row.note)),
]

export const closureList: ListDefinition<Closure> = {
  kind: 'closures',
  title: '关停复工',
  unit: '户',
  searchHint: '店名、地址、经营者、后四位',
  columns,
  chips: [
    { figure: 'premises_closed_current', label: '现关停' },
    { figure: 'premises_reopened', label: '已复工' },
    { figure: 'premises_closed_today', label: '今日关停' },
    { figure: 'notices_posted', label: '已张贴通知' },
  ],
  whole: ['premises_closed_cumulative'],
  groupings: ['community', 'trade', 'state'],
  factsOf: (rows) => {
    const closed = rows.filter(({ state }) => state === 'closed').length
    return [{ text: `关停 ${closed}` }, { text: `已复工 ${rows.length - closed}` }]
  },
  totalsOf: (rows) => [
    ['关停', rows.filter(({ state }) => state === 'closed').length],
    ['已复工', rows.filter(({ state }) => state === 'reopened').length],
    ['张贴通知', rows.filter(({ noticeOn }) => noticeOn !== null).length],
  ],
  titleOf: (row) => row.name,
  empty: { title: '还没有关停主体', hint: '把关停台账拖到“台账导入”那一页，入库以后各户就列在这里。' },
}

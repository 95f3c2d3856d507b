/** 督查整改 as a list: what inspections found, by when it is to be put right, whether it was. */
import { FINDING_STATE_LABELS } from '../../shared/inspections/inspection.ts'
import type { Finding } from '../../shared/inspections/inspection.ts'
import { day, editable, number, text, until, words } from '../lists/column-kinds.ts'
import type { ListDefinition } from '../lists/list-definition.ts'
import type { GridColumn } from '../ui/grid-column.ts'
import styles from './finding-list.module.css'

const columns: GridColumn<Finding>[] = [
  editable(number('number', '序号', 60, (row) => row.number)),
  words('bulletin', '通报', 84, (row) => row.bulletin ?? '', { isEditable: true }),
  editable(day('foundOn', '发现', (row) => row.foundOn)),
  words('community', '社区', 96, (row) => row.community ?? '', { isEditable: true }),
  editable(text('place', '地点', 150, (row) => row.place)),
  editable(text('description', '问题', 260, (row) => row.description, { grows: true })),
  words('state', '整改', 96, stateOf, {
    isEditable: true,
    className: (row) => (row.isOverdue ? styles.overdue : undefined),
  }),
  editable(until('dueAt', '时限', (row) => row.dueAt)),
  editable(day('correctedOn', '整改完成', (row) => row.correctedOn)),
  editable(text('responsibleName', '责任人', 76, (row) => row.responsibleName)),
]

export const findingList: ListDefinition<Finding> = {
  kind: 'findings',
  title: '督查整改',
  unit: '项问题',
  searchHint: '地点、问题、责任人',
  columns,
  chips: [
    { figure: 'findings_open', label: '未整改' },
    { figure: 'findings_overdue', label: '超期' },
    { figure: 'findings_corrected', label: '已整改' },
  ],
  whole: ['findings_total'],
  groupings: ['community', 'bulletin', 'state'],
  startsUngrouped: true,
  factsOf: (rows) => {
    const open = rows.filter(({ state }) => state !== 'corrected').length
    const overdue = rows.filter(({ isOverdue }) => isOverdue).length
    return [{ text: `未整改 ${open}` }, ...(overdue > 0 ? [{ text: `超期 ${overdue}`, isWarning: true }] : [])]
  },
  titleOf: (row) => (row.number === null ? (row.place ?? '督查问题') : `${row.number} ${row.place ?? '督查问题'}`),
  empty: { title: '还没有督查问题', hint: '把督查问题台账拖到“台账导入”那一页，入库以后问题就列在这里。' },
}

function stateOf(row: Finding): string {
  return row.isOverdue ? '超期未整改' : FINDING_STATE_LABELS[row.state]
}

/** 督查整改 on the screen: what is overdue stands out. */
import { countText } from '../../shared/counts.ts'
import { findingOutline } from '../../shared/inspections/finding-list.ts'
import type { Finding } from '../../shared/inspections/inspection.ts'
import { dressColumns } from '../lists/dress-columns.ts'
import type { ListDefinition } from '../lists/list-definition.ts'
import styles from './finding-list.module.css'

const columns = dressColumns(findingOutline.columns, {
  state: { className: (row) => (row.isOverdue ? styles.overdue : undefined) },
})

export const findingList: ListDefinition<Finding> = {
  ...findingOutline,
  columns,
  searchHint: '地点、问题、责任人',
  chips: [
    { figure: 'findings_open', label: '未整改' },
    { figure: 'findings_overdue', label: '超期' },
    { figure: 'findings_corrected', label: '已整改' },
  ],
  whole: ['findings_total'],
  factsOf: (rows) => {
    const open = rows.filter(({ state }) => state !== 'corrected').length
    const overdue = rows.filter(({ isOverdue }) => isOverdue).length
    return [
      { text: `未整改 ${countText(open)}` },
      ...(overdue > 0 ? [{ text: `超期 ${countText(overdue)}`, isWarning: true }] : []),
    ]
  },
  titleOf: (row) => (row.number === null ? (row.place ?? '督查问题') : `${row.number} ${row.place ?? '督查问题'}`),
  empty: { title: '还没有督查问题', hint: '把督查问题台账拖到“台账导入”那一页，入库以后问题就列在这里。' },
}

/** 复工申请 on the screen. */
import { reopeningOutline } from '../../shared/reopenings/reopening-list.ts'
import type { Reopening } from '../../shared/reopenings/reopening.ts'
import type { ListDefinition } from '../lists/list-definition.ts'

export const reopeningList: ListDefinition<Reopening> = {
  ...reopeningOutline,
  pageTitle: '关停复工',
  searchHint: '单位、地址、负责人、后四位',
  chips: [
    { figure: 'reopenings_pending', label: '待核验' },
    { figure: 'reopenings_approved', label: '通过' },
    { figure: 'reopenings_returned', label: '退回' },
  ],
  whole: ['reopenings_total'],
  totalsOf: (rows) => [['复工人数', rows.reduce((sum, { staffCount }) => sum + (staffCount ?? 0), 0)]],
  belongsTo: ({ closureId, name }) =>
    closureId === null ? null : { label: `${name}的关停记录`, kind: 'closures', id: closureId },
  titleOf: (row) => row.name,
  empty: { title: '还没有复工申请', hint: '把复工申请台账拖到“台账导入”那一页，入库以后各份申请列在这里。' },
}

/** 关停复工 on the screen. */
import type { Closure } from '../../shared/closures/closure.ts'
import { closureOutline } from '../../shared/closures/closure-list.ts'
import { countText } from '../../shared/counts.ts'
import type { ListDefinition } from '../lists/list-definition.ts'

export const closureList: ListDefinition<Closure> = {
  ...closureOutline,
  searchHint: '店名、地址、经营者、后四位',
  chips: [
    { figure: 'premises_closed_current', label: '现关停' },
    { figure: 'premises_reopened', label: '已复工' },
    { figure: 'premises_closed_today', label: '今日关停' },
    { figure: 'notices_posted', label: '已张贴通知' },
  ],
  whole: ['premises_closed_cumulative'],
  factsOf: (rows) => {
    const closed = rows.filter(({ state }) => state === 'closed').length
    return [{ text: `关停 ${countText(closed)}` }, { text: `已复工 ${countText(rows.length - closed)}` }]
  },
  totalsOf: (rows) => [
    ['关停', rows.filter(({ state }) => state === 'closed').length],
    ['已复工', rows.filter(({ state }) => state === 'reopened').length],
    ['张贴通知', rows.filter(({ noticeOn }) => noticeOn !== null).length],
  ],
  titleOf: (row) => row.name,
  empty: { title: '还没有关停主体', hint: '把关停台账拖到“台账导入”那一页，入库以后各户就列在这里。' },
}

/** 重点人员 on the screen: the figures it is narrowed to, and what a group of it amounts to. */
import type { IsolationCase } from '../../shared/cases/case.ts'
import { caseOutline } from '../../shared/cases/case-list.ts'
import { countText } from '../../shared/counts.ts'
import type { Fact, ListDefinition } from '../lists/list-definition.ts'

export const caseList: ListDefinition<IsolationCase> = {
  ...caseOutline,
  searchHint: '姓名、住址、后四位',
  chips: [
    { figure: 'cases_current', label: '观察中' },
    { figure: 'cases_new_today', label: '今日新增' },
    { figure: 'cases_due_release_today', label: '今日应解除' },
    { figure: 'cases_overdue_release', label: '逾期' },
    { figure: 'cases_released', label: '已解除' },
    { figure: 'cases_without_address', label: '住址不详' },
  ],
  whole: ['cases_cumulative'],
  factsOf,
  titleOf: (row) => row.name,
  empty: { title: '还没有重点人员', hint: '把居家观察人员台账拖到“台账导入”那一页，入库以后人就列在这里。' },
}

function factsOf(rows: readonly IsolationCase[]): Fact[] {
  const current = rows.filter(({ state }) => state === 'under_observation').length
  return [{ text: `观察中 ${countText(current)}` }, { text: `已结束 ${countText(rows.length - current)}` }]
}

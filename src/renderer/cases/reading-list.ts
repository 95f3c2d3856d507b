/** 体温读数 on the screen. */
import { countText } from '../../shared/counts.ts'
import { readingOutline } from '../../shared/readings/reading-list.ts'
import type { Reading } from '../../shared/readings/reading.ts'
import type { Fact, ListDefinition } from '../lists/list-definition.ts'

export const readingList: ListDefinition<Reading> = {
  ...readingOutline,
  pageTitle: '重点人员',
  searchHint: '姓名、社区、症状、后四位',
  chips: [
    { figure: 'readings_today', label: '今日' },
    { figure: 'readings_fever_today', label: '今日发热' },
    { figure: 'readings_untied', label: '未对上人员' },
  ],
  whole: ['readings_total'],
  factsOf,
  belongsTo: ({ caseId, name }) => (caseId === null ? null : { label: `${name}的居家观察记录`, kind: 'cases', id: caseId }),
  titleOf: (row) => row.name,
  empty: { title: '还没有体温读数', hint: '把体温监测表拖到“台账导入”那一页，入库以后每次读数列在这里。' },
}

function factsOf(rows: readonly Reading[]): Fact[] {
  const fevers = rows.filter(({ isFever }) => isFever).length
  const untied = rows.filter(({ caseId }) => caseId === null).length
  return [
    ...(fevers > 0 ? [{ text: `发热 ${countText(fevers)}`, isWarning: true }] : []),
    ...(untied > 0 ? [{ text: `未对上人员 ${countText(untied)}` }] : []),
  ]
}

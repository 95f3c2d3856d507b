/** 重点人员 as a list. Identity numbers and phones come masked out of the core. */
import { CASE_STATE_LABELS, ORIGIN_CLASS_LABELS } from '../../shared/cases/case.ts'
import type { IsolationCase } from '../../shared/cases/case.ts'
import { responsibleKey, RESPONSIBLE_TITLES } from '../../shared/cases/case-record.ts'
import { day, editable, number, text, words } from '../lists/column-kinds.ts'
import type { Fact, ListDefinition } from '../lists/list-definition.ts'
import type { GridColumn } from '../ui/grid-column.ts'

const columns: GridColumn<IsolationCase>[] = [
  editable(number('number', '序号', 60, (row) => row.number)),
  editable(text('name', '姓名', 76, (row) => row.name)),
  words('state', '状态', 112, stateOf),
  words('community', '社区', 96, (row) => row.community ?? '', { isEditable: true }),
  editable(text('address', '住址', 190, (row) => row.address, { grows: true })),
  editable(text('origin', '来源地', 96, (row) => row.origin)),
  words('originClass', '来源', 84, (row) => ORIGIN_CLASS_LABELS[row.originClass], { isExtra: true }),
  editable(day('returnedOn', '返回日期', (row) => row.returnedOn, { isExtra: true })),
  editable(day('startOn', '观察开始', (row) => row.startOn)),
  day('plannedEndOn', '期满', (row) => row.plannedEndOn),
  day('endOn', '解除', (row) => row.endOn),
  text('phone', '电话', 108, (row) => row.phone),
  text('idNumber', '身份证号', 160, (row) => row.idNumber),
  ...RESPONSIBLE_TITLES.map((title, index) => responsible(title, index + 1)),
  text('compound', '小区', 120, (row) => row.compound, { isExtra: true }),
  text('building', '楼栋', 80, (row) => row.building, { isExtra: true }),
  editable(text('note', '备注', 100, (row) => row.note)),
]

export const caseList: ListDefinition<IsolationCase> = {
  kind: 'cases',
  title: '重点人员',
  unit: '人',
  searchHint: '姓名、住址、来源、后四位',
  columns,
  chips: [
    { figure: 'cases_current', label: '观察中' },
    { figure: 'cases_new_today', label: '今日新增' },
    { figure: 'cases_due_release_today', label: '今日应解除' },
    { figure: 'cases_overdue_release', label: '逾期' },
    { figure: 'cases_released', label: '已解除' },
    { figure: 'cases_without_address', label: '住址不详' },
  ],
  whole: ['cases_cumulative'],
  groupings: ['community', 'state', 'originClass'],
  factsOf,
  titleOf: (row) => row.name,
  empty: { title: '还没有重点人员', hint: '把居家观察人员台账拖到“台账导入”那一页，入库以后人就列在这里。' },
}

function stateOf(row: IsolationCase): string {
  return CASE_STATE_LABELS[row.state] + (row.releasedEarly ? '（提前）' : '')
}

function responsible(title: string, level: number): GridColumn<IsolationCase> {
  const nameOf = (row: IsolationCase) => row.responsible.find((one) => one.level === level)?.name ?? null
  return editable(text(responsibleKey(level), title, 76, nameOf, { isExtra: true }))
}

function factsOf(rows: readonly IsolationCase[]): Fact[] {
  const current = rows.filter(({ state }) => state === 'under_observation').length
  return [{ text: `观察中 ${current}` }, { text: `已结束 ${rows.length - current}` }]
}

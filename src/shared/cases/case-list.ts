/** 重点人员 as a list. Identity numbers and phones come masked out of the core. */
import type { ListColumn } from '../lists/column.ts'
import { day, editable, number, text, words } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import { responsibleKey, RESPONSIBLE_TITLES } from './case-record.ts'
import { CASE_STATE_LABELS, ORIGIN_CLASS_LABELS } from './case.ts'
import type { IsolationCase } from './case.ts'

const columns: ListColumn<IsolationCase>[] = [
  editable(number('number', '序号', 60, (row) => row.number)),
  editable(text('name', '姓名', 76, (row) => row.name)),
  words('state', '状态', 112, stateOf),
  words('community', '社区', 96, (row) => row.community ?? '', { isEditable: true }),
  editable(text('address', '住址', 190, (row) => row.address, { grows: 3, paperHeading: '现住址' })),
  editable(text('origin', '来源地', 96, (row) => row.origin)),
  words('originClass', '来源', 84, (row) => ORIGIN_CLASS_LABELS[row.originClass], { isExtra: true, paperHeading: '来源分类' }),
  editable(day('returnedOn', '返回日期', (row) => row.returnedOn, { isExtra: true })),
  editable(day('startOn', '观察开始', (row) => row.startOn, { paperHeading: '观察开始日期' })),
  day('plannedEndOn', '期满', (row) => row.plannedEndOn, { paperHeading: '应解除日期' }),
  day('endOn', '解除', (row) => row.endOn, { paperHeading: '解除日期' }),
  text('phone', '电话', 108, (row) => row.phone, { paperHeading: '联系电话' }),
  text('idNumber', '身份证号', 150, (row) => row.idNumber),
  ...RESPONSIBLE_TITLES.map((title, index) => responsible(title, index + 1)),
  text('compound', '小区', 120, (row) => row.compound, { isExtra: true }),
  text('building', '楼栋', 80, (row) => row.building, { isExtra: true }),
  editable(text('note', '备注', 100, (row) => row.note, { grows: 2 })),
]

export const caseOutline: ListOutline<IsolationCase> = {
  kind: 'cases',
  title: '重点人员',
  paperTitle: '居家观察人员台账',
  unit: '人',
  columns,
  groupings: ['community', 'state', 'originClass'],
  isMasked: true,
}

function stateOf(row: IsolationCase): string {
  return CASE_STATE_LABELS[row.state] + (row.releasedEarly ? '（提前）' : '')
}

/** On paper under the title that most records themselves give whoever stands at this level. */
function responsible(title: string, level: number): ListColumn<IsolationCase> {
  const at = (row: IsolationCase) => row.responsible.find((one) => one.level === level)
  return {
    ...editable(text(responsibleKey(level), title, 76, (row) => at(row)?.name ?? null, { isExtra: true })),
    paperHeading: (rows) => mostFrequent(rows.flatMap((row) => at(row)?.title ?? [])) ?? title,
  }
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

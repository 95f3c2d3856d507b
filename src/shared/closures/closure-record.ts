/** Closed premises as a form. */
import type { RecordDefinition } from '../records/definition.ts'
import { inOrder, notAhead } from '../records/definition.ts'
import type { FieldProblem, FieldValues } from '../records/field.ts'

export const closureRecord: RecordDefinition = {
  noun: '关停主体',
  measure: '户',
  titleFields: ['name'],
  fields: [
    { key: 'number', label: '序号', part: '经营主体', type: 'number', min: 1, max: 999_999 },
    { key: 'name', label: '名称', part: '经营主体', type: 'text', isRequired: true },
    { key: 'trade', label: '行业', part: '经营主体', type: 'text', isBulk: true },
    { key: 'community', label: '社区', part: '经营主体', type: 'community', isBulk: true },
    { key: 'address', label: '地址', part: '经营主体', type: 'text' },
    { key: 'operator', label: '经营者', part: '经营主体', type: 'text' },
    { key: 'phone', label: '电话', part: '经营主体', type: 'phone', isMasked: true },
    { key: 'closedOn', label: '关停日期', part: '关停', type: 'day', isBulk: true },
    { key: 'jointBodies', label: '联合单位', part: '关停', type: 'text', isBulk: true },
    { key: 'hasNotice', label: '已张贴通知', part: '关停', type: 'yes_no', isBulk: true },
    { key: 'noticeOn', label: '张贴日期', part: '关停', type: 'day', isBulk: true },
    { key: 'note', label: '备注', part: '其他', type: 'long_text', isBulk: true },
  ],
  rules: (values, today) => [
    ...notAhead(values, 'closedOn', '关停日期', today),
    ...noticeRule(values),
    ...inOrder(values, ['closedOn', '关停日期'], ['noticeOn', '张贴日期']),
  ],
  endings: [{ code: 'reopened', label: '复工', dayLabel: '复工日期' }],
  initial: (today) => ({ closedOn: today, hasNotice: false }),
}

function noticeRule({ hasNotice, noticeOn }: FieldValues): FieldProblem[] {
  if (!noticeOn || hasNotice === true) return []
  return [{ field: 'hasNotice', severity: 'error', message: '写了张贴日期，请把“已张贴通知”选为“是”，或删去日期。' }]
}

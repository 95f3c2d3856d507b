/** Isolation cases as a form: the person observed, where they live, since when, and the four who answer for them. */
import type { RecordDefinition } from '../records/definition.ts'
import { inOrder, notAhead } from '../records/definition.ts'
import type { Field } from '../records/field.ts'

/** The chain of four [S0-B]: titles offered, as the office writes them. */
export const RESPONSIBLE_TITLES = ['科级领导', '社区书记', '楼院长', '专人'] as const

/** Key of the name at a level of the chain, 1 to 4. */
export function responsibleKey(level: number): string {
  return `responsible${level}`
}

const responsibleFields = RESPONSIBLE_TITLES.map((title, index): Field => ({
  key: responsibleKey(index + 1),
  label: title,
  part: '四级责任人',
  type: 'text',
  isBulk: true,
}))

export const caseRecord: RecordDefinition = {
  noun: '观察人员',
  measure: '名',
  titleFields: ['name'],
  fields: [
    { key: 'number', label: '序号', part: '人员', type: 'number', min: 1, max: 999_999 },
    { key: 'name', label: '姓名', part: '人员', type: 'text', isRequired: true },
    { key: 'idNumber', label: '身份证号', part: '人员', type: 'identity', isRequired: true, isMasked: true },
    { key: 'phone', label: '电话', part: '人员', type: 'phone', isMasked: true },
    { key: 'community', label: '社区', part: '住址', type: 'community', isBulk: true },
    { key: 'address', label: '详细住址', part: '住址', type: 'text' },
    { key: 'compoundName', label: '小区', part: '住址', type: 'compound', isBulk: true },
    { key: 'buildingNumber', label: '楼号', part: '住址', type: 'number', min: 1, max: 999 },
    { key: 'unitNumber', label: '单元', part: '住址', type: 'text' },
    { key: 'door', label: '门牌', part: '住址', type: 'text' },
    { key: 'origin', label: '来源地', part: '观察', type: 'text', isBulk: true },
    { key: 'returnedOn', label: '返回日期', part: '观察', type: 'day', isBulk: true },
    { key: 'startOn', label: '观察开始', part: '观察', type: 'day', isRequired: true, isBulk: true },
    ...responsibleFields,
    { key: 'note', label: '备注', part: '其他', type: 'long_text', isBulk: true },
  ],
  rules: (values, today) => [
    ...inOrder(values, ['returnedOn', '返回日期'], ['startOn', '观察开始']),
    ...notAhead(values, 'startOn', '观察开始', today),
    ...notAhead(values, 'returnedOn', '返回日期', today),
  ],
  endings: [
    { code: 'released', label: '解除观察', dayLabel: '解除日期' },
    { code: 'transferred', label: '转运', dayLabel: '转运日期' },
    { code: 'left_area', label: '离开辖区', dayLabel: '离开日期' },
    { code: 'ruled_out', label: '排除', dayLabel: '排除日期' },
  ],
  initial: (today) => ({ startOn: today }),
}

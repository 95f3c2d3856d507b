/** Command-post people as a form. */
import type { RecordDefinition } from '../records/definition.ts'
import { optionsOf } from '../records/field.ts'
import type { FieldProblem, FieldValues } from '../records/field.ts'
import { parseIdentityNumber } from './identity-number.ts'
import { STAFF_CATEGORY_LABELS } from './person.ts'

export const personRecord: RecordDefinition = {
  noun: '人员',
  measure: '名',
  titleFields: ['name'],
  fields: [
    { key: 'name', label: '姓名', part: '人员', type: 'text', isRequired: true },
    { key: 'gender', label: '性别', part: '人员', type: 'choice', options: optionsOf({ 男: '男', 女: '女' }) },
    {
      key: 'category',
      label: '类别',
      part: '人员',
      type: 'choice',
      options: optionsOf(STAFF_CATEGORY_LABELS),
      isRequired: true,
      isBulk: true,
    },
    { key: 'unit', label: '单位', part: '人员', type: 'text', isBulk: true },
    { key: 'team', label: '编组', part: '人员', type: 'text', isBulk: true },
    { key: 'isPartyMember', label: '党员', part: '人员', type: 'yes_no', isBulk: true },
    { key: 'skills', label: '特长', part: '人员', type: 'text', isBulk: true },
    { key: 'livesIn', label: '居住小区', part: '人员', type: 'text', isBulk: true },
    { key: 'phone', label: '电话', part: '联系', type: 'phone' },
    { key: 'idNumber', label: '身份证号', part: '联系', type: 'identity', isMasked: true },
    { key: 'from', label: '到岗日期', part: '其他', type: 'day', isBulk: true },
  ],
  rules: (values) => genderRule(values, 'idNumber'),
  endings: [{ code: 'left', label: '离岗', dayLabel: '离岗日期' }],
  initial: (today) => ({ from: today }),
}

/** The last digit but one of an identity number is odd for men [GB 11643]. */
function genderRule(values: FieldValues, key: string): FieldProblem[] {
  const number = values[key]
  const gender = values['gender']
  const said = typeof number === 'string' ? parseIdentityNumber(number)?.gender : undefined
  if (!said || !gender || said === gender) return []
  return [{ field: 'gender', severity: 'warning', message: `与身份证号不符：号码是${said}性的，请核对。` }]
}

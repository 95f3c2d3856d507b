/** A community's screening summary as a form. */
import type { RecordDefinition } from '../records/definition.ts'
import type { FieldProblem, FieldValues } from '../records/field.ts'

const MOST = 10_000_000

export const screeningRecord: RecordDefinition = {
  noun: '入户排查汇总',
  measure: '份',
  titleFields: ['community'],
  fields: [
    { key: 'community', label: '社区', part: '排查', type: 'community', isRequired: true },
    { key: 'from', label: '截至', part: '排查', type: 'moment', isRequired: true },
    { key: 'households', label: '排查户数', part: '排查', type: 'number', min: 0, max: MOST, isRequired: true },
    { key: 'residents', label: '排查人数', part: '排查', type: 'number', min: 0, max: MOST, isRequired: true },
    { key: 'commitments', label: '签订承诺书', part: '排查', type: 'number', min: 0, max: MOST, isRequired: true },
    { key: 'note', label: '备注', part: '其他', type: 'long_text', isBulk: true },
  ],
  rules: (values) => countRule(values),
  endings: [],
  initial: (today) => ({ from: today }),
}

function countRule({ households, residents, commitments }: FieldValues): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (typeof households !== 'number') return problems
  if (typeof commitments === 'number' && commitments > households) {
    problems.push({ field: 'commitments', severity: 'warning', message: '签订的户数比排查的还多，请核对。' })
  }
  if (typeof residents === 'number' && residents < households) {
    problems.push({ field: 'residents', severity: 'warning', message: '人数比户数还少，请核对。' })
  }
  return problems
}

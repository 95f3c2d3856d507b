/** Inspection findings as a form. */
import type { RecordDefinition } from '../records/definition.ts'
import { inOrder, notAhead } from '../records/definition.ts'
import { optionsOf } from '../records/field.ts'

export const findingRecord: RecordDefinition = {
  noun: '督查问题',
  measure: '项',
  titleFields: ['place', 'description'],
  fields: [
    { key: 'number', label: '序号', part: '问题', type: 'number', min: 1, max: 999_999 },
    { key: 'bulletin', label: '通报期次', part: '问题', type: 'text', isBulk: true, hint: '没有发通报的可以空着' },
    { key: 'foundOn', label: '发现日期', part: '问题', type: 'day', isRequired: true, isBulk: true },
    { key: 'community', label: '社区', part: '问题', type: 'community', isBulk: true },
    { key: 'place', label: '地点', part: '问题', type: 'text', hint: '写卡点名称的，会连到那个卡点' },
    { key: 'description', label: '问题', part: '问题', type: 'long_text', isRequired: true },
    { key: 'dueAt', label: '整改时限', part: '整改', type: 'moment', isBulk: true },
    {
      key: 'state',
      label: '整改情况',
      part: '整改',
      type: 'choice',
      options: optionsOf({ found: '未整改', correcting: '整改中', corrected: '已整改' }),
      isRequired: true,
      isBulk: true,
    },
    { key: 'correctedOn', label: '整改完成', part: '整改', type: 'day', isBulk: true },
    { key: 'responsibleName', label: '责任人', part: '整改', type: 'text', isBulk: true },
  ],
  rules: (values, today) => [
    ...notAhead(values, 'foundOn', '发现日期', today),
    ...inOrder(values, ['foundOn', '发现日期'], ['correctedOn', '整改完成']),
  ],
  endings: [{ code: 'corrected', label: '整改完成', dayLabel: '完成日期' }],
  initial: (today) => ({ foundOn: today, state: 'found' }),
}

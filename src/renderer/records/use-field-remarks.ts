/** What is said under a field besides problems: when an observation would end, and who changed the same field meanwhile. */
import { useQuery } from '@tanstack/react-query'
import { addDays, dayInChinese, isDay } from '../../shared/days.ts'
import { ruleOn } from '../../shared/office/rules.ts'
import { fieldText } from '../../shared/records/field.ts'
import type { Field } from '../../shared/records/field.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { ask } from '../api.ts'
import { overtakenFields } from './form-entries.ts'
import type { Stored } from './form-entries.ts'
import type { RecordFormState } from './use-record-form.ts'

interface Remarked {
  kind: RecordKind
  id: number | null
  form: RecordFormState
  stored: Stored
  today: string
}

export function useFieldRemarks({ kind, id, form, stored, today }: Remarked): (field: Field) => string | null {
  const status = useQuery(ask.office.status.queryOptions()).data
  const overtaken = id === null ? [] : overtakenFields(form.fields, form.entries, stored, today)
  return (field) => {
    if (overtaken.includes(field)) {
      const now = fieldText(field, stored.values[field.key] ?? null)
      return `您打开后别人改成了“${now || '空'}”，保存时再定用哪一个。`
    }
    const day = form.values[field.key]
    if (kind === 'cases' && field.key === 'startOn' && status && typeof day === 'string' && isDay(day)) {
      const days = ruleOn(status.office.rules, 'isolation_days', today)
      return `满 ${days} 天，${dayInChinese(addDays(day, days))}期满`
    }
    return null
  }
}

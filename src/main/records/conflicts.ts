/** Two people at one record: told apart field by field, so that only what both touched is a question. */
import type { FieldChange, FieldConflict, HistoryEntry } from '../../shared/records/contract.ts'
import { fieldText } from '../../shared/records/field.ts'
import type { FieldValue, FieldValues } from '../../shared/records/field.ts'
import { fieldOf } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { maskedValue, tidyValue } from './values.ts'

export interface RecordChange {
  id: number
  fields: FieldChange[]
}

/** Fields that are neither as the editor saw them nor as they should become. */
export function conflictsOf(
  kind: RecordKind,
  id: number,
  changes: FieldChange[],
  stored: FieldValues,
  history: HistoryEntry[],
): FieldConflict[] {
  return changes.flatMap(({ key, was, to }) => {
    const field = fieldOf(kind, key)
    const now = stored[key] ?? null
    if (!field || isSame(now, tidyValue(field, to)) || isSame(now, tidyValue(field, was))) return []
    // who saw a number masked saw it all the same
    if (field.isMasked && isSame(maskedValue(field, now), was)) return []
    const by = history.find((entry) => entry.fields.some(({ label }) => label === field.label)) ?? history[0]
    const say = (value: FieldValue) => fieldText(field, maskedValue(field, value))
    return [{ id, key, label: field.label, was: say(was), stored: say(now), mine: say(to), by: by?.by ?? '', at: by?.at ?? '' }]
  })
}

/** What of a change is left to do. */
export function mineOf(kind: RecordKind, changes: FieldChange[], stored: FieldValues): FieldValues {
  return Object.fromEntries(
    changes.flatMap(({ key, to }) => {
      const field = fieldOf(kind, key)
      if (!field) return []
      const value = tidyValue(field, to)
      return isSame(stored[key] ?? null, value) ? [] : [[key, value]]
    }),
  )
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  return (a ?? '') === (b ?? '')
}

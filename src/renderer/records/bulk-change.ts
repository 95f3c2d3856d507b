/** One field set for many records: which of them change, which have that value already. */
import type { FieldChange } from '../../shared/records/contract.ts'
import type { FieldValue } from '../../shared/records/field.ts'
import { isSame } from './form-entries.ts'
import type { StoredValues } from './stored-values.ts'

export interface RecordChange {
  id: number
  fields: FieldChange[]
}

export interface BulkChange {
  changes: RecordChange[]
  /** have the value already */
  same: number
  /** have another value, which is replaced */
  replaced: number
}

export function bulkChange(stored: readonly StoredValues[], key: string, to: FieldValue): BulkChange {
  const differing = stored.filter(({ values }) => !isSame(values[key] ?? null, to))
  return {
    changes: differing.map(({ id, values }) => ({ id, fields: [{ key, was: values[key] ?? null, to }] })),
    same: stored.length - differing.length,
    replaced: differing.filter(({ values }) => !isSame(values[key] ?? null, null)).length,
  }
}

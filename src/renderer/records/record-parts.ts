/** Fields under the headings they stand under, in the order of their definition. */
import type { Field } from '../../shared/records/field.ts'

export interface RecordPart {
  part: string
  fields: Field[]
}

export function partsOf(fields: readonly Field[]): RecordPart[] {
  const parts = new Map<string, Field[]>()
  for (const field of fields) parts.set(field.part, [...(parts.get(field.part) ?? []), field])
  return [...parts].map(([part, ofPart]) => ({ part, fields: ofPart }))
}

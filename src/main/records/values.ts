/** Values of a form on their way: tidied before they are stored, personal numbers masked before they are shown. */
import { maskIdentityNumber, maskPhone } from '../../shared/people/masking.ts'
import { parseIdentityNumber, normaliseIdentityNumber } from '../../shared/people/identity-number.ts'
import type { Field, FieldValue, FieldValues } from '../../shared/records/field.ts'
import { RECORDS, fieldOf } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'

/** Blanks are nothing, and an identity number is written out to 18. Keys that are no fields fall away. */
export function tidied(kind: RecordKind, values: FieldValues): FieldValues {
  return Object.fromEntries(
    RECORDS[kind].fields
      .filter(({ key }) => key in values)
      .map((field) => [field.key, tidyValue(field, values[field.key] ?? null)]),
  )
}

export function tidyValue(field: Field, value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value
  const text = value.trim()
  if (text === '') return null
  if (field.type !== 'identity') return text
  return parseIdentityNumber(text)?.number ?? normaliseIdentityNumber(text)
}

export function maskedValue(field: Field, value: FieldValue): FieldValue {
  if (!field.isMasked || typeof value !== 'string' || value === '') return value
  return field.type === 'identity' ? maskIdentityNumber(value) : maskPhone(value)
}

export function maskedValues(kind: RecordKind, values: FieldValues): { values: FieldValues; masked: string[] } {
  const shown = Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const field = fieldOf(kind, key)
      return [key, field ? maskedValue(field, value) : value]
    }),
  )
  return { values: shown, masked: Object.keys(values).filter((key) => shown[key] !== values[key]) }
}

/**
 * What has been typed into a record's form: per touched field the text and the value that was seen when it was first touched.
 * Fields nobody touched follow the stored record, so another window's change to them shows and is never overwritten.
 */
import * as z from 'zod'
import type { FieldChange } from '../../shared/records/contract.ts'
import { FieldValue, fieldText, readField } from '../../shared/records/field.ts'
import type { Field, FieldValues } from '../../shared/records/field.ts'

export const Entry = z.object({ text: z.string(), was: FieldValue })
export type Entry = z.infer<typeof Entry>

/** Field key → what was typed there. */
export const Entries = z.record(z.string(), Entry)
export type Entries = z.infer<typeof Entries>

/** The record as the form found it. */
export interface Stored {
  values: FieldValues
  /** keys of values that are shown masked: typing replaces them, an untouched box keeps them */
  masked: readonly string[]
}

/** What stands in a field's box before it is touched. */
export function storedText(field: Field, { values, masked }: Stored): string {
  if (masked.includes(field.key)) return ''
  const value = values[field.key] ?? null
  return field.type === 'choice' ? String(value ?? '') : fieldText(field, value)
}

/** A box as it was found is no entry: nothing to store, nothing to keep. */
export function withText(entries: Entries, field: Field, text: string, stored: Stored): Entries {
  const { [field.key]: before, ...others } = entries
  if (text === storedText(field, stored)) return others
  return { ...others, [field.key]: { text, was: before?.was ?? stored.values[field.key] ?? null } }
}

/** The record as it would be with everything typed; a day without a year lies near `today`. */
export function typedValues(fields: readonly Field[], entries: Entries, stored: Stored, today: string): FieldValues {
  const typed = fields.flatMap((field) => {
    const entry = entries[field.key]
    return entry ? [[field.key, readField(field, entry.text, today)] as const] : []
  })
  return { ...stored.values, ...Object.fromEntries(typed) }
}

/** Only what is to be another value than the one seen. */
export function changesOf(fields: readonly Field[], entries: Entries, today: string): FieldChange[] {
  return fields.flatMap((field) => {
    const entry = entries[field.key]
    if (!entry) return []
    const to = readField(field, entry.text, today)
    return isSame(to, entry.was) ? [] : [{ key: field.key, was: entry.was, to }]
  })
}

/** Fields that were typed into here and changed elsewhere meanwhile to something else. */
export function overtakenFields(fields: readonly Field[], entries: Entries, { values }: Stored, today: string): Field[] {
  return fields.filter((field) => {
    const entry = entries[field.key]
    const now = values[field.key] ?? null
    return entry && !isSame(now, entry.was) && !isSame(now, readField(field, entry.text, today))
  })
}

export function isSame(a: FieldValue, b: FieldValue): boolean {
  return (a === '' ? null : a) === (b === '' ? null : b)
}

/** Records that people make, change and end by hand: what each kind is called, its fields, its rules and its endings. */
import * as z from 'zod'
import { caseRecord } from '../cases/case-record.ts'
import { checkpointRecord } from '../checkpoints/checkpoint-record.ts'
import { closureRecord } from '../closures/closure-record.ts'
import { findingRecord } from '../inspections/finding-record.ts'
import { personRecord } from '../people/person-record.ts'
import { screeningRecord } from '../screenings/screening-record.ts'
import { checkField } from './field.ts'
import type { Field, FieldProblem, FieldValues } from './field.ts'
import type { RecordDefinition } from './definition.ts'

/** Kinds of `figures/figures.ts` whose records are edited one by one; shifts are edited in the roster. */
export const RecordKind = z.enum(['checkpoints', 'people', 'cases', 'closures', 'screenings', 'findings'])
export type RecordKind = z.infer<typeof RecordKind>

export const RECORDS: Record<RecordKind, RecordDefinition> = {
  checkpoints: checkpointRecord,
  people: personRecord,
  cases: caseRecord,
  closures: closureRecord,
  screenings: screeningRecord,
  findings: findingRecord,
}

export function fieldOf(kind: RecordKind, key: string): Field | undefined {
  return RECORDS[kind].fields.find((field) => field.key === key)
}

/** Everything wrong with a record as it would be stored: each field by itself, then the rules between them. */
export function checkRecord(kind: RecordKind, values: FieldValues, today: string): FieldProblem[] {
  const { fields, rules } = RECORDS[kind]
  const single = fields.flatMap((field) => checkField(field, values[field.key] ?? null))
  const unreadable = new Set(single.filter(({ severity }) => severity === 'error').map(({ field }) => field))
  return [...single, ...rules(values, today).filter(({ field }) => !unreadable.has(field))]
}

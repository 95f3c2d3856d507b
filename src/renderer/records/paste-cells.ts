/** Pasted cells as changes of records: read as if typed, checked as if typed, and compared with what is stored. */
import { checkField, fieldText, readField } from '../../shared/records/field.ts'
import type { Field, FieldValue } from '../../shared/records/field.ts'
import { checkRecord, fieldOf } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import type { RecordChange } from './bulk-change.ts'
import { isSame } from './form-entries.ts'
import type { StoredValues } from './stored-values.ts'

export interface PastedCell {
  id: number
  column: string
  text: string
}

export interface JudgedCell {
  title: string
  /** the field's label, or the column's key where it is no field */
  label: string
  before: string
  after: string
  /** why it is not stored; null: it is */
  problem: string | null
  /** stored, and wants a second look */
  doubt: string | null
}

export interface Pasted {
  changes: RecordChange[]
  cells: JudgedCell[]
  /** cells that hold already what was pasted */
  same: number
}

/** Columns of lists that are fields under another key. */
const COLUMN_FIELDS: Partial<Record<RecordKind, Record<string, string>>> = {
  checkpoints: { compound: 'compoundName' },
  cases: { compound: 'compoundName', building: 'buildingNumber' },
  screenings: { asOf: 'from' },
}

export function fieldOfColumn(kind: RecordKind, column: string): Field | undefined {
  return fieldOf(kind, COLUMN_FIELDS[kind]?.[column] ?? column)
}

/** A cell with an error is left out, the others of its record are stored; a later cell of the same field wins. */
export function readPasted(
  kind: RecordKind,
  pasted: readonly PastedCell[],
  stored: readonly StoredValues[],
  today: string,
): Pasted {
  const result: Pasted = { changes: [], cells: [], same: 0 }
  for (const record of stored) {
    const meant = new Map<Field, FieldValue>()
    for (const { column, text } of pasted.filter(({ id }) => id === record.id)) {
      const field = fieldOfColumn(kind, column)
      if (field) meant.set(field, readField(field, text, today))
      else result.cells.push({ ...blank(record, column, text), problem: '这一列是算出来的，不能贴。' })
    }
    judge(kind, record, meant, today, result)
  }
  return result
}

function judge(kind: RecordKind, record: StoredValues, meant: Map<Field, FieldValue>, today: string, result: Pasted): void {
  const changed = [...meant].filter(([field, to]) => !isSame(record.values[field.key] ?? null, to))
  result.same += meant.size - changed.length
  const readable = changed.filter(([field, to]) => errorOf(field, to) === null)
  const together = { ...record.values, ...Object.fromEntries(readable.map(([field, to]) => [field.key, to])) }
  const old = new Set(checkRecord(kind, record.values, today).map(({ message }) => message))
  // rules between fields speak of the record as it would be
  const said = checkRecord(kind, together, today).filter(({ message }) => !old.has(message))
  const stored = readable.filter(([field]) => !said.some(({ field: of, severity }) => of === field.key && severity === 'error'))
  for (const [field, to] of changed) {
    const of = said.filter((problem) => problem.field === field.key)
    result.cells.push({
      title: record.title,
      label: field.label,
      before: fieldText(field, record.values[field.key] ?? null),
      after: fieldText(field, to),
      problem: errorOf(field, to) ?? of.find(({ severity }) => severity === 'error')?.message ?? null,
      doubt: of.find(({ severity }) => severity === 'warning')?.message ?? null,
    })
  }
  if (stored.length === 0) return
  result.changes.push({
    id: record.id,
    fields: stored.map(([{ key }, to]) => ({ key, was: record.values[key] ?? null, to })),
  })
}

function errorOf(field: Field, value: FieldValue): string | null {
  return checkField(field, value).find(({ severity }) => severity === 'error')?.message ?? null
}

function blank({ title }: StoredValues, column: string, text: string): JudgedCell {
  return { title, label: column, before: '', after: text, problem: null, doubt: null }
}

/** What the desk for records asks of a feature: how its fields lie in the tables. Everything that writes runs in an act. */
import type { FieldValues } from '../../shared/records/field.ts'
import type { RecordLink } from '../../shared/records/contract.ts'
import type { Moment } from '../../shared/days.ts'
import type { Office } from '../../shared/office/office.ts'
import type { AreaRegister } from '../areas/register.ts'
import type { Rows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'

/** What editing works with; the same for every record of one act. */
export interface EditContext {
  db: Db
  rows: Rows
  areas: AreaRegister
  office: Office
  /** the office's present: changes hold from here on */
  present: Moment
}

export interface StoredRecord {
  /** unmasked */
  values: FieldValues
  ended: { label: string; on: string } | null
  place: { lon: number; lat: number } | null
  links: RecordLink[]
}

/** Where the history of a record is written. */
export interface Trace {
  entity: string
  id: number
}

export interface Editor {
  read: (id: number, context: EditContext) => StoredRecord | undefined
  /** A stored record that the values would double, by the kind's rule of identity. */
  same: (values: FieldValues, context: EditContext) => number | undefined
  create: (values: FieldValues, context: EditContext) => number
  /** Only the fields given. */
  change: (id: number, values: FieldValues, context: EditContext) => void
  end: (id: number, ending: string, on: string, context: EditContext) => void
  remove: (id: number, context: EditContext) => void
  traces: (id: number, context: EditContext) => Trace[]
}

/** Those of the values that are columns of their own name. */
export function columnsOf(values: FieldValues, columns: readonly string[]): FieldValues {
  return Object.fromEntries(columns.filter((column) => column in values).map((column) => [column, values[column] ?? null]))
}

/** The community named in a form, as a column; nothing where the form does not speak of it. */
export function communityIn(values: FieldValues, { areas }: EditContext): { communityId?: number | null } {
  if (!('community' in values)) return {}
  const name = values['community']
  return { communityId: typeof name === 'string' ? areas.community(name) : null }
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

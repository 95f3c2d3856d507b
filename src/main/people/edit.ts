/** People of the personnel register edited by hand. */
import { and, eq, isNull } from 'drizzle-orm'
import { parseIdentityNumber } from '../../shared/people/identity-number.ts'
import type { FieldValues } from '../../shared/records/field.ts'
import { columnsOf, textOf } from '../records/editor.ts'
import type { Editor } from '../records/editor.ts'
import { person } from './table.ts'

const PLAIN = [
  'name',
  'gender',
  'category',
  'unit',
  'team',
  'isPartyMember',
  'skills',
  'livesIn',
  'phone',
  'idNumber',
  'from',
] as const

export const personEditor: Editor = {
  read: (id, { db }) => {
    const row = db.select().from(person).where(eq(person.id, id)).get()
    if (!row) return undefined
    return {
      values: columnsOf(row, PLAIN),
      ended: row.to === null ? null : { label: '离岗', on: row.to },
      place: null,
      links: [{ label: '值班', kind: 'shifts', id: null, search: row.name }],
    }
  },
  // a valid number is one person; without one the same name may well be two
  same: (values, { db }) => {
    const idNumber = textOf(values['idNumber'])
    if (!idNumber || !parseIdentityNumber(idNumber)) return undefined
    return db
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.idNumber, idNumber), isNull(person.to)))
      .get()?.id
  },
  create: (values, { rows }) => rows.insert(person, { isIdNumberValid: false, ...columnsFrom(values) }),
  change: (id, values, { rows }) => rows.update(person, id, columnsFrom(values)),
  end: (id, _ending, on, { rows }) => rows.update(person, id, { to: on }),
  remove: (id, { rows }) => rows.remove(person, id),
  traces: (id) => [{ entity: 'person', id }],
}

function columnsFrom(values: FieldValues) {
  const idNumber = textOf(values['idNumber'])
  const validity = 'idNumber' in values ? { isIdNumberValid: idNumber !== null && parseIdentityNumber(idNumber) !== null } : {}
  return { ...columnsOf(values, PLAIN), ...validity }
}

/** Isolation cases edited by hand: the person observed and the period of observation. */
import { and, count, eq, isNull } from 'drizzle-orm'
import { CASE_STATE_LABELS } from '../../shared/cases/case.ts'
import type { CaseResponsible } from '../../shared/cases/case.ts'
import { RESPONSIBLE_TITLES, responsibleKey } from '../../shared/cases/case-record.ts'
import { parseIdentityNumber } from '../../shared/people/identity-number.ts'
import type { FieldValues } from '../../shared/records/field.ts'
import { areaName } from '../areas/area-names.ts'
import { placeOfArea } from '../areas/place-of-area.ts'
import { linkPlaces } from '../identities/link-places.ts'
import { parseAddress } from '../ledgers/read/values/addresses.ts'
import { columnsOf, communityIn, textOf } from '../records/editor.ts'
import type { EditContext, Editor } from '../records/editor.ts'
import { classOf } from './import.ts'
import { isolationCase, keyPerson } from './table.ts'

const OF_PERSON = ['name', 'idNumber', 'phone'] as const
const OF_CASE = [
  'number',
  'address',
  'compoundName',
  'buildingNumber',
  'unitNumber',
  'door',
  'origin',
  'returnedOn',
  'startOn',
  'note',
] as const
const PARTS = ['compoundName', 'buildingNumber', 'unitNumber', 'door'] as const

export const caseEditor: Editor = {
  read: (id, context) => {
    const found = stored(id, context)
    if (!found) return undefined
    const { row, who } = found
    return {
      values: {
        ...columnsOf(row as unknown as FieldValues, OF_CASE),
        ...columnsOf(who, OF_PERSON),
        community: areaName(context.db, row.communityId),
        ...responsibleFields(row.responsible),
      },
      ended: row.outcome === 'under_observation' ? null : { label: CASE_STATE_LABELS[row.outcome], on: row.endOn ?? '' },
      place: placeOfArea(context.db, row.buildingId ?? row.compoundId),
      links: row.compoundName ? [{ label: row.compoundName, kind: 'checkpoints', id: null, search: row.compoundName }] : [],
    }
  },
  same: (values, { db }) => {
    const idNumber = textOf(values['idNumber'])
    if (!idNumber) return undefined
    return db
      .select({ id: isolationCase.id })
      .from(isolationCase)
      .innerJoin(keyPerson, eq(keyPerson.id, isolationCase.keyPersonId))
      .where(and(eq(keyPerson.idNumber, idNumber), isNull(isolationCase.endOn)))
      .get()?.id
  },
  create: (values, context) => {
    const id = context.rows.insert(isolationCase, {
      keyPersonId: personOf(values, context),
      originClass: 'unknown',
      outcome: 'under_observation',
      ...caseColumns(values, context, []),
    })
    linkPlaces(context.db, ['isolation_case'])
    return id
  },
  change: (id, values, context) => {
    const found = stored(id, context)
    if (!found) return
    context.rows.update(keyPerson, found.who.id, personColumns(values))
    context.rows.update(isolationCase, id, caseColumns(values, context, found.row.responsible))
    linkPlaces(context.db, ['isolation_case'])
  },
  end: (id, ending, on, { rows }) => rows.update(isolationCase, id, { outcome: ending, endOn: on }),
  remove: (id, context) => {
    const found = stored(id, context)
    if (!found) return
    context.rows.remove(isolationCase, id)
    const others = context.db.select({ n: count() }).from(isolationCase).where(eq(isolationCase.keyPersonId, found.who.id)).get()
    if (others?.n === 0) context.rows.remove(keyPerson, found.who.id)
  },
  traces: (id, context) => {
    const found = stored(id, context)
    return [{ entity: 'isolation_case', id }, ...(found ? [{ entity: 'key_person', id: found.who.id }] : [])]
  },
}

function stored(id: number, { db }: EditContext) {
  return db
    .select({ row: isolationCase, who: keyPerson })
    .from(isolationCase)
    .innerJoin(keyPerson, eq(keyPerson.id, isolationCase.keyPersonId))
    .where(eq(isolationCase.id, id))
    .get()
}

/** Somebody observed before is the same person again. */
function personOf(values: FieldValues, { db, rows }: EditContext): number {
  const known = db
    .select()
    .from(keyPerson)
    .where(eq(keyPerson.idNumber, String(values['idNumber'])))
    .get()
  if (!known) return rows.insert(keyPerson, personColumns(values))
  rows.update(keyPerson, known.id, personColumns(values))
  return known.id
}

function personColumns(values: FieldValues) {
  const idNumber = textOf(values['idNumber'])
  return { ...columnsOf(values, OF_PERSON), ...(idNumber ? { isIdNumberValid: parseIdentityNumber(idNumber) !== null } : {}) }
}

function caseColumns(values: FieldValues, context: EditContext, chain: CaseResponsible[]) {
  const origin = textOf(values['origin'])
  const address = addressColumns(values)
  return {
    ...columnsOf(values, OF_CASE),
    ...address,
    ...communityIn(values, context),
    ...('origin' in values ? { originClass: origin ? classOf(origin, context.office.homeProvince) : 'unknown' } : {}),
    // tied anew by what the address says now
    ...(Object.keys(address).length > 0 || 'community' in values ? { compoundId: null, buildingId: null, unitId: null } : {}),
    responsible: chainWith(values, chain),
  }
}

/** An address alone is taken apart as ledgers' addresses are; parts given beside it stand. */
function addressColumns(values: FieldValues): FieldValues {
  const given = columnsOf(values, PARTS)
  const address = textOf(values['address'])
  if (!address) return given
  const { compound, ...parts } = parseAddress(address)
  const read: FieldValues = { compoundName: compound, ...parts }
  const known = Object.fromEntries(PARTS.filter((key) => read[key] !== null).map((key) => [key, read[key] ?? null]))
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
  return { ...given, ...known, ...said }
}

function responsibleFields(chain: CaseResponsible[]): FieldValues {
  const names = (level: number) =>
    chain
      .filter((one) => one.level === level)
      .map(({ name }) => name)
      .join('、')
  return Object.fromEntries(RESPONSIBLE_TITLES.map((_, index) => [responsibleKey(index + 1), names(index + 1) || null]))
}

/** Titles stay as the ledger wrote them; several names in one field are several people. */
function chainWith(values: FieldValues, chain: CaseResponsible[]): CaseResponsible[] {
  return RESPONSIBLE_TITLES.flatMap((usual, index) => {
    const level = index + 1
    const own = chain.filter((one) => one.level === level)
    const key = responsibleKey(level)
    if (!(key in values)) return own
    const title = own[0]?.title ?? usual
    return (textOf(values[key])?.split(/[、,，;；\s]+/) ?? []).filter(Boolean).map((name) => ({ level, title, name }))
  })
}

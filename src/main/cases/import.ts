/**
 * Storing case ledgers: a case is its person's ID number, without one name and telephone, never the name alone; a new start
 * after the end is a new case.
 */
import { and, desc, eq, sql } from 'drizzle-orm'
import type { OriginClass } from '../../shared/cases/case.ts'
import { daysBetween } from '../../shared/days.ts'
import { ruleOn } from '../../shared/office/rules.ts'
import type { CaseDraft } from '../../shared/ledgers/drafts.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import { rememberedPlace } from '../identities/place-remarks.ts'
import type { Columns, Remark, Store, StoreContext } from '../ledgers/store.ts'
import { isolationCase, keyPerson } from './table.ts'

const latestCase = statement((db) =>
  db
    .select({ case: isolationCase })
    .from(isolationCase)
    .innerJoin(keyPerson, eq(keyPerson.id, isolationCase.keyPersonId))
    .where(eq(keyPerson.id, sql.placeholder('personId')))
    .orderBy(desc(isolationCase.startOn))
    .prepare(),
)

const personByNumber = statement((db) =>
  db
    .select()
    .from(keyPerson)
    .where(eq(keyPerson.idNumber, sql.placeholder('idNumber')))
    .prepare(),
)

/** Among those whose number is still to come, which the index finds at once. */
const unnumberedByNameAndPhone = statement((db) =>
  db
    .select()
    .from(keyPerson)
    .where(
      and(eq(keyPerson.idNumber, ''), eq(keyPerson.name, sql.placeholder('name')), eq(keyPerson.phone, sql.placeholder('phone'))),
    )
    .prepare(),
)

const personByNameAndPhone = statement((db) =>
  db
    .select()
    .from(keyPerson)
    .where(and(eq(keyPerson.name, sql.placeholder('name')), eq(keyPerson.phone, sql.placeholder('phone'))))
    .prepare(),
)

const caseById = statement((db) =>
  db
    .select()
    .from(isolationCase)
    .where(eq(isolationCase.id, sql.placeholder('id')))
    .prepare(),
)

export const caseStore: Store<CaseDraft> = {
  find: (draft, { db }) => {
    const person = personOf(draft, db)
    const latest = person && latestCase(db).get({ personId: person.id })?.case
    const isNewPeriod = latest?.endOn && draft.startOn && draft.startOn > latest.endOn
    return isNewPeriod ? undefined : latest
  },
  store: (draft, existing, statedAt, context) => {
    const person = observe(draft, context)
    const saved = context.save({
      table: isolationCase,
      entity: 'isolation_case',
      existing,
      values: {
        ...says(draft),
        keyPersonId: person.id,
        communityId: context.areas.community(draft.community),
        originClass: draft.origin ? classOf(draft.origin, context.office.homeProvince) : null,
        ...outcome(draft, existing, statedAt),
        statedAt,
      },
      initial: { originClass: 'unknown', responsible: [], startOn: draft.startOn ?? statedAt },
    })
    return saved.outcome === 'unchanged' && person.outcome === 'changed' ? { ...saved, outcome: 'changed' } : saved
  },
  says,
  remarks: (draft, id, context) => [...addressRemarks(id, context.db), ...periodRemarks(draft, context)],
}

function says(draft: CaseDraft) {
  const { number, address, buildingNumber, unitNumber, door, origin, returnedOn, startOn, responsible, note } = draft
  return {
    number,
    address,
    compoundName: draft.compound,
    buildingNumber,
    unitNumber,
    door,
    origin,
    returnedOn,
    startOn,
    responsible: responsible.length > 0 ? responsible : null,
    note,
  }
}

function observe(draft: CaseDraft, { db, save }: StoreContext) {
  const { name, idNumber, isIdNumberValid, phone } = draft
  const existing = personOf(draft, db)
  const number = idNumber === '' && existing ? {} : { idNumber, isIdNumberValid }
  return save({ table: keyPerson, entity: 'key_person', existing, values: { name, phone, ...number } })
}

/** By the number, which also completes somebody known by name and telephone so far; of several by these nobody is meant. */
function personOf({ name, idNumber, phone }: CaseDraft, db: Db) {
  const known = idNumber === '' ? undefined : personByNumber(db).get({ idNumber })
  if (known || phone === null) return known
  const open = unnumberedByNameAndPhone(db).get({ name, phone })
  if (open || idNumber !== '') return open
  const alike = personByNameAndPhone(db).all({ name, phone })
  return alike.length === 1 ? alike[0] : undefined
}

/** An outcome without a date takes the sheet's; without that either it holds from the beginning (''). */
function outcome(draft: CaseDraft, existing: Columns | undefined, statedAt: string | null) {
  if (draft.state === 'under_observation') return existing ? {} : { outcome: draft.state }
  return { outcome: draft.state, endOn: draft.endOn ?? existing?.['endOn'] ?? statedAt ?? '' }
}

/** Which of the map's origin groups a place belongs to; 省内 is the office's own province. */
export function classOf(origin: string, homeProvince: string): OriginClass {
  if (origin.includes('武汉')) return 'wuhan'
  if (origin.startsWith('湖北')) return 'hubei'
  return origin.startsWith(homeProvince) ? 'home_province' : 'other_province'
}

function addressRemarks(id: number, db: Db): Remark[] {
  const stored = caseById(db).get({ id })
  if (!stored?.address) return [{ code: 'address_missing', message: '没有住址，图上画不出。请补住址。', value: null }]
  const remembered = rememberedPlace('isolation_case', id, db)
  if (remembered !== null && (remembered === 'none' || stored.buildingId !== null)) {
    const message = `“${stored.address}”按已确认的住址${remembered === 'none' ? '不上图' : '认到底图'}。`
    return [{ code: 'identity_remembered', message, value: stored.address }]
  }
  if (stored.buildingId) return []
  const message = '这个住址找不到对应的楼栋，图上画不出。请核对小区名和楼号，或导入含有它的底图。'
  return [{ code: 'address_untied', message, value: stored.address }]
}

function periodRemarks({ startOn, endOn, state }: CaseDraft, { office }: StoreContext): Remark[] {
  if (!startOn || !endOn || state !== 'released') return []
  const days = daysBetween(startOn, endOn)
  const required = ruleOn(office.rules, 'isolation_days', endOn)
  if (days < 0 || days >= required) return []
  const message = `观察满${days}天就解除，不足${required}天。照原日期入库，请核对。`
  return [{ code: 'released_early', message, value: endOn }]
}

/** The desk for 人员限制: leave, only-nights, limits and pairs, and what people are already down for in a span. */
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { AvailabilityOverview, PlannedDuty } from '../../shared/availability/contract.ts'
import {
  NEEDS_POST,
  NEEDS_VALUE,
  PAIR_LABELS,
  restrictionInWords,
  spanInWords,
} from '../../shared/availability/restriction-words.ts'
import type { DutyPair, DutyRestriction } from '../../shared/availability/restriction.ts'
import type { Day } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import { person } from '../people/table.ts'
import { postName, refuseTurnedDays } from '../standards/scope.ts'
import { dutyPair, dutyRestriction } from './table.ts'

export type AvailabilityDesk = ReturnType<typeof createAvailability>

type Given = Omit<DutyRestriction, 'id' | 'personId'>
type GivenPair = Omit<DutyPair, 'id'> & { id: number | null }

export function createAvailability({ db, history }: { db: Db; history: History }) {
  const rows = createRows({ db, history })

  function list(personId?: number): AvailabilityOverview {
    const own = personId === undefined ? undefined : eq(dutyRestriction.personId, personId)
    const ownPair = personId === undefined ? undefined : or(eq(dutyPair.personId, personId), eq(dutyPair.otherId, personId))
    const restrictions = db.select().from(dutyRestriction).where(own).orderBy(asc(dutyRestriction.id)).all()
    const pairs = db.select().from(dutyPair).where(ownPair).orderBy(asc(dutyPair.id)).all()
    const who = peopleOf(db, [...restrictions.map((one) => one.personId), ...pairs.flatMap((one) => [one.personId, one.otherId])])
    return {
      restrictions: restrictions.map((one) => ({ ...one, person: who(one.personId), post: postName(db, one.checkpointId) })),
      pairs: pairs.map((one) => ({ ...one, person: who(one.personId), other: who(one.otherId) })),
    }
  }

  function duties({ personIds, from, to }: { personIds: number[]; from: Day | null; to: Day | null }): PlannedDuty[] {
    return db.all<PlannedDuty>(sql`
      select p.id as personId, p.name as person, coalesce(c.name, s.checkpoint_name) as checkpoint, s.day, s.name, s.start_at as start
      from shift s join assignment a on a.shift_id = s.id join person p on p.id = a.person_id
      left join checkpoint c on c.id = s.checkpoint_id
      where a.person_id in (select value from json_each(${JSON.stringify(personIds)}))
        and s.day >= ${from ?? ''} and s.day <= ${to ?? '9999'}
      order by s.start_at, a.person_id`)
  }

  /** Refusals: invalid_input, not_found. */
  function restrict({ personIds, ...given }: Given & { personIds: number[] }): void {
    refuseRestriction(db, given)
    const who = peopleOf(db, personIds)
    const named = [...new Set(personIds)].map(who)
    const stored = db.select().from(dutyRestriction).where(inArray(dutyRestriction.personId, personIds)).all()
    const fresh = named.filter(({ id }) => !stored.some((one) => one.personId === id && sameKey(one) === sameKey(given)))
    if (fresh.length === 0) throw new Refusal('invalid_input', `${severalOf(named)}已经有这一条，不用再加。`)
    history.act({ kind: 'edit', title: `${severalOf(fresh)}：${said(given)}`, ...reasonOf(given) }, () => {
      for (const { id } of fresh) rows.insert(dutyRestriction, { ...given, personId: id })
    })
  }

  /** Refusals: invalid_input, not_found. */
  function updateRestriction({ id, ...given }: Given & { id: number }): void {
    const stored = db.select().from(dutyRestriction).where(eq(dutyRestriction.id, id)).get()
    if (!stored) throw new Refusal('not_found', '这一条限制已经删去了。')
    refuseRestriction(db, given)
    const who = peopleOf(db, [stored.personId])(stored.personId)
    history.act({ kind: 'edit', title: `修改${who.name}的限制：${said(given)}`, ...reasonOf(given) }, () =>
      rows.update(dutyRestriction, id, given),
    )
  }

  /** Refusal: not_found. */
  function removeRestrictions(ids: number[]): void {
    const stored = db.select().from(dutyRestriction).where(inArray(dutyRestriction.id, ids)).all()
    const [first] = stored
    if (!first) throw new Refusal('not_found', '这些限制已经删去了。')
    const who = peopleOf(
      db,
      stored.map(({ personId }) => personId),
    )
    const what = stored.length > 1 ? `${String(stored.length)} 条限制` : `“${said(first)}”`
    history.act(
      { kind: 'remove', title: `取消${severalOf([...new Set(stored.map(({ personId }) => personId))].map(who))}的${what}` },
      () => {
        for (const { id } of stored) rows.remove(dutyRestriction, id)
      },
    )
  }

  /** Refusals: invalid_input, not_found. */
  function savePair({ id, ...given }: GivenPair): void {
    const { personId, otherId } = given
    if (personId === otherId) throw new Refusal('invalid_input', '两边是同一个人，请另选一位。')
    refuseTurnedDays(given)
    const who = peopleOf(db, [personId, otherId])
    const both = `${who(personId).name}和${who(otherId).name}`
    const same = db
      .select()
      .from(dutyPair)
      .where(
        or(
          and(eq(dutyPair.personId, personId), eq(dutyPair.otherId, otherId)),
          and(eq(dutyPair.personId, otherId), eq(dutyPair.otherId, personId)),
        ),
      )
      .all()
      .find((one) => one.id !== id && touches(one, given))
    if (same) {
      throw new Refusal('invalid_input', `${both}在这些天已经定为“${PAIR_LABELS[same.sort]}”，请在那一条上改。`)
    }
    history.act({ kind: 'edit', title: `${both}${PAIR_LABELS[given.sort]}（${spanInWords(given)}）`, ...reasonOf(given) }, () => {
      if (id !== null && rows.get(dutyPair, id)) rows.update(dutyPair, id, given)
      else rows.insert(dutyPair, given)
    })
  }

  /** Refusal: not_found. */
  function removePair(id: number): void {
    const pair = db.select().from(dutyPair).where(eq(dutyPair.id, id)).get()
    if (!pair) throw new Refusal('not_found', '这一对已经删去了。')
    const who = peopleOf(db, [pair.personId, pair.otherId])
    const both = `${who(pair.personId).name}和${who(pair.otherId).name}`
    history.act({ kind: 'remove', title: `取消${both}${PAIR_LABELS[pair.sort]}` }, () => rows.remove(dutyPair, id))
  }

  function said(given: Given): string {
    const span = given.kind === 'leave' || given.from !== null || given.to !== null ? `（${spanInWords(given)}）` : ''
    return restrictionInWords(given, postName(db, given.checkpointId)) + span
  }

  return { list, duties, restrict, updateRestriction, removeRestrictions, savePair, removePair }
}

/** Refusal: not_found, for somebody who is in the register no more. */
function peopleOf(db: Db, ids: number[]) {
  const found = db
    .select({ id: person.id, name: person.name, category: person.category, unit: person.unit })
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]))
    .all()
  const byId = new Map(found.map((one) => [one.id, one]))
  return (id: number) => {
    const one = byId.get(id)
    if (!one) throw new Refusal('not_found', '其中有人已不在花名册里，请重新选人。')
    return one
  }
}

function refuseRestriction(db: Db, given: Given): void {
  const { kind, value, checkpointId } = given
  refuseTurnedDays(given)
  if (NEEDS_VALUE.has(kind) && value === null) throw new Refusal('invalid_input', '请填最多几班或几小时。')
  if (!NEEDS_POST.has(kind)) return
  if (checkpointId === null) throw new Refusal('invalid_input', '请选是哪个卡点。')
  if (postName(db, checkpointId) === null) throw new Refusal('not_found', '这个卡点已经不在了，请另选一个。')
}

function sameKey({ kind, value, checkpointId, from, to }: Given): string {
  return JSON.stringify([kind, value, checkpointId, from, to])
}

function touches(a: { from: Day | null; to: Day | null }, b: { from: Day | null; to: Day | null }): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999')
}

/** 王建国, 王建国等 3 人 */
function severalOf(who: { name: string }[]): string {
  return (who[0]?.name ?? '') + (who.length > 1 ? `等 ${String(who.length)} 人` : '')
}

function reasonOf({ reason }: { reason: string | null }): { reason?: string } {
  return reason === null ? {} : { reason }
}

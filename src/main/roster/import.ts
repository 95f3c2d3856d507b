/** Storing rosters: a shift is known by post, day and name; the names in it are those of the latest roster. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { ShiftDraft } from '../../shared/ledgers/drafts.ts'
import { checkpoint } from '../checkpoints/table.ts'
import type { Db } from '../db/open.ts'
import type { Remark, Store, StoreContext } from '../ledgers/store.ts'
import { assignment, shift } from './table.ts'

export const shiftStore: Store<ShiftDraft> = {
  find: (draft, { db }) =>
    db
      .select()
      .from(shift)
      .where(and(eq(shift.checkpointName, draft.checkpoint), eq(shift.day, draft.day), eq(shift.name, draft.shiftName)))
      .get(),
  store: (draft, existing, statedAt, context) => {
    const saved = context.save({ table: shift, entity: 'shift', existing, values: { ...says(draft), statedAt } })
    const isSeated = seat(draft, saved.id, context)
    return isSeated && saved.outcome === 'unchanged' ? { ...saved, outcome: 'changed' } : saved
  },
  says,
  remarks: (draft, id, { db }) => {
    const rows = db.select().from(assignment).where(eq(assignment.shiftId, id)).orderBy(asc(assignment.position)).all()
    return [...postRemarks(draft, id, db), ...rows.flatMap(personRemarks)]
  },
}

function says(draft: ShiftDraft) {
  return { checkpointName: draft.checkpoint, day: draft.day, name: draft.shiftName, start: draft.start, end: draft.end }
}

/** Whether the people of the shift are others than before; their order in the cell matters only to the eye. */
function seat(draft: ShiftDraft, shiftId: number, { db, history }: StoreContext): boolean {
  const before = db.select().from(assignment).where(eq(assignment.shiftId, shiftId)).orderBy(asc(assignment.position)).all()
  const names = before.map((row) => row.nameWritten)
  if (JSON.stringify(names) === JSON.stringify(draft.people.map((one) => one.name))) return false
  db.delete(assignment).where(eq(assignment.shiftId, shiftId)).run()
  draft.people.forEach((one, position) => {
    db.insert(assignment).values({ shiftId, position, nameWritten: one.name, phoneWritten: one.phone, match: 'unknown' }).run()
  })
  history.record('assignment', shiftId, { people: names }, { people: draft.people.map((one) => one.name) })
  return true
}

function postRemarks(draft: ShiftDraft, id: number, db: Db): Remark[] {
  const stored = db.select({ checkpointId: shift.checkpointId }).from(shift).where(eq(shift.id, id)).get()
  if (stored?.checkpointId) return []
  const message = `卡点台账里没有“${draft.checkpoint}”，班次照存。请核对卡点名称，或先导入卡点台账。`
  return [{ code: 'checkpoint_unknown', message, value: draft.checkpoint }]
}

function personRemarks({ match, nameWritten }: typeof assignment.$inferSelect): Remark[] {
  if (match === 'ambiguous') {
    const message = `花名册里有几个“${nameWritten}”，不知是哪一位。请在值班表里选定。`
    return [{ code: 'person_ambiguous', message, value: nameWritten }]
  }
  if (match === 'unknown') {
    const message = `花名册里没有“${nameWritten}”。请核对姓名，或先导入花名册。`
    return [{ code: 'person_unknown', message, value: nameWritten }]
  }
  return []
}

/** Ties shifts to checkpoints and names to people; whoever bears a name alone is meant, namesakes are left open. */
export function linkRoster(db: Db): void {
  db.run(sql`update ${shift} set checkpoint_id = (
      select c.id from ${checkpoint} c where c.name in (checkpoint_name, checkpoint_name || '卡点') order by c.name = checkpoint_name desc limit 1)
    where checkpoint_id is null`)
  db.run(sql`
    with candidate as (
      select a.id, count(p.id) as people, min(p.id) as personId
      from assignment a
      left join person p on p.name = a.name_written and (a.phone_written is null or p.phone = a.phone_written)
      where a.match <> 'linked'
      group by a.id)
    update assignment set
      person_id = (select case when people = 1 then personId end from candidate where candidate.id = assignment.id),
      match = (select case people when 0 then 'unknown' when 1 then 'linked' else 'ambiguous' end
        from candidate where candidate.id = assignment.id)
    where match <> 'linked'`)
}

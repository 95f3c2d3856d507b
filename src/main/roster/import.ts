/** Storing rosters: a shift is known by post, day and name; the names in it are those of the latest roster. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { ShiftDraft } from '../../shared/ledgers/drafts.ts'
import { seatOf, STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import { unnamedCategory } from '../../shared/people/unnamed.ts'
import { tiePosts } from '../checkpoints/tie-posts.ts'
import { rosterTie } from '../identities/known-ties.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import type { Remark, Store, StoreContext } from '../ledgers/store.ts'
import { peopleImage } from './people-image.ts'
import { assignment, shift } from './table.ts'

const { placeholder } = sql

const byPostDayName = statement((db) =>
  db
    .select()
    .from(shift)
    .where(
      and(
        eq(shift.checkpointName, placeholder('checkpoint')),
        eq(shift.day, placeholder('day')),
        eq(shift.name, placeholder('name')),
      ),
    )
    .prepare(),
)

const shiftById = statement((db) =>
  db
    .select()
    .from(shift)
    .where(eq(shift.id, placeholder('id')))
    .prepare(),
)

const peopleOf = statement((db) =>
  db
    .select()
    .from(assignment)
    .where(eq(assignment.shiftId, placeholder('shiftId')))
    .orderBy(asc(assignment.position))
    .prepare(),
)

const insertPerson = statement((db) =>
  db
    .insert(assignment)
    .values({
      shiftId: placeholder('shiftId'),
      position: placeholder('position'),
      nameWritten: placeholder('name'),
      phoneWritten: placeholder('phone'),
      standsInFor: placeholder('seat'),
      match: 'unknown',
    })
    .prepare(),
)

export const shiftStore: Store<ShiftDraft> = {
  find: (draft, { db }) => byPostDayName(db).get({ checkpoint: draft.checkpoint, day: draft.day, name: draft.shiftName }),
  store: (draft, existing, statedAt, context) => {
    const saved = context.save({ table: shift, entity: 'shift', existing, values: { ...says(draft), statedAt } })
    const isSeated = seat(draft, saved.id, context)
    return isSeated && saved.outcome === 'unchanged' ? { ...saved, outcome: 'changed' } : saved
  },
  says,
  remarks: (draft, id, { db }) => {
    const rows = peopleOf(db).all({ shiftId: id })
    return [...postRemarks(draft, id, db), ...rows.flatMap((row) => personRemarks(row, draft.checkpoint, db))]
  },
}

function says(draft: ShiftDraft) {
  return { checkpointName: draft.checkpoint, day: draft.day, name: draft.shiftName, start: draft.start, end: draft.end }
}

/** Whether the people of the shift are others than before; their order in the cell matters only to the eye. */
function seat(draft: ShiftDraft, shiftId: number, { db, history, rulings }: StoreContext): boolean {
  const before = peopleOf(db).all({ shiftId })
  const names = before.map((row) => row.nameWritten)
  const wanted = draft.people.map((one) => one.name)
  if (JSON.stringify(names) === JSON.stringify(wanted)) return false
  if (names.length > 0 && rulings.settle('assignment', { people: names }, { people: wanted }).people === names) return false
  if (before.length > 0) db.delete(assignment).where(eq(assignment.shiftId, shiftId)).run()
  draft.people.forEach((one, position) => {
    const category = unnamedCategory(one.name)
    insertPerson(db).run({ shiftId, position, name: one.name, phone: one.phone, seat: category && seatOf(category) })
  })
  // who is meant is settled by `linkRoster` once everything is stored; taking this back restores who was meant before
  history.record('assignment', shiftId, peopleImage(before), peopleImage(peopleOf(db).all({ shiftId })))
  return true
}

type Seated = typeof assignment.$inferSelect

function postRemarks(draft: ShiftDraft, id: number, db: Db): Remark[] {
  const stored = shiftById(db).get({ id })
  if (stored?.checkpointId) return []
  const message = `卡点台账里没有“${draft.checkpoint}”，班次照存。请核对卡点名称，或先导入卡点台账。`
  return [{ code: 'checkpoint_unknown', message, value: draft.checkpoint }]
}

function personRemarks({ match, nameWritten, phoneWritten, personId }: Seated, post: string, db: Db): Remark[] {
  const tie = rosterTie(db).get({ said: nameWritten, phone: phoneWritten, post })
  if (tie?.answer === 'none' && match !== 'linked') {
    const message = `“${nameWritten}”按已确认的身份：不是花名册里的人。`
    return [{ code: 'identity_remembered', message, value: nameWritten }]
  }
  if (tie && tie.personId === personId) {
    const message = `“${nameWritten}”按已确认的身份认人。`
    return [{ code: 'identity_remembered', message, value: nameWritten }]
  }
  if (match === 'ambiguous') {
    const message = `花名册里有几个“${nameWritten}”，不知是哪一位。请在“待确认身份”里选定。`
    return [{ code: 'person_ambiguous', message, value: nameWritten }]
  }
  const category = match === 'unknown' ? unnamedCategory(nameWritten) : null
  if (category) {
    const message = `“${nameWritten}”没有写姓名，按${STAFF_CATEGORY_LABELS[category]}一人计。`
    return [{ code: 'person_unnamed', message, value: nameWritten }]
  }
  if (match === 'unknown') {
    const message = `花名册里没有“${nameWritten}”。请核对姓名，或先导入花名册。`
    return [{ code: 'person_unknown', message, value: nameWritten }]
  }
  return []
}

/** Ties shifts to checkpoints and names to people; whoever bears a name alone is meant, namesakes are left open. */
export function linkRoster(db: Db): void {
  tiePosts(db, shift, sql`checkpoint_name`)
  db.run(sql`
    with candidate as (
      select a.id, count(p.id) as people, min(p.id) as personId
      from assignment a
      left join person p on p.name = a.name_written and (a.phone_written is null or p.phone = a.phone_written)
      where a.match <> 'linked'
      group by a.id)
    update assignment set
      person_id = case when people = 1 then personId end,
      match = case people when 0 then 'unknown' when 1 then 'linked' else 'ambiguous' end
    from candidate where candidate.id = assignment.id`)
}

/** What becomes of attendance where the register's entry of somebody goes: to another entry, or to the bare name. */
import { eq } from 'drizzle-orm'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import { person } from '../people/table.ts'
import { attendance } from './table.ts'

interface Context {
  db: Db
  history: History
}

/** Inside an open act. */
export function moveAttendance(from: number, into: number, { db, history }: Context): void {
  const rows = createRows({ db, history })
  for (const { id } of ofPerson(from, db)) rows.update(attendance, id, { personId: into })
  for (const { id } of standInsBy(from, db)) rows.update(attendance, id, { replacedById: into })
}

/** Inside an open act. Who came in whose stead stays readable in the reason. */
export function loosenAttendance(personId: number, { db, history }: Context): void {
  const rows = createRows({ db, history })
  for (const { id } of ofPerson(personId, db)) rows.update(attendance, id, { personId: null })
  const name = db.select().from(person).where(eq(person.id, personId)).get()?.name ?? ''
  for (const { id, reason } of standInsBy(personId, db)) {
    rows.update(attendance, id, { replacedById: null, reason: [reason, `由${name}顶替`].filter(Boolean).join('，') })
  }
}

function ofPerson(personId: number, db: Db) {
  return db.select().from(attendance).where(eq(attendance.personId, personId)).all()
}

function standInsBy(personId: number, db: Db) {
  return db.select().from(attendance).where(eq(attendance.replacedById, personId)).all()
}

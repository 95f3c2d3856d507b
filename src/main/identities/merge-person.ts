/** Somebody the register lists twice becomes one: shifts, attendance and answers pass to the entry that stays. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { moveAttendance } from '../attendance/follow-person.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import { person } from '../people/table.ts'
import { passBelongings } from '../records/belongings.ts'
import { peopleOfShift } from '../roster/restore-people.ts'
import { assignment } from '../roster/table.ts'
import { identityTie } from './table.ts'

/** Inside an open act. The entry that goes had neither number nor telephone, so nothing it says is lost but its name. */
export function mergePerson({ db, history }: { db: Db; history: History }, from: number, into: number): void {
  const rows = createRows({ db, history })
  const shifts = db.selectDistinct({ id: assignment.shiftId }).from(assignment).where(eq(assignment.personId, from)).all()
  for (const { id } of shifts) {
    const before = peopleOfShift(db, id)
    db.run(sql`update assignment set person_id = ${into} where shift_id = ${id} and person_id = ${from}`)
    history.record('assignment', id, before, peopleOfShift(db, id))
  }
  moveAttendance(from, into, { db, history })
  const named = and(eq(identityTie.personId, from), inArray(identityTie.subject, ['roster', 'register']))
  for (const { id } of db.select().from(identityTie).where(named).all()) {
    rows.update(identityTie, id, { personId: into })
  }
  passBelongings(from, into, { db, rows })
  rows.remove(person, from)
}

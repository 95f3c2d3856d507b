/** Writes who stands in a shift, in order, and keeps what was there before: the one way rosters are changed by hand or by plan. */
import { eq } from 'drizzle-orm'
import { seatOf } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import type { person } from '../people/table.ts'
import { peopleImage } from './people-image.ts'
import { peopleOfShift } from './shift-people.ts'
import type { PersonRow } from './shift-people.ts'
import { assignment } from './table.ts'

export type NewPerson = Omit<typeof assignment.$inferInsert, 'id' | 'shiftId' | 'position'>
/** Without an id: new in the shift. */
export type PlacedPerson = NewPerson & { id?: number }

/** Inside an open act. */
export function writePeople(db: Db, history: History, shiftId: number, to: (rows: PlacedPerson[]) => PlacedPerson[]): void {
  const stored = peopleOfShift(db, shiftId)
  storePeople(db, shiftId, stored, to)
  history.record('assignment', shiftId, peopleImage(stored), peopleImage(peopleOfShift(db, shiftId)))
}

/** Puts the people of a shift in order; the caller keeps what they were before. */
export function storePeople(
  db: Db,
  shiftId: number,
  stored: readonly PersonRow[],
  to: (rows: PlacedPerson[]) => PlacedPerson[],
): void {
  const before = stored.map((row) => ({ id: row.id, ...withoutPlace(row) }))
  const after = to(before)
  const kept = new Set(after.map(({ id }) => id))
  for (const { id } of before) if (!kept.has(id)) db.delete(assignment).where(eq(assignment.id, id)).run()
  for (const [position, row] of after.entries()) {
    // whoever stays as they were where they were is not written anew
    if (row === before[position] && stored[position]?.position === position) continue
    const values = { ...row, shiftId, position }
    if (row.id === undefined) db.insert(assignment).values(values).run()
    else db.update(assignment).set(values).where(eq(assignment.id, row.id)).run()
  }
}

export function linked(
  { id, name, category }: Pick<typeof person.$inferSelect, 'id' | 'name' | 'category'>,
  seat: Seat | null,
): NewPerson {
  const standsInFor = seat !== null && seatOf(category) !== seat ? seat : null
  // the number stays the register's, so that a corrected one reaches the sheets
  return { nameWritten: name, phoneWritten: null, personId: id, match: 'linked', standsInFor }
}

export function withoutPlace(row: PersonRow): NewPerson {
  const { nameWritten, phoneWritten, personId, match, standsInFor, role, isLocked } = row
  return { nameWritten, phoneWritten, personId, match, standsInFor, role, isLocked }
}

/** Puts the people of a shift back as the history kept them, and loosens shifts from somebody who leaves the register. */
import { asc, eq } from 'drizzle-orm'
import type { Db } from '../db/open.ts'
import type { History } from '../changes/history.ts'
import { peopleImage } from './people-image.ts'
import { assignment } from './table.ts'

type Image = ReturnType<typeof peopleImage>
/** the first version kept names alone */
type Kept = Image['people'][number] | string

/** `linkRoster` settles afterwards who is meant by names that come without a person. */
export function restorePeople(db: Db, shiftId: number, image: { people?: Kept[] } | null): void {
  db.delete(assignment).where(eq(assignment.shiftId, shiftId)).run()
  ;(image?.people ?? []).forEach((kept, position) => {
    const { name, phone, ...rest } =
      typeof kept === 'string' ? { name: kept, phone: null, personId: null, match: 'unknown' as const } : kept
    db.insert(assignment)
      .values({ shiftId, position, nameWritten: name, phoneWritten: phone, ...rest })
      .run()
  })
}

export function peopleOfShift(db: Db, shiftId: number): Image {
  return peopleImage(db.select().from(assignment).where(eq(assignment.shiftId, shiftId)).orderBy(asc(assignment.position)).all())
}

/** The names stay in the cells, as the roster wrote them; they are nobody's until somebody says whose. */
export function loosenPerson(db: Db, history: History, personId: number): void {
  const shifts = db.selectDistinct({ id: assignment.shiftId }).from(assignment).where(eq(assignment.personId, personId)).all()
  for (const { id } of shifts) {
    const before = peopleOfShift(db, id)
    restorePeople(db, id, {
      people: before.people.map((one) =>
        one.personId === personId ? { ...one, personId: null, match: 'unknown' as const } : one,
      ),
    })
    history.record('assignment', id, before, peopleOfShift(db, id))
  }
}

/**
 * Writing who stands in a shift, inside an act: what was seen in a cell against what is there now, who is meant by whom is
 * chosen, what is against them, and the people of each shift kept as they were before and after.
 */
import { eq } from 'drizzle-orm'
import type { RestHours } from '../../shared/office/rules.ts'
import type { Seat } from '../../shared/people/person.ts'
import { restHoursIn } from './rest-hours.ts'
import type { CellEdit, Chosen } from '../../shared/roster/contract.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { person } from '../people/table.ts'
import { changedCell } from './changed-cell.ts'
import { peopleImage } from './people-image.ts'
import { againstJoining, peopleOfShift, shiftPlace } from './shift-people.ts'
import type { PersonRow, ShiftPlace } from './shift-people.ts'
import { namesOf, sentenceAgainst } from './shift-words.ts'
import { linked, storePeople, withoutPlace } from './write-people.ts'
import type { NewPerson, PlacedPerson } from './write-people.ts'

/** The people of a shift put in another order, or others in their place. */
type Put = (shift: Pick<ShiftPlace, 'id'>, to: (rows: PlacedPerson[]) => PlacedPerson[]) => void

export interface WriterOptions {
  db: Db
  history: History
  office: Pick<OfficeDesk, 'settings'>
}

export type ShiftWriter = ReturnType<typeof createShiftWriter>

export function createShiftWriter({ db, history, office }: WriterOptions) {
  /** read once for many edits; no rule changes among them */
  let restOfBlock: RestHours | null = null

  /** Refusals: not_found, record_changed. */
  function openCell({ shiftId, seat, was }: Pick<CellEdit, 'shiftId' | 'seat' | 'was'>) {
    const shift = shiftPlace(db, shiftId)
    const rows = peopleOfShift(db, shiftId)
    const sitting = rows.filter((row) => row.seat === seat)
    const now = namesOf(sitting)
    if (JSON.stringify(now) !== JSON.stringify(was)) throw changed(shift, was, now)
    return { shift, seat, rows, sitting }
  }

  function changed(shift: ShiftPlace, was: string[], now: string[]): Refusal {
    return changedCell(db, shift, was, now)
  }

  /** Refusal: not_found. */
  function chosen(who: Chosen, seat: Seat | null): NewPerson {
    if ('personId' in who) {
      const found = db.select().from(person).where(eq(person.id, who.personId)).get()
      if (!found) throw new Refusal('not_found', '花名册里已经没有这个人了，请另选。')
      return linked(found, seat)
    }
    return named(who.name, null, seat)
  }

  /** Namesakes are told apart by the number written behind the name, where there is one. */
  function named(name: string, phone: string | null, seat: Seat | null): NewPerson {
    const namesakes = db.select().from(person).where(eq(person.name, name)).all()
    const meant = phone === null ? namesakes : namesakes.filter((one) => one.phone?.endsWith(phone))
    const [only] = meant.length > 0 ? meant : namesakes
    if (only && (meant.length === 1 || namesakes.length === 1)) return linked(only, seat)
    const match = only ? 'ambiguous' : 'unknown'
    return { nameWritten: name, phoneWritten: phone, personId: null, match, standsInFor: seat }
  }

  /** The same person in another seat. */
  function reseated(row: PersonRow, seat: Seat | null): NewPerson {
    const own = row.personId === null ? undefined : db.select().from(person).where(eq(person.id, row.personId)).get()
    const standsInFor = own ? linked(own, seat).standsInFor : seat
    return { ...withoutPlace(row), standsInFor, role: row.role === 'standby' && seat !== null ? null : row.role }
  }

  function againstInChinese(shift: ShiftPlace, { personId }: Pick<NewPerson, 'personId'>): string | null {
    const restHours = restOfBlock ?? restHoursIn(db, office.settings().rules)
    const [first] = personId ? (againstJoining(db, shift, restHours, personId).get(personId) ?? []) : []
    return first ? sentenceAgainst(shift, first, restHours) : null
  }

  /** Somebody already in the shift, in whatever seat, or somebody with another duty at that time. */
  function whyNotIn(shift: ShiftPlace, comes: NewPerson): string | null {
    const rows = peopleOfShift(db, shift.id)
    const isThere = rows.some((row) =>
      comes.personId ? row.personId === comes.personId : row.personId === null && row.nameWritten === comes.nameWritten,
    )
    return isThere ? '已在这一班' : againstInChinese(shift, comes)
  }

  /** Refusal: invalid_input, with data saying that a reason would do. */
  function refuseWithoutReason(shift: ShiftPlace, coming: NewPerson[], reason: string | undefined): void {
    if (reason) return
    for (const one of coming) {
      const why = againstInChinese(shift, one)
      if (!why) continue
      throw new Refusal('invalid_input', `${one.nameWritten}${why}。仍要排，请写明原因。`, { isReasonNeeded: true })
    }
  }

  /** However often a shift is written by `work`, its before and after are kept once. */
  function together<T>(work: (put: Put) => T): T {
    const before = new Map<number, ReturnType<typeof peopleImage>>()
    const put: Put = (shift, to) => {
      const stored = peopleOfShift(db, shift.id)
      if (!before.has(shift.id)) before.set(shift.id, peopleImage(stored))
      storePeople(db, shift.id, stored, to)
    }
    restOfBlock = restHoursIn(db, office.settings().rules)
    let done: T
    try {
      done = work(put)
    } finally {
      restOfBlock = null
    }
    for (const [id, image] of before) history.record('assignment', id, image, peopleImage(peopleOfShift(db, id)))
    return done
  }

  /** Puts the people of a shift in order and keeps what they were before. */
  const write: Put = (shift, to) => together((put) => put(shift, to))

  return { openCell, changed, chosen, named, reseated, againstInChinese, whyNotIn, refuseWithoutReason, together, write }
}

/** Refusal: invalid_input. */
export function refuseTwice({ personId, nameWritten }: NewPerson, rows: PersonRow[], except?: PersonRow): void {
  if (rows.some((row) => row !== except && row.personId !== null && row.personId === personId)) {
    throw new Refusal('invalid_input', `${nameWritten}已在这一班，不能再排一次。`)
  }
}

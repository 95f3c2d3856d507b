/** Somebody taken by the hand to another cell: into an empty place there, or in exchange for one who sits there. */
import { Refusal } from '../../shared/refusals.ts'
import type { CellEdit, MovedPerson } from '../../shared/roster/contract.ts'
import { peopleOfShift } from './shift-people.ts'
import type { PersonRow, ShiftPlace } from './shift-people.ts'
import { refuseTwice } from './shift-writer.ts'
import type { NewPerson, ShiftWriter, WriterOptions } from './shift-writer.ts'
import { placeInChinese } from './shift-words.ts'

/** Refusals: not_found, invalid_input (locked, already there, a reason is needed), record_changed. */
export function movePerson(
  { db, history }: Pick<WriterOptions, 'db' | 'history'>,
  writer: ShiftWriter,
  { assignmentId, from, to, exchanges, reason }: MovedPerson,
): { title: string } {
  const here = writer.openCell(from)
  const there = writer.openCell(to)
  const goes = sittingAs(here, assignmentId, from, writer)
  const comes = exchanges === undefined ? null : sittingAs(there, exchanges, to, writer)
  for (const one of [goes, comes]) {
    if (one?.isLocked) throw new Refusal('invalid_input', `${one.nameWritten}在这一格已锁定，请先解锁再移。`)
  }
  const place = `${placeInChinese(here.shift, here.seat)}的${goes.nameWritten}`
  const title = comes
    ? `${place}与${placeInChinese(there.shift, there.seat)}的${comes.nameWritten}对调`
    : `${place}移到${placeInChinese(there.shift, there.seat)}`
  return history.act({ kind: 'edit', title, reason }, () =>
    writer.together((put) => {
      // both are taken out before either is looked at: each leaves room for the other
      put(here.shift, (rows) => rows.filter(({ id }) => id !== goes.id))
      if (comes) put(there.shift, (rows) => rows.filter(({ id }) => id !== comes.id))
      enter(there.shift, writer.reseated(goes, there.seat))
      if (comes) enter(here.shift, writer.reseated(comes, here.seat))
      return { title }

      function enter(shift: ShiftPlace, one: NewPerson): void {
        refuseTwice(one, peopleOfShift(db, shift.id))
        writer.refuseWithoutReason(shift, [one], reason)
        put(shift, (rows) => [...rows, one])
      }
    }),
  )
}

function sittingAs(
  { shift, sitting }: { shift: ShiftPlace; sitting: PersonRow[] },
  id: number,
  seen: Pick<CellEdit, 'was'>,
  writer: ShiftWriter,
): PersonRow {
  const found = sitting.find((row) => row.id === id)
  if (!found) {
    throw writer.changed(
      shift,
      seen.was,
      sitting.map(({ nameWritten }) => nameWritten),
    )
  }
  return found
}

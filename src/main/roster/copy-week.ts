/** 照上周: the people of each day stand there again seven days later, wherever a seat is empty and nothing is against it. */
import { addDays, shortDayInChinese } from '../../shared/days.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { CopyWeek, LeftOut, Placed } from '../../shared/roster/placing.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import { Refusal } from '../../shared/refusals.ts'
import { createPlacingProof } from '../planning/placing-proof.ts'
import { readShifts } from './read-shifts.ts'
import { peopleOfShift, shiftPlace } from './shift-people.ts'
import type { PersonRow } from './shift-people.ts'
import type { ShiftWriter, WriterOptions } from './shift-writer.ts'
import { placeInChinese } from './shift-words.ts'
import type { NewPerson } from './write-people.ts'

const WEEK = 7

/** Who sits there already stays. Refusal: invalid_input, where the week before has nobody or nobody could be put in. */
export function copyWeek(
  { db, history }: Pick<WriterOptions, 'db' | 'history'>,
  writer: ShiftWriter,
  { from, to, posts }: CopyWeek,
): Placed {
  const meant = posts && new Set(posts)
  const isMeant = ({ checkpoint }: Shift) => !meant || meant.has(checkpoint)
  const source = readShifts(db, { from: addDays(from, -WEEK), to: addDays(to, -WEEK) }).filter(isMeant)
  const sources = new Map(source.map((shift) => [keyOf(shift, WEEK), shift]))
  if (source.every(({ assignments }) => assignments.length === 0)) {
    throw new Refusal('invalid_input', `${shortDayInChinese(addDays(from, -WEEK))}起的一周没有排人，照不了。`)
  }
  const title = `照上周排${shortDayInChinese(from)}—${shortDayInChinese(to)}`
  const left: LeftOut[] = []
  const unknown = new Set<string>()
  return history.act({ kind: 'edit', title }, () =>
    writer.together((put) => {
      let placed = 0
      const targets = readShifts(db, { from, to })
        .filter(isMeant)
        .flatMap((target) => {
          const like = sources.get(keyOf(target, 0))
          return like ? [{ target, rows: peopleOfShift(db, like.id) }] : []
        })
      const proof = createPlacingProof(db, {
        people: targets.flatMap(({ rows }) => rows),
        shifts: targets.map(({ target }) => target.id),
      })
      for (const { target, rows } of targets) {
        const empty = [...target.missing]
        const place = shiftPlace(db, target.id)
        const coming: NewPerson[] = []
        for (const row of rows) {
          // beside the standard there is always room
          if (row.seat !== null && !empty.includes(row.seat)) continue
          const comes = { ...writer.reseated(row, row.seat), role: row.role, isLocked: false }
          const isTwice = row.personId !== null && coming.some(({ personId }) => personId === row.personId)
          const why = isTwice
            ? '已在这一班'
            : (writer.whyNotIn(place, comes) ?? proof.whyNot(comes, { shiftId: target.id, seat: row.seat }))
          if (why === null) {
            coming.push(comes)
            placed += 1
            if (row.match !== 'linked') unknown.add(row.nameWritten)
            if (row.seat !== null) empty.splice(empty.indexOf(row.seat), 1)
          } else if (why !== '已在这一班') left.push(leftOut(target.id, row, placeInChinese(place, row.seat), why))
        }
        if (coming.length > 0) put(place, (rows) => [...rows, ...coming])
      }
      const result = { title, placed, cleared: 0, left, unknown: [...unknown] }
      if (placed === 0) throw new Refusal('invalid_input', noneInChinese(left), result)
      return result
    }),
  )
}

function leftOut(shiftId: number, { seat, nameWritten }: PersonRow & { seat: Seat | null }, place: string, why: string): LeftOut {
  return { shiftId, seat, place, name: nameWritten, why }
}

function noneInChinese([first]: LeftOut[]): string {
  return first
    ? `上周的人这一周都排不进：${first.place}的${first.name}${first.why}。`
    : '这一周要排的格里已经有人，没有空格可照上周排。'
}

/** What a shift and that of the week after share. */
function keyOf({ checkpoint, day, name, start }: Shift, away: number): string {
  return [checkpoint, addDays(day, away), name, start.slice(11)].join('\n')
}

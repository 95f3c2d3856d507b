/**
 * Changing who stands where, one act at a time. Whoever edits says which names they saw in the cell; if others stand there
 * meanwhile, nothing is changed and both are shown. Somebody who would be in two places or without rest needs a reason.
 */
import { addDays, shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { RosterBreach } from '../../shared/planning/breach.ts'
import type { CellEdit, Chosen, FilledWeek } from '../../shared/roster/contract.ts'
import { Refusal } from '../../shared/refusals.ts'
import { brokenBy } from '../planning/moves.ts'
import { createPlacingProof } from '../planning/placing-proof.ts'
import type { PlacingProof } from '../planning/placing-proof.ts'
import type { Step } from '../planning/stored-proof.ts'
import { peopleOfShift, sameBand } from './shift-people.ts'
import type { ShiftPlace } from './shift-people.ts'
import { refuseTwice } from './shift-writer.ts'
import type { ShiftWriter, WriterOptions } from './shift-writer.ts'
import { withoutPlace } from './write-people.ts'
import type { NewPerson } from './write-people.ts'
import { namesOf, placeInChinese, postInChinese, seatInChinese } from './shift-words.ts'

type Assigning = CellEdit & { who: Chosen; replaces?: number | undefined }

export function createRosterEdits({ db, history }: Pick<WriterOptions, 'db' | 'history'>, writer: ShiftWriter) {
  const { openCell, changed, chosen, againstInChinese, refuseWithoutReason, write } = writer

  /** Refusals: not_found, invalid_input (already there; a reason is needed), record_changed. */
  function assign(edit: Assigning): { title: string; breaches: RosterBreach[] } {
    const { title, breaches, work } = readyToAssign(edit)
    return { ...act(title, edit.reason, work), breaches }
  }

  /** As `assign`, for an act that does more than this: `work` is run inside it. Refusals: as `assign`. */
  function readyToAssign(edit: Assigning): { title: string; breaches: RosterBreach[]; work: () => void } {
    const { shift, seat, rows, sitting } = openCell(edit)
    const comes = chosen(edit.who, seat)
    const replaced = sitting.find(({ id }) => id === edit.replaces)
    if (edit.replaces !== undefined && !replaced) throw changed(shift, edit.was, namesOf(sitting))
    refuseTwice(comes, rows, replaced)
    refuseWithoutReason(shift, [comes], edit.reason)
    const breaches = brokenBy(
      db,
      [...stepOf(replaced, shift.id, seat, 'go'), ...stepOf(comes, shift.id, seat, 'come')],
      edit.reason,
    )
    const title = `${placeInChinese(shift, seat)}：${comes.nameWritten}${replaced ? `换下${replaced.nameWritten}` : '排入'}`
    const work = () =>
      write(shift, (own) =>
        replaced ? own.map((row) => (row.id === replaced.id ? { ...row, ...BLANK, ...comes } : row)) : [...own, comes],
      )
    return { title, breaches, work }
  }

  /** Refusals: not_found, invalid_input (nobody there), record_changed. */
  function clear(edit: CellEdit & { assignmentId?: number | undefined }): { title: string } {
    const { shift, seat, sitting } = openCell(edit)
    const going = edit.assignmentId === undefined ? sitting : sitting.filter(({ id }) => id === edit.assignmentId)
    if (going.length === 0) throw new Refusal('invalid_input', '这一格没有排人，不用清空。')
    const gone = new Set(going.map(({ id }) => id))
    return act(`${placeInChinese(shift, seat)}：清空${namesOf(going).join('、')}`, edit.reason, () => {
      write(shift, (own) => own.filter((row) => row.id === undefined || !gone.has(row.id)))
    })
  }

  /** Refusals: not_found, invalid_input (nobody the day before; a reason is needed), record_changed. */
  function sameAsDayBefore(edit: CellEdit): { title: string } {
    const { shift, seat, rows, sitting } = openCell(edit)
    const before = addDays(shift.day, -1)
    const [source] = sameBand(db, shift, before, before)
    const coming = source ? peopleOfShift(db, source.id).filter((row) => row.seat === seat) : []
    if (coming.length === 0) {
      throw new Refusal('invalid_input', `上一日（${shortDayInChinese(before)}）${shift.name}的这一格没有排人，请另选。`)
    }
    if (namesOf(coming).join() === namesOf(sitting).join()) {
      throw new Refusal('invalid_input', '这一格已经与上一日相同。')
    }
    const staying = rows.filter((row) => !sitting.includes(row))
    for (const one of coming) refuseTwice(one, staying)
    refuseWithoutReason(shift, coming, edit.reason)
    const steps = [
      ...sitting.flatMap((one) => stepOf(one, shift.id, seat, 'go')),
      ...coming.flatMap((one) => stepOf(one, shift.id, seat, 'come')),
    ]
    brokenBy(db, steps, edit.reason)
    return act(`${placeInChinese(shift, seat)}：同上一日，${namesOf(coming).join('、')}`, edit.reason, () => {
      const going = new Set(sitting.map(({ id }) => id))
      write(shift, (own) => [...own.filter((row) => row.id === undefined || !going.has(row.id)), ...coming.map(withoutPlace)])
    })
  }

  /** Days with somebody in the seat, or with something against it, are left and told. Refusals: as `assign`. */
  function fillWeek(edit: CellEdit & { personId: number; from: Day; to: Day }): FilledWeek {
    const { shift, seat } = openCell(edit)
    const comes = chosen({ personId: edit.personId }, seat)
    const shifts = sameBand(db, shift, edit.from, edit.to)
    const span = `${shortDayInChinese(edit.from)}—${shortDayInChinese(edit.to)}`
    const title = `${postInChinese(shift)}${shift.name} ${seatInChinese(seat)}：${comes.nameWritten}排满${span}`
    return history.act({ kind: 'edit', title, reason: edit.reason }, () => {
      const done: FilledWeek = { filled: [], skipped: [] }
      const proof = createPlacingProof(db, { people: [comes], shifts: shifts.map(({ id }) => id) })
      for (const one of shifts) {
        // asked day by day, as each day filled stands against the next
        const why = whyNot(one, seat, comes, proof)
        if (why === null) write(one, (own) => [...own, comes])
        if (why === null) done.filled.push(one.day)
        else done.skipped.push({ day: one.day, why })
      }
      if (done.filled.length === 0) {
        throw new Refusal('invalid_input', `这一周没有一天能排${comes.nameWritten}：${done.skipped[0]?.why ?? '没有这个班次'}。`)
      }
      return done
    })
  }

  function whyNot(shift: ShiftPlace, seat: Seat | null, comes: NewPerson, proof: PlacingProof): string | null {
    const rows = peopleOfShift(db, shift.id)
    const sitting = rows.filter((row) => row.seat === seat)
    if (sitting.length > 0) return `已排${namesOf(sitting).join('、')}`
    if (rows.some(({ personId }) => personId !== null && personId === comes.personId)) return '已在这一班别的格里'
    return againstInChinese(shift, comes) ?? proof.whyNot(comes, { shiftId: shift.id, seat })
  }

  function act(title: string, reason: string | undefined, work: () => void): { title: string } {
    history.act({ kind: 'edit', title, reason }, work)
    return { title }
  }

  return { assign, readyToAssign, clear, sameAsDayBefore, fillWeek }
}

const BLANK = { phoneWritten: null, personId: null, standsInFor: null, role: null, isLocked: false } as const

/** Names of nobody in the register break no rule. */
function stepOf(row: Pick<NewPerson, 'personId'> | undefined, shiftId: number, seat: Seat | null, does: Step['does']): Step[] {
  const personId = row?.personId ?? null
  return personId === null ? [] : [{ personId, shiftId, seat, does }]
}

/**
 * Changing who stands where, one act at a time. Whoever edits says which names they saw in the cell; if others stand there
 * meanwhile, nothing is changed and both are shown. Somebody who would be in two places or without rest needs a reason.
 */
import { eq, sql } from 'drizzle-orm'
import { addDays, minutesBetween, shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import { seatOf } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS, hours } from '../../shared/roster/candidates.ts'
import type { Against } from '../../shared/roster/candidates.ts'
import type { CellChanged, CellEdit, Chosen, FilledWeek } from '../../shared/roster/contract.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { person } from '../people/table.ts'
import { peopleImage } from './people-image.ts'
import { againstJoining, peopleOfShift, sameBand, shiftPlace } from './shift-people.ts'
import type { PersonRow, ShiftPlace } from './shift-people.ts'
import { assignment } from './table.ts'

type NewPerson = Omit<typeof assignment.$inferInsert, 'id' | 'shiftId' | 'position'>

interface Options {
  db: Db
  history: History
  office: Pick<OfficeDesk, 'settings'>
}

export function createRosterEdits({ db, history, office }: Options) {
  /** Refusals: not_found, invalid_input (already there; a reason is needed), record_changed. */
  function assign(edit: CellEdit & { who: Chosen; replaces?: number | undefined }): { title: string } {
    const { shift, seat, rows, sitting } = openCell(edit)
    const comes = chosen(edit.who, seat)
    const replaced = sitting.find(({ id }) => id === edit.replaces)
    if (edit.replaces !== undefined && !replaced) throw changed(shift, edit.was, namesOf(sitting))
    refuseTwice(comes, rows, replaced)
    refuseWithoutReason(shift, [comes], edit.reason)
    const title = `${placeInChinese(shift, seat)}：${comes.nameWritten}${replaced ? `换下${replaced.nameWritten}` : '排入'}`
    return act(title, edit.reason, () => {
      write(shift, (own) =>
        replaced ? own.map((row) => (row.id === replaced.id ? { ...row, ...BLANK, ...comes } : row)) : [...own, comes],
      )
    })
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
      for (const one of shifts) {
        // asked day by day, as each day filled stands against the next
        const why = whyNot(one, seat, comes)
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

  function openCell({ shiftId, seat, was }: CellEdit) {
    const shift = shiftPlace(db, shiftId)
    const rows = peopleOfShift(db, shiftId)
    const sitting = rows.filter((row) => row.seat === seat)
    const now = namesOf(sitting)
    if (JSON.stringify(now) !== JSON.stringify(was)) throw changed(shift, was, now)
    return { shift, seat, rows, sitting }
  }

  function changed(shift: ShiftPlace, was: string[], now: string[]): Refusal {
    const last = db.get<{ by: string; at: string } | undefined>(sql`
      select b.actor as by, b.at as at from record_change r join batch b on b.id = r.batch_id
      where r.entity = 'assignment' and r.entity_id = ${shift.id} order by r.id desc limit 1`)
    const data: CellChanged = { was, now, by: last?.by ?? null, at: last?.at ?? null }
    const said = `这一格刚被改过：您看到的是${wordsOf(was)}，现在是${wordsOf(now)}。请决定用哪一个。`
    return new Refusal('record_changed', said, data)
  }

  /** Refusal: not_found. */
  function chosen(who: Chosen, seat: Seat | null): NewPerson {
    if ('personId' in who) {
      const found = db.select().from(person).where(eq(person.id, who.personId)).get()
      if (!found) throw new Refusal('not_found', '花名册里已经没有这个人了，请另选。')
      return linked(found, seat)
    }
    const namesakes = db.select().from(person).where(eq(person.name, who.name)).all()
    const [only] = namesakes
    if (only && namesakes.length === 1) return linked(only, seat)
    const match = only ? 'ambiguous' : 'unknown'
    return { nameWritten: who.name, phoneWritten: null, personId: null, match, standsInFor: seat }
  }

  function whyNot(shift: ShiftPlace, seat: Seat | null, comes: NewPerson): string | null {
    const rows = peopleOfShift(db, shift.id)
    const sitting = rows.filter((row) => row.seat === seat)
    if (sitting.length > 0) return `已排${namesOf(sitting).join('、')}`
    if (rows.some(({ personId }) => personId !== null && personId === comes.personId)) return '已在这一班别的格里'
    return againstInChinese(shift, comes)
  }

  function againstInChinese(shift: ShiftPlace, { personId }: NewPerson): string | null {
    const { minRestHours } = office.settings()
    const [first] = personId ? (againstJoining(db, shift, minRestHours, personId).get(personId) ?? []) : []
    return first ? sentenceAgainst(shift, first, minRestHours) : null
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

  function act(title: string, reason: string | undefined, work: () => void): { title: string } {
    history.act({ kind: 'edit', title, reason }, work)
    return { title }
  }

  /** Puts the people of a shift in order and keeps what they were before. */
  function write(shift: ShiftPlace, to: (rows: (NewPerson & { id?: number })[]) => (NewPerson & { id?: number })[]): void {
    const stored = peopleOfShift(db, shift.id)
    const before = stored.map((row) => ({ id: row.id, ...withoutPlace(row) }))
    const after = to(before)
    const kept = new Set(after.map(({ id }) => id))
    for (const { id } of before) if (!kept.has(id)) db.delete(assignment).where(eq(assignment.id, id)).run()
    for (const [position, row] of after.entries()) {
      const values = { ...row, shiftId: shift.id, position }
      if (row.id === undefined) db.insert(assignment).values(values).run()
      else db.update(assignment).set(values).where(eq(assignment.id, row.id)).run()
    }
    history.record('assignment', shift.id, peopleImage(stored), peopleImage(peopleOfShift(db, shift.id)))
  }

  return { assign, clear, sameAsDayBefore, fillWeek }
}

const BLANK = { phoneWritten: null, personId: null, standsInFor: null, role: null, isLocked: false } as const

function linked({ id, name, category }: typeof person.$inferSelect, seat: Seat | null): NewPerson {
  const standsInFor = seat !== null && seatOf(category) !== seat ? seat : null
  // the number stays the register's, so that a corrected one reaches the sheets
  return { nameWritten: name, phoneWritten: null, personId: id, match: 'linked', standsInFor }
}

function withoutPlace(row: PersonRow): NewPerson {
  const { nameWritten, phoneWritten, personId, match, standsInFor, role, isLocked } = row
  return { nameWritten, phoneWritten, personId, match, standsInFor, role, isLocked }
}

/** Refusal: invalid_input. */
function refuseTwice({ personId, nameWritten }: NewPerson, rows: PersonRow[], except?: PersonRow): void {
  if (rows.some((row) => row !== except && row.personId !== null && row.personId === personId)) {
    throw new Refusal('invalid_input', `${nameWritten}已在这一班，不能再排一次。`)
  }
}

/** 2月10日早班已在10号卡点，与这一班重叠; …，间隔0小时，不足12小时 */
function sentenceAgainst(shift: ShiftPlace, { kind, checkpoint, number, start, end }: Against, minRestHours: number): string {
  const post = number === null ? checkpoint : `${number}号卡点`
  const when = `${shortDayInChinese(start)}${start.slice(11)}`
  if (kind === 'double_booking') return `${when}起已在${post}，与这一班时间重叠`
  const rest = end <= shift.start ? minutesBetween(end, shift.start) : minutesBetween(shift.end, start)
  return `${when}起在${post}有班，中间只休${hours(rest)}小时，不足${minRestHours}小时`
}

/** 2月10日中班 43 丽江西小区南门卡点 社区 */
function placeInChinese(shift: ShiftPlace, seat: Seat | null): string {
  return `${shortDayInChinese(shift.day)}${shift.name} ${postInChinese(shift)} ${seatInChinese(seat)}`
}

function postInChinese({ number, checkpoint }: ShiftPlace): string {
  return number === null ? checkpoint : `${number} ${checkpoint}`
}

function seatInChinese(seat: Seat | null): string {
  return seat === null ? '其他' : SEAT_SHORT_LABELS[seat]
}

function namesOf(rows: { nameWritten: string }[]): string[] {
  return rows.map(({ nameWritten }) => nameWritten)
}

/** 空 for nobody. */
function wordsOf(names: string[]): string {
  return names.length === 0 ? '空' : `“${names.join('、')}”`
}

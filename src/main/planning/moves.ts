/** One person moved from shift to shift, or two exchanged, in one act; and what a move anywhere in a span would break. */
import { shortDayInChinese } from '../../shared/days.ts'
import { seatOf } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import type { RosterBreach } from '../../shared/planning/breach.ts'
import { BREACH_RULE_LABELS } from '../../shared/planning/breach.ts'
import type { SeatPlace, SittingPlace } from '../../shared/planning/contract.ts'
import type { Verdicts } from '../../shared/planning/proposal.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { changedCell } from '../roster/changed-cell.ts'
import { peopleOfShift, shiftPlace } from '../roster/shift-people.ts'
import type { PersonRow, ShiftPlace } from '../roster/shift-people.ts'
import { namesOf } from '../roster/shift-words.ts'
import { withoutPlace, writePeople } from '../roster/write-people.ts'
import type { NewPerson, PlacedPerson } from '../roster/write-people.ts'
import { personOf } from './absence.ts'
import { buildNow } from './office-model.ts'
import { proofAround } from './proof-around.ts'
import type { Days } from './read-shifts.ts'
import { newBreaches, stepped } from './stored-proof.ts'
import type { Step } from './stored-proof.ts'
import { refuseBreaches } from './take-changes.ts'

export interface Done {
  title: string
  breaches: RosterBreach[]
}

interface Moving {
  one: SittingPlace
  to: SeatPlace & { replaces?: number | undefined }
  reason?: string | undefined
}

/** Refusals: not_found, invalid_input (already there; a reason is needed), record_changed. */
export function move(db: Db, history: History, { one, to, reason }: Moving): Done {
  const from = openPlace(db, one)
  const goal = openPlace(db, to)
  const mover = sittingIn(db, from, one)
  const replaced = goal.sitting.find(({ id }) => id === to.replaces)
  if (to.replaces !== undefined && !replaced) throw changedCell(db, goal.shift, to.was, namesOf(goal.sitting))
  const isSameShift = from.shift.id === goal.shift.id
  if (!isSameShift) refuseTwice(mover, goal.rows, replaced)
  const comes = inSeat(db, mover, to.seat)
  const steps = [...stepOf(mover, one, 'go'), ...(replaced ? stepOf(replaced, to, 'go') : []), ...stepOf(mover, to, 'come')]
  const breaches = brokenBy(db, steps, reason)
  const place = replaced ? `换下${replaced.nameWritten}` : '排入'
  const title = `${mover.nameWritten}由${placeInChinese(from.shift, one.seat)}调到${placeInChinese(goal.shift, to.seat)}${replaced ? `，${place}` : ''}`
  const put = (rows: PlacedPerson[]) =>
    replaced
      ? rows.map((row) => (row.id === replaced.id ? { ...comes, id: replaced.id } : row))
      : [...rows.filter(({ id }) => id !== mover.id), comes]
  history.act({ kind: 'edit', title, reason }, () => {
    const without = (rows: PlacedPerson[]) => rows.filter(({ id }) => id !== mover.id)
    if (isSameShift) writePeople(db, history, goal.shift.id, (rows) => put(replaced ? without(rows) : rows))
    else {
      writePeople(db, history, from.shift.id, without)
      writePeople(db, history, goal.shift.id, put)
    }
  })
  return { title, breaches }
}

interface Exchanging {
  one: SittingPlace
  other: SittingPlace
  reason?: string | undefined
}

/** Refusals: as `move`. */
export function exchange(db: Db, history: History, { one, other, reason }: Exchanging): Done {
  const [here, there] = [openPlace(db, one), openPlace(db, other)]
  const [first, second] = [sittingIn(db, here, one), sittingIn(db, there, other)]
  if (here.shift.id === there.shift.id && one.seat === other.seat) {
    throw new Refusal('invalid_input', '两人在同一班的同一席位，不用对调。')
  }
  if (here.shift.id !== there.shift.id) {
    refuseTwice(first, there.rows, second)
    refuseTwice(second, here.rows, first)
  }
  const steps = [
    ...stepOf(first, one, 'go'),
    ...stepOf(second, other, 'go'),
    ...stepOf(first, other, 'come'),
    ...stepOf(second, one, 'come'),
  ]
  const breaches = brokenBy(db, steps, reason)
  const title = `${first.nameWritten}（${placeInChinese(here.shift, one.seat)}）与${second.nameWritten}（${placeInChinese(there.shift, other.seat)}）对调`
  history.act({ kind: 'edit', title, reason }, () => {
    exchangeIn(
      db,
      history,
      { shiftId: here.shift.id, row: first, seat: one.seat },
      { shiftId: there.shift.id, row: second, seat: other.seat },
    )
  })
  return { title, breaches }
}

interface Held {
  shiftId: number
  row: PersonRow
  seat: Seat | null
}

/** Inside an open act: each takes the other's place in the order of names. */
export function exchangeIn(db: Db, history: History, one: Held, other: Held): void {
  const taking = (place: Held, comes: Held) => (rows: PlacedPerson[]) =>
    rows.map((row) => (row.id === place.row.id ? { ...inSeat(db, comes.row, place.seat), id: place.row.id } : row))
  if (one.shiftId === other.shiftId) {
    writePeople(db, history, one.shiftId, (rows) =>
      rows.map((row) => {
        if (row.id === one.row.id) return { ...inSeat(db, other.row, one.seat), id: one.row.id }
        return row.id === other.row.id ? { ...inSeat(db, one.row, other.seat), id: other.row.id } : row
      }),
    )
    return
  }
  writePeople(db, history, one.shiftId, taking(one, other))
  writePeople(db, history, other.shiftId, taking(other, one))
}

/** What the steps newly break. Refusal: invalid_input, where that is hard and no reason is given. */
export function brokenBy(db: Db, steps: readonly Step[], reason: string | undefined): RosterBreach[] {
  const { office, people } = proofAround(db, steps)
  const breaches = newBreaches(office, office.duties, stepped(office, steps), people)
  refuseBreaches(breaches, reason)
  return breaches
}

/** Refusal: not_found. */
export function verdictsFor(
  db: Db,
  { personId, fromShiftId, ...span }: Days & { personId: number; fromShiftId?: number | undefined },
): Verdicts {
  const { name, category } = personOf(db, personId)
  const shifts = shiftIdsOf(db, span)
  const office = buildNow(db, { span, purpose: 'proof', among: { people: [personId], shifts } })
  const seat = seatOf(category)
  const going: Step[] = fromShiftId === undefined ? [] : [{ personId, shiftId: fromShiftId, seat, does: 'go' }]
  const base = stepped(office, going)
  const found = new Map<string, Verdicts['against'][number]>()
  for (const { id, sitters } of office.shifts) {
    if (id === fromShiftId || sitters.some((one) => one.personId === personId && one.seat !== null)) continue
    const after = stepped({ ...office, duties: base }, [{ personId, shiftId: id, seat, does: 'come' }])
    const [worst] = newBreaches(office, base, after, [personId]).sort((a, b) => Number(b.isHard) - Number(a.isHard))
    if (!worst) continue
    const key = `${worst.rule}/${String(worst.isHard)}`
    const known = found.get(key)
    if (known) known.shiftIds.push(id)
    else found.set(key, { rule: worst.rule, sentence: BREACH_RULE_LABELS[worst.rule], isHard: worst.isHard, shiftIds: [id] })
  }
  return { personId, name, against: [...found.values()] }
}

function shiftIdsOf(db: Db, { from, to }: Days): number[] {
  return (db.$client.prepare('select id from shift where day between ? and ?').pluck().all(from, to) as number[]).map(Number)
}

interface Place {
  shift: ShiftPlace
  rows: PersonRow[]
  sitting: PersonRow[]
}

/** Refusals: not_found, record_changed. */
function openPlace(db: Db, { shiftId, seat, was }: SeatPlace): Place {
  const shift = shiftPlace(db, shiftId)
  const rows = peopleOfShift(db, shiftId)
  const sitting = rows.filter((row) => row.seat === seat)
  if (JSON.stringify(sitting.map(({ nameWritten }) => nameWritten)) !== JSON.stringify(was))
    throw changedCell(db, shift, was, namesOf(sitting))
  return { shift, rows, sitting }
}

function sittingIn(db: Db, { shift, sitting }: Place, { assignmentId, was }: SittingPlace): PersonRow {
  const found = sitting.find(({ id }) => id === assignmentId)
  if (!found) throw changedCell(db, shift, was, namesOf(sitting))
  return found
}

function refuseTwice({ personId, nameWritten }: PersonRow, rows: readonly PersonRow[], except?: PersonRow): void {
  if (personId !== null && rows.some((row) => row !== except && row.personId === personId)) {
    throw new Refusal('invalid_input', `${nameWritten}已在那一班，不能再排一次。`)
  }
}

/** Somebody as they sit in another seat: roles and locks stay behind. */
function inSeat(db: Db, row: PersonRow, seat: Seat | null): NewPerson {
  const own = row.personId === null ? null : seatOf(personOf(db, row.personId).category)
  const standsInFor = row.personId === null ? seat : seat !== null && own !== seat ? seat : null
  return { ...withoutPlace(row), standsInFor, role: null, isLocked: false }
}

function stepOf({ personId }: PersonRow, { shiftId, seat }: SeatPlace, does: Step['does']): Step[] {
  return personId === null ? [] : [{ personId, shiftId, seat, does }]
}

/** 2月10日中班 43号卡点 社区 */
function placeInChinese({ day, name, number, checkpoint }: ShiftPlace, seat: Seat | null): string {
  const post = number === null ? checkpoint : `${number}号卡点`
  return `${shortDayInChinese(day)}${name} ${post} ${seat === null ? '其他' : SEAT_SHORT_LABELS[seat]}`
}

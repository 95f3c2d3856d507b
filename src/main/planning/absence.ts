/** Somebody falls out: which of their duties, and the smallest changes that fill them again without breaking a rule. */
import { and, eq } from 'drizzle-orm'
import { addDays, dayPart, momentInChinese, shortDayInChinese } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import { STAFF_CATEGORY_LABELS, seatOf } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { Absence } from '../../shared/planning/contract.ts'
import type { AbsenceAnswer, SeatChange } from '../../shared/planning/proposal.ts'
import { SEAT_LABELS } from '../../shared/people/person.ts'
import { touchedBy } from '../../shared/planning/proposal.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { Db } from '../db/open.ts'
import { person } from '../people/table.ts'
import { repairSeats } from '../roster/plan/repair.ts'
import type { Change } from '../roster/plan/repair.ts'
import { assignment, shift } from '../roster/table.ts'
import { dutyInChinese, postInChinese } from './breach-words.ts'
import { changesOf, emptyIn, emptySeatsIn, stepsOf } from './make-proposal.ts'
import { buildInPieces } from './office-model.ts'
import type { OfficeModel } from './office-model.ts'
import type { RepairDraft } from './proposals.ts'
import { proofAround } from './proof-around.ts'
import { newBreaches, stepped } from './stored-proof.ts'

export interface Fallen {
  answer: Omit<AbsenceAnswer, 'repairs'>
  span: { from: Day; to: Day }
  /** smallest first */
  repairs: RepairDraft[]
}

interface LostDuty {
  shiftId: number
  assignmentId: number
  checkpoint: string
  day: Day
  name: string
  start: Moment
}

/** Days in which somebody may give up a duty for another. */
const DAYS_AROUND = 6
const MOST_DAYS = 30
const MOST_REPAIRS = 4

/** Refusals: not_found, invalid_input. */
export async function repairsFor(
  db: Db,
  { personId, from, to = null }: { personId: number; from: Moment; to?: Moment | null | undefined },
): Promise<Fallen> {
  const who = personOf(db, personId)
  if (to !== null && to <= from) throw new Refusal('invalid_input', '结束时间早于开始时间，请改正。')
  const lost = lostDuties(db, personId, from, to)
  const last = lost.at(-1)?.day ?? dayPart(from)
  const first = lost[0] && lost[0].day < dayPart(from) ? lost[0].day : dayPart(from)
  const wanted = addDays(dayPart(from), DAYS_AROUND)
  const span = { from: first, to: last > wanted ? last : wanted }
  const since = momentInChinese(from).replace(/^\d+年/u, '')
  const answer = { personId, name: who.name, from, to, duties: [], sentence: `${who.name}${since}起没有班，不用调整。` }
  if (lost.length === 0) return { answer, span, repairs: [] }
  const absent = { personId, from, to }
  const office = await buildInPieces(db, { span, purpose: 'locked', since: from, absent })
  const ids = new Set(lost.map(({ shiftId }) => shiftId))
  const shiftOf = new Map(office.shifts.map((one) => [one.id, one]))
  const duties = lost.flatMap(({ shiftId }) => {
    const found = shiftOf.get(shiftId)
    return found ? [{ shiftId, sentence: `${dutyInChinese(found)}（${postInChinese(found)} ${found.checkpoint}）` }] : []
  })
  const left = seatsLeft(db, office, personId, ids)
  const found = await waysToFill(office, left)
  const repairs = found.map((cells) => draftOf(db, office, { personId, name: who.name, ids, cells, left, span }))
  return {
    answer: { ...answer, duties, sentence: `${who.name}${since}起不能值班，空出 ${lost.length} 班。` },
    span,
    repairs: repairs.sort((a, b) => a.empty.length - b.empty.length || a.touched - b.touched).slice(0, MOST_REPAIRS),
  }
}

/** Refusal: not_found. */
export function personOf(db: Db, personId: number) {
  const found = db.select().from(person).where(eq(person.id, personId)).get()
  if (!found) throw new Refusal('not_found', '花名册里没有这个人了，请刷新后再选。')
  return found
}

/** In order of start. */
export function lostDuties(db: Db, personId: number, from: Moment, to: Moment | null): LostDuty[] {
  const { id: shiftId, checkpointName: checkpoint, day, name, start, end } = shift
  return db
    .select({ shiftId, assignmentId: assignment.id, checkpoint, day, name, start, end })
    .from(assignment)
    .innerJoin(shift, eq(shift.id, assignment.shiftId))
    .where(and(eq(assignment.personId, personId)))
    .all()
    .filter((one) => one.end > from && (to === null || one.start < to) && one.day <= addDays(dayPart(from), MOST_DAYS))
    .sort((a, b) => (a.start < b.start ? -1 : 1))
}

interface Left {
  /** of the model; null: beside the standard, or in a post of which nothing is asked */
  seat: number | null
  shiftId: number
  of: Seat
}

/** The places the absent one leaves, as the model has them. */
function seatsLeft(db: Db, office: OfficeModel, personId: number, shifts: ReadonlySet<number>): Left[] {
  const category = personOf(db, personId).category
  const rows = db.select().from(assignment).where(eq(assignment.personId, personId)).all()
  return rows.flatMap((row): Left[] => {
    const of = row.role === 'standby' ? null : (row.standsInFor ?? seatOf(category))
    if (!shifts.has(row.shiftId) || of === null) return []
    const seat = openSeat(office, row.shiftId, of)
    return [{ seat, shiftId: row.shiftId, of }]
  })
}

function openSeat(office: OfficeModel, shiftId: number, of: Seat): number | null {
  const counts = new Map<number, number>()
  for (const seat of office.cells.flat()) if (seat !== null) counts.set(seat, (counts.get(seat) ?? 0) + 1)
  const open = office.seats.findIndex(
    ({ shift: { id }, seat, sort }, index) =>
      id === shiftId && seat === of && sort === 'asked' && (counts.get(index) ?? 0) < (office.model.seats[index]?.required ?? 0),
  )
  return open < 0 ? null : open
}

/** The best way, then others begun by somebody else; each as a whole roster. */
async function waysToFill(office: OfficeModel, left: readonly Left[]): Promise<OfficeModel['cells'][]> {
  const seats = left.flatMap(({ seat }) => seat ?? [])
  const best = repairSeats(office.model, office.cells, seats, MOST_REPAIRS)
  const [only] = best.seats
  if (best.seats.length !== 1 || !only || only.proposals.length < 2) return [best.cells]
  await Promise.resolve()
  return only.proposals.map(({ changes }) => applied(office.cells, changes))
}

function applied(cells: OfficeModel['cells'], changes: readonly Change[]): OfficeModel['cells'] {
  const copy = cells.map((row) => [...row])
  for (const { person: index, slot, to } of changes) {
    const row = copy[index]
    if (row) row[slot] = to
  }
  return copy
}

interface Drafting {
  personId: number
  name: string
  ids: ReadonlySet<number>
  cells: OfficeModel['cells']
  left: readonly Left[]
  span: { from: Day; to: Day }
}

function draftOf(db: Db, office: OfficeModel, { personId, name, cells, left }: Drafting): RepairDraft {
  const changes = withGoing(office, changesOf(office, cells), left, { personId, name, standsIn: false })
  const steps = stepsOf(changes)
  const proof = proofAround(db, steps)
  const breaches = newBreaches(proof.office, proof.office.duties, stepped(proof.office, steps), proof.people)
  const leftSeats = new Set(left.flatMap(({ seat }) => seat ?? []))
  const empty = [
    ...emptyIn(
      office,
      cells,
      emptySeatsIn(office, cells).filter(({ seat }) => leftSeats.has(seat)),
    ),
  ]
  const sentence = left.every(({ seat }) => seat === null)
    ? `${name}的席位不在应到人数内，不用补人，其余不动`
    : sentenceOf(office, changes, name, empty.length)
  return { sentence, changes, touched: touchedBy(changes), empty, breaches }
}

/** The absent one goes, whoever comes in their place. */
function withGoing(
  office: OfficeModel,
  changes: SeatChange[],
  left: readonly Left[],
  gone: SeatChange['goes'][number],
): SeatChange[] {
  const all = changes.map((change) => ({ ...change, goes: [...change.goes] }))
  for (const { shiftId, of } of left) {
    const known = all.find((change) => change.shiftId === shiftId && change.seat === of)
    if (known) known.goes.push(gone)
    const shiftLeft = office.shifts.find(({ id }) => id === shiftId)
    if (known || !shiftLeft) continue
    const { checkpoint, number, day, name: band, start, end } = shiftLeft
    all.push({ shiftId, checkpoint, number, day, band, start, end, seat: of, comes: [], goes: [gone], leads: [] })
  }
  return all.sort((a, b) => (a.start < b.start ? -1 : 1))
}

/** 由王强（社区）顶2月10日夜班，其余不动 */
function sentenceOf(office: OfficeModel, changes: readonly SeatChange[], gone: string, empty: number): string {
  const steps = changes.flatMap(({ comes, goes, day, band, number, checkpoint, seat }) => {
    const duty = `${shortDayInChinese(day)}${band}`
    const post = number === null ? checkpoint : `${number}号卡点`
    return comes.map((one) => {
      const found = office.people.find(({ id }) => id === one.personId)
      const isNamesake = office.people.some((other) => other.name === one.name && other.id !== one.personId)
      const unit = isNamesake && found?.unit ? `，${found.unit}` : ''
      const who = `${one.name}（${found ? STAFF_CATEGORY_LABELS[found.category] : SEAT_LABELS[seat]}${unit}）`
      const whose = goes[0] && goes[0].name !== gone ? `${goes[0].name}的` : ''
      return `由${who}顶${whose}${duty}（${post}）`
    })
  })
  if (steps.length === 0) return `没有人能顶${gone}，席位空着，其余不动`
  return `${steps.join('，')}，其余不动${empty > 0 ? `；仍缺 ${empty} 人` : ''}`
}

/** The days a leave covers: not the first one where a duty before the moment was served. */
export function leaveDays(db: Db, { personId, from, to }: Absence): { from: Day; to: Day | null } {
  const day = dayPart(from)
  const { start, end } = shift
  const served = db
    .select({ start, end })
    .from(assignment)
    .innerJoin(shift, eq(shift.id, assignment.shiftId))
    .where(and(eq(assignment.personId, personId), eq(shift.day, day)))
    .all()
    .some((one) => one.end <= from)
  const last = to === undefined ? null : to.endsWith('T00:00') ? addDays(dayPart(to), -1) : dayPart(to)
  const first = served ? addDays(day, 1) : day
  return { from: first, to: last !== null && last < first ? first : last }
}

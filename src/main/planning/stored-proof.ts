/**
 * The stored roster, or one changed so, held against every rule by the independent proof: what it breaks, in words, and what a
 * change breaks that was not broken before.
 */
import type { Day } from '../../shared/days.ts'
import { DUTY_ROLE_LABELS } from '../../shared/people/duty-role.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { RosterBreach, Verification } from '../../shared/planning/breach.ts'
import type { Db } from '../db/open.ts'
import { breachesOfPerson, checkDuties } from '../roster/proof/check-plan.ts'
import type { Breach } from '../roster/proof/check-plan.ts'
import { pairBreaches } from '../roster/proof/check-pairs.ts'
import { breachInChinese, dutyInChinese, postInChinese } from './breach-words.ts'
import { buildInPieces } from './office-model.ts'
import type { OfficeModel, StoredDuty } from './office-model.ts'
import { spanInChinese } from './span-words.ts'

type Duties = readonly (readonly StoredDuty[])[]

/** One person into or out of a seat of a shift. */
export interface Step {
  personId: number
  shiftId: number
  /** null: beside the standard */
  seat: Seat | null
  does: 'come' | 'go'
}

export async function verify(db: Db, span: { from: Day; to: Day }, limit: number): Promise<Verification> {
  const office = await buildInPieces(db, { span, purpose: 'proof' })
  const found = breachesIn(office, office.duties, lackingNeeds(office))
  const hard = found.filter(({ isHard }) => isHard)
  const soft = found.filter(({ isHard }) => !isHard)
  return {
    ...span,
    hard: hard.length,
    soft: soft.length,
    breaches: [...hard, ...soft].slice(0, limit),
    sentence: verdictOf(spanInChinese(span.from, span.to), office, hard.length, soft.length),
  }
}

/** In order of time. The model holds days before and after its span; what lies there alone is told when they are asked for. */
export function breachesIn(office: OfficeModel, duties: Duties, more: readonly RosterBreach[] = []): RosterBreach[] {
  const isOfSpan = ({ days }: Breach) => days.length === 0 || days.some((day) => day >= 0 && day < office.spanDays)
  const found = checkDuties(office.model, duties).filter(isOfSpan)
  const told = worstOf(found).map((breach) => breachInChinese(office, duties, breach))
  const order = new Map(office.shifts.map(({ id }, index) => [id, index]))
  const firstOf = ({ shiftIds }: RosterBreach) => Math.min(...shiftIds.map((id) => order.get(id) ?? Infinity))
  return [...told, ...more]
    .map((breach) => ({ breach, first: firstOf(breach) }))
    .sort((a, b) => (a.first === b.first ? 0 : a.first - b.first))
    .map(({ breach }) => breach)
}

/** What `after` breaks that `before` did not, or not so much. */
export function newBreaches(office: OfficeModel, before: Duties, after: Duties, people?: readonly number[]): RosterBreach[] {
  const measure = (duties: Duties) => Map.groupBy(rawBreaches(office, duties, people), keyOf)
  const known = measure(before)
  const grown = [...measure(after)].flatMap(([key, own]) => (amountOf(own) > amountOf(known.get(key) ?? []) ? own : []))
  return worstOf(grown).map((breach) => breachInChinese(office, after, breach))
}

/** The duties as they would be; shifts outside the model change nothing. */
export function stepped(
  office: Pick<OfficeModel, 'duties' | 'seats' | 'model' | 'indexOf'>,
  steps: readonly Step[],
): StoredDuty[][] {
  const duties = [...office.duties]
  const places = placesOf(office)
  for (const { personId, shiftId, seat, does } of steps) {
    const index = office.indexOf.get(personId) ?? -1
    const own = duties[index]
    const laid = places.get(shiftId)
    if (!own || !laid) continue
    const others = own.filter(({ shift }) => shift.id !== shiftId)
    if (does === 'go') {
      duties[index] = others
      continue
    }
    const place = laid.get(seat) ?? [...laid.values()][0] ?? 0
    const demand = office.model.seats[place]
    const shift = office.seats[place]?.shift
    if (!demand || !shift) continue
    const comes = { day: demand.day, kind: demand.kind, seat: place, shift, assignmentId: 0 }
    duties[index] = [...own, comes].sort((a, b) => (a.shift.start < b.shift.start ? -1 : 1))
  }
  return duties
}

type Places = ReadonlyMap<number, ReadonlyMap<Seat | null, number>>

const known = new WeakMap<OfficeModel['seats'], Places>()

/**
 * Of each shift, one seat of the model for each seat of the office, a plain one before those that ask for a skill: who lacks that
 * is told of by the shift's own needs. Asked for thousands of times while a drag begins.
 */
function placesOf({ seats, model }: Pick<OfficeModel, 'seats' | 'model'>): Places {
  const found = known.get(seats)
  if (found) return found
  const places = new Map<number, Map<Seat | null, number>>()
  const isPlain = (index: number) => seats[index]?.sort !== 'standby' && model.seats[index]?.skills.length === 0
  const indexes = seats.map((_, index) => index)
  for (const index of [...indexes.filter(isPlain), ...indexes.filter((one) => !isPlain(one))]) {
    const office = seats[index]
    if (!office) continue
    const own = places.get(office.shift.id) ?? new Map<Seat | null, number>()
    const key = office.sort === 'standby' ? null : office.seat
    if (!own.has(key)) own.set(key, index)
    places.set(office.shift.id, own)
  }
  known.set(seats, places)
  return places
}

function rawBreaches(office: OfficeModel, duties: Duties, people: readonly number[] | undefined): Breach[] {
  if (!people) return checkDuties(office.model, duties)
  const indexes = people.flatMap((id) => office.indexOf.get(id) ?? [])
  return [
    ...indexes.flatMap((index) => breachesOfPerson(office.model, index, duties[index] ?? [])),
    ...pairBreaches(office.model, duties),
  ]
}

/** Rests are one breach for each two duties; runs and weeks one for each person. */
function keyOf({ rule, person, days }: Breach): string {
  const isOfDays = ['short_rest', 'not_available', 'not_eligible', 'together', 'apart'].includes(rule)
  return `${rule}/${String(person)}/${isOfDays ? days.join() : ''}`
}

function amountOf(breaches: readonly Breach[]): number {
  return breaches.reduce((sum, { by }) => sum + by, 0)
}

/** Many overlapping weeks of one person are told of once, by the fullest. */
function worstOf(breaches: readonly Breach[]): Breach[] {
  return [...Map.groupBy(breaches, keyOf).values()].flatMap((own) => own.toSorted((a, b) => b.by - a.by).slice(0, 1))
}

/** Shifts with people, but without the leader or the skill the standard asks for. */
function lackingNeeds({ shifts, model, indexOf }: OfficeModel): RosterBreach[] {
  return shifts.flatMap((shift) => {
    if (shift.sitters.length === 0) return []
    return shift.needs.flatMap((need): RosterBreach[] => {
      const there = shift.sitters.filter(
        ({ role, personId, seat }) =>
          (need.role === null || role === need.role) &&
          (need.seat === null || need.role === 'standby' || seat === need.seat) &&
          (need.skill === null || model.people[indexOf.get(personId ?? -1) ?? -1]?.skills.includes(need.skill)),
      ).length
      const missing = need.required - there
      if (missing <= 0) return []
      const what = [need.role && DUTY_ROLE_LABELS[need.role], need.skill && `有“${need.skill}”特长的`].filter(Boolean).join('、')
      const sentence = `${postInChinese(shift)}${dutyInChinese(shift)}缺${what}人员 ${missing} 人`
      return [{ rule: 'special_need', sentence, personId: null, name: null, shiftIds: [shift.id], isHard: false }]
    })
  })
}

function verdictOf(span: string, { shifts }: OfficeModel, hard: number, soft: number): string {
  if (shifts.length === 0) return `${span}还没有班次。`
  const wishes = soft === 0 ? '' : `，另有 ${soft.toLocaleString('zh-CN')} 处没有照顾到可放宽的要求`
  return hard === 0 ? `${span}值班表经核对没有违反规则${wishes}。` : `${span}值班表有 ${hard} 处违反规则${wishes}。`
}

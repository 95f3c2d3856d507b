/** Seats of one shift as the model has them: what the standard asks, split by who must lead or know something, and who sits beyond it. */
import type { DutyRole } from '../../shared/people/duty-role.ts'
import { SEATS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { SeatDemand } from '../roster/plan/model.ts'
import type { PlanShift, Sitter } from './read-shifts.ts'

/**
 * asked: by the standard; extra: who sits beyond it, kept where nothing needs them more; beside: police, doctors, people on
 * standby as they are; standby: 备勤 the standard asks for and nobody is down for.
 */
export type SeatSort = 'asked' | 'extra' | 'beside' | 'standby'

export interface OfficeSeat {
  shift: PlanShift
  seat: Seat | null
  role: DutyRole | null
  sort: SeatSort
}

export interface LaidSeat {
  office: OfficeSeat
  demand: SeatDemand
  sitters: Sitter[]
}

interface Laying {
  shift: PlanShift
  day: number
  kind: number
  place: number
  /** those of the shift's people the model moves or keeps; others only fill */
  isCounted: (sitter: Sitter) => boolean
  /** who of the register knows what */
  hasSkill: (personId: number, skill: string) => boolean
  /** nothing is asked: who sits there sits there */
  isClosed: boolean
  /** whoever is judged may be held over any seat, those the others fill too */
  isJudged: boolean
  /** anybody may be held over any seat of it, those that the standard does not ask for too */
  isOffered: boolean
}

/** In the unit of an empty seat, 10,000. */
export const EMPTY_SEAT = 10_000
const EMPTY_STANDBY = 2_000
const EMPTY_EXTRA = 60

export function laySeats(laying: Laying): LaidSeat[] {
  const { shift, isCounted } = laying
  const counted = shift.sitters.filter(isCounted)
  const own = SEATS.flatMap((seat) =>
    laySeat(
      laying,
      seat,
      counted.filter((one) => one.seat === seat),
    ),
  )
  const beside = counted.filter(({ seat }) => seat === null)
  const fixed = beside.length === 0 ? [] : [laid(laying, { seat: null, role: null, sort: 'beside' }, beside.length, beside)]
  const all = [...own, ...fixed, ...layStandby(laying)]
  return laying.isOffered ? [...all, ...layOffered(laying, all)] : all
}

/** Where no plain seat is: without special skills, and not of those on standby. */
function layOffered(laying: Laying, all: readonly LaidSeat[]): LaidSeat[] {
  return [...SEATS, null].flatMap((seat) => {
    const isPlain = ({ office, demand }: LaidSeat) =>
      office.seat === seat && office.sort !== 'standby' && demand.skills.length === 0
    return all.some(isPlain) ? [] : [laid(laying, { seat, role: null, sort: seat === null ? 'beside' : 'extra' }, 1, [])]
  })
}

function laySeat(laying: Laying, seat: Seat, sitting: Sitter[]): LaidSeat[] {
  const { shift, isCounted, isClosed, isJudged } = laying
  const asked = shift.required.filter((one) => one === seat).length
  const held = isJudged ? 0 : shift.sitters.filter((one) => one.seat === seat && !isCounted(one)).length
  const open = isClosed ? 0 : Math.max(0, asked - held)
  const parts = isClosed ? [] : partsOf(laying, seat, open)
  const extra = Math.max(0, sitting.length - open)
  const seats = parts.map(({ role, skills, required }) => {
    const found = laid(laying, { seat, role, sort: 'asked' }, required, [])
    return { ...found, demand: { ...found.demand, skills } }
  })
  if (extra > 0) seats.push(laid(laying, { seat, role: null, sort: 'extra' }, extra, []))
  seatThem(laying, seats, sitting)
  return seats
}

interface Part {
  role: DutyRole | null
  skills: string[]
  required: number
}

/** A leader and whoever must know something each take one of the seats; what is left is anybody's of the category. */
function partsOf(laying: Laying, seat: Seat, open: number): Part[] {
  const { shift } = laying
  // where anybody may lead, those who sit there
  const sitting = shift.required.filter((one) => shift.sitters.some((sitter) => sitter.seat === one))
  const first =
    shift.sitters.find(({ role, seat: own }) => role === 'leader' && own !== null)?.seat ?? sitting[0] ?? shift.required[0]
  const parts: Part[] = []
  let left = open
  for (const need of shift.needs) {
    if (need.role === 'standby' || (need.seat ?? first) !== seat) continue
    const required = Math.min(left, need.required - heldBy(laying, seat, need.role))
    if (required > 0) parts.push({ role: need.role, skills: need.skill === null ? [] : [need.skill], required })
    left -= Math.max(0, required)
  }
  return left > 0 ? [...parts, { role: null, skills: [], required: left }] : parts
}

/** Names that no register holds may lead too. */
function heldBy({ shift, isCounted, isJudged }: Laying, seat: Seat, role: DutyRole | null): number {
  if (role === null || isJudged) return 0
  return shift.sitters.filter((one) => one.seat === seat && one.role === role && !isCounted(one)).length
}

/** Leaders into leaders' seats, who knows something where it is asked, the others where there is room. */
function seatThem({ hasSkill }: Laying, seats: LaidSeat[], sitting: Sitter[]): void {
  const fits = (sitter: Sitter, { office, demand }: LaidSeat) =>
    (office.role === null || sitter.role === office.role) &&
    demand.skills.every((skill) => sitter.personId !== null && hasSkill(sitter.personId, skill))
  const particular = ({ office, demand }: LaidSeat) => Number(office.role !== null) + demand.skills.length
  const inOrder = seats.toSorted((a, b) => particular(b) - particular(a))
  const hasRoom = ({ demand, sitters }: LaidSeat) => sitters.length < demand.required
  for (const isExact of [true, false])
    for (const sitter of sitting) {
      if (seats.some(({ sitters }) => sitters.includes(sitter))) continue
      const place = inOrder.find((one) => hasRoom(one) && (isExact ? fits(sitter, one) : one.demand.skills.length === 0))
      const any = place ?? (isExact ? undefined : inOrder.find(hasRoom))
      any?.sitters.push(sitter)
    }
}

function layStandby(laying: Laying): LaidSeat[] {
  const { shift, isClosed } = laying
  if (isClosed) return []
  const there = shift.sitters.filter(({ role }) => role === 'standby').length
  const needs = shift.needs.filter(({ role }) => role === 'standby')
  return needs.flatMap((need) => {
    const required = need.required - there
    const seat = need.seat ?? shift.required[0] ?? 'community'
    return required > 0 ? [laid(laying, { seat, role: 'standby', sort: 'standby' }, required, [])] : []
  })
}

function laid(
  { shift, day, kind, place }: Laying,
  { seat, role, sort }: Omit<OfficeSeat, 'shift'>,
  required: number,
  sitters: Sitter[],
): LaidSeat {
  return {
    office: { shift, seat, role, sort },
    demand: { day, kind, place, category: seat, role: null, skills: [], required, under: UNDER[sort], over: null },
    sitters,
  }
}

const UNDER: Record<SeatSort, number> = { asked: EMPTY_SEAT, extra: EMPTY_EXTRA, beside: 0, standby: EMPTY_STANDBY }

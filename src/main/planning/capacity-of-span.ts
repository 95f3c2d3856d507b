/** What some days can be staffed with, before anything is solved, in an office's words. */
import { countText } from '../../shared/counts.ts'
import { addDays } from '../../shared/days.ts'
import type { CapacityAnswer, CapacityDay, SeatCapacity } from '../../shared/planning/capacity.ts'
import type { Seat } from '../../shared/people/person.ts'
import { Seat as SeatSchema } from '../../shared/people/person.ts'
import type { StaffCategory } from '../../shared/people/person.ts'
import { placeIn } from '../../shared/roster/candidates.ts'
import type { Db } from '../db/open.ts'
import { capacityOf } from '../roster/plan/capacity.ts'
import type { Capacity, CapacityOption, CategoryCapacity } from '../roster/plan/capacity.ts'
import { optionInChinese, shortageInChinese } from '../roster/plan/capacity-words.ts'
import { buildInPieces } from './office-model.ts'
import type { OfficeModel } from './office-model.ts'
import { SEAT_PEOPLE } from './office-people.ts'
import type { Days } from './read-shifts.ts'
import { spanInChinese } from './span-words.ts'

export async function capacityOfSpan(db: Db, span: Days): Promise<CapacityAnswer> {
  const office = await buildInPieces(db, { span, purpose: 'capacity' })
  const base = { ...span, shifts: office.shifts.length }
  if (office.model.seats.length === 0)
    return { ...base, ...NOTHING, sentences: [`${spanInChinese(span.from, span.to)}还没有班次，请先铺开班次。`] }
  const capacity = onlySeats(capacityOf(onlyAsked(office)))
  const held = heldIn(office)
  const seats = capacity.categories.flatMap((one) => {
    const seat = SeatSchema.safeParse(one.category)
    return seat.success ? [seatCapacity(office, held, seat.data, one)] : []
  })
  const sum = (of: (one: SeatCapacity) => number) => seats.reduce((total, one) => total + of(one), 0)
  const required = sum((one) => one.required)
  const missing = sum((one) => one.missing)
  return {
    ...base,
    required,
    fillable: required - missing,
    missing,
    isExact: capacity.isExact,
    seats,
    sentences: sentencesOf(office, seats, required, capacity.isExact),
    options: capacity.options.filter(isAllowed).map((option) => ({
      code: option.code,
      sentence: optionInChinese(office.model, option, nameOf).replace(/^可选：/u, ''),
      missing: option.missing,
      dropped: option.dropped,
    })),
  }
}

const NOTHING = { required: 0, fillable: 0, missing: 0, isExact: true, seats: [], options: [] }

function nameOf(category: string | null): string {
  const seat = SeatSchema.safeParse(category)
  return seat.success ? SEAT_PEOPLE[seat.data] : '人员'
}

/** Who stands beside the standard, and seats beyond it, are nobody's to fill. */
function onlyAsked({ model, seats }: OfficeModel): OfficeModel['model'] {
  return { ...model, seats: model.seats.map((seat, index) => (seats[index]?.sort === 'asked' ? seat : { ...seat, required: 0 })) }
}

function onlySeats(capacity: Capacity): Capacity {
  return { ...capacity, categories: capacity.categories.filter(({ category, required }) => category !== null && required > 0) }
}

/** Names no register holds fill their seats too. */
function seatCapacity(office: OfficeModel, held: Held, seat: Seat, one: CategoryCapacity): SeatCapacity {
  const days = one.days.map((day): CapacityDay => {
    const date = addDays(office.span.from, day.day)
    const more = held.get(`${date}/${seat}`) ?? 0
    const { required, available, fillable } = day
    return { day: date, required: required + more, available, fillable: fillable + more, missing: required - fillable }
  })
  const sum = (of: (day: CapacityDay) => number) => days.reduce((total, day) => total + of(day), 0)
  return {
    seat,
    required: sum((day) => day.required),
    fillable: sum((day) => day.fillable),
    missing: sum((day) => day.missing),
    people: Math.max(0, ...days.map(({ available }) => available)),
    days,
  }
}

type Held = ReadonlyMap<string, number>

/** By day and seat: what the standard asks beyond the model's seats. */
function heldIn({ shifts, seats, model }: OfficeModel): Held {
  const held = new Map<string, number>()
  const add = (day: string, seat: Seat, amount: number) => held.set(`${day}/${seat}`, (held.get(`${day}/${seat}`) ?? 0) + amount)
  for (const { day, required } of shifts) for (const seat of required) add(day, seat, 1)
  seats.forEach(({ shift, seat, sort }, index) => {
    if (sort === 'asked' && seat !== null) add(shift.day, seat, -(model.seats[index]?.required ?? 0))
  })
  return held
}

/** Of the very numbers that are answered beside them. */
function sentencesOf({ model, span }: OfficeModel, seats: SeatCapacity[], required: number, isExact: boolean): string[] {
  const short = seats.filter(({ missing }) => missing > 0)
  const when = spanInChinese(span.from, span.to)
  if (short.length === 0) {
    const left = isExact ? '' : '；休息、连班等规则还可能让个别席位空着，排班后见分晓'
    return [`${when}共需 ${countText(required)} 人次，人员够用${left}。`]
  }
  return short.map(({ seat, days, ...one }) => {
    const counted = days.map((day, index) => ({ ...day, day: index }))
    return shortageInChinese(model, { ...one, category: seat, days: counted }, nameOf)
  })
}

/** Property staff keep their own gate, and volunteers stand in for nobody but the communities. */
function isAllowed(option: CapacityOption): boolean {
  if (option.code !== 'stand_in') return true
  const seat = SeatSchema.safeParse(option.category)
  const from = SeatSchema.safeParse(option.from)
  return seat.success && from.success && placeIn(seat.data, OF_SEAT[from.data]) === 'stand_in'
}

const OF_SEAT: Record<Seat, StaffCategory> = {
  government: 'street_cadre',
  community: 'community_worker',
  volunteer: 'volunteer',
  property: 'property_staff',
}

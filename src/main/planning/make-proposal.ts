/** A planned roster against the stored one: which seats change hands, what stays empty and why, how evenly it is spread. */
import { SEATS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { seatOf } from '../../shared/people/person.ts'
import type { EmptySeat, SeatChange, SeatFairness } from '../../shared/planning/proposal.ts'
import { explaining } from '../roster/plan/explain-seats.ts'
import { partsIn } from '../roster/plan/model.ts'
import type { Cells } from '../roster/plan/model.ts'
import { emptyInChinese } from './empty-words.ts'
import { newLeaders } from './leaders.ts'
import type { OfficeModel } from './office-model.ts'
import { SEAT_PEOPLE } from './office-people.ts'
import type { Step } from './stored-proof.ts'
import { stateOf, unevenIn } from './uneven.ts'
import type { Load } from './uneven.ts'

/** In order of time, then post. */
export function changesOf(office: OfficeModel, cells: Cells): SeatChange[] {
  const found = new Map<string, SeatChange>()
  const changeAt = (seat: number): SeatChange | null => {
    const laid = office.seats[seat]
    if (!laid || laid.seat === null) return null
    const { shift } = laid
    const key = keyOf(office, seat)
    const known = found.get(key)
    if (known) return known
    const { id: shiftId, checkpoint, number, day, name: band, start, end } = shift
    const fresh: SeatChange = {
      shiftId,
      checkpoint,
      number,
      day,
      band,
      start,
      end,
      seat: laid.seat,
      comes: [],
      goes: [],
      leads: [],
    }
    found.set(key, fresh)
    return fresh
  }
  office.people.forEach((person, index) => {
    const standsIn = (seat: number) => office.seats[seat]?.seat !== seatOf(person.category)
    const [own, planned] = [office.cells[index] ?? [], cells[index] ?? []]
    own.forEach((before, slot) => {
      const after = planned[slot] ?? null
      if (before === after || (before !== null && after !== null && keyOf(office, before) === keyOf(office, after))) return
      const someone = (seat: number) => ({ personId: person.id, name: person.name, standsIn: standsIn(seat) })
      if (before !== null) changeAt(before)?.goes.push(someone(before))
      const role = after === null ? null : (office.seats[after]?.role ?? null)
      if (after !== null) changeAt(after)?.comes.push({ ...someone(after), ...(role && { role }) })
    })
  })
  for (const { seat, person } of newLeaders(office, cells)) {
    const { id: personId, name } = office.people[person] ?? {}
    const change = personId === undefined ? null : changeAt(seat)
    const comes = change?.comes.find((one) => one.personId === personId)
    if (comes) comes.role = 'leader'
    else if (personId !== undefined && name !== undefined) change?.leads.push({ personId, name })
  }
  const order = new Map(office.shifts.map(({ id }, index) => [id, index]))
  return [...found.values()].sort((a, b) => (order.get(a.shiftId) ?? 0) - (order.get(b.shiftId) ?? 0))
}

export function stepsOf(changes: readonly SeatChange[]): Step[] {
  return changes.flatMap(({ shiftId, seat, comes, goes }) => [
    ...goes.flatMap(({ personId }): Step[] => (personId === null ? [] : [{ personId, shiftId, seat, does: 'go' }])),
    ...comes.flatMap(({ personId, role }): Step[] =>
      personId === null ? [] : [{ personId, shiftId, seat: role === 'standby' ? null : seat, does: 'come' }],
    ),
  ])
}

/** Asked seats of the span nobody sits in, each with its reasons; in pieces. */
export function* emptyIn(
  office: OfficeModel,
  cells: Cells,
  empty: readonly { seat: number; missing: number }[],
): Generator<EmptySeat> {
  const asked = new Map(empty.flatMap(({ seat, missing }) => (isAsked(office, seat) ? [[seat, missing] as const] : [])))
  if (asked.size === 0) return
  for (const explained of explaining(office.model, cells, [...asked.keys()])) {
    const told = emptyInChinese(office, explained, asked.get(explained.seat) ?? 0)
    if (told) yield told
  }
}

export function emptySeatsIn(office: OfficeModel, cells: Cells): { seat: number; missing: number }[] {
  const counts = new Map<number, number>()
  for (const seat of cells.flat()) if (seat !== null) counts.set(seat, (counts.get(seat) ?? 0) + 1)
  return office.model.seats.flatMap(({ required }, seat) => {
    const missing = required - (counts.get(seat) ?? 0)
    return missing > 0 && isAsked(office, seat) ? [{ seat, missing }] : []
  })
}

/** All that the standard asks of the span. */
export function requiredIn({ shifts }: Pick<OfficeModel, 'shifts'>): number {
  return shifts.reduce((sum, { required }) => sum + required.length, 0)
}

/** Of people whose own seat it is and who are there for the whole span. */
export function fairnessOf(office: OfficeModel, cells: Cells): SeatFairness[] {
  let state: ReturnType<typeof stateOf> | null = null
  return SEATS.flatMap((seat): SeatFairness[] => {
    const loads = office.people.flatMap(({ category, id }, index) => {
      const planned = office.model.people[index]
      const isWhole = planned && planned.from <= 0 && planned.to >= office.spanDays - 1 && planned.leave.length === 0
      return seatOf(category) === seat && isWhole && !office.isDoubled.has(id) ? [loadOf(office, cells, index)] : []
    })
    if (loads.length === 0) return []
    return [{ ...spreadOf(seat, loads), uneven: unevenIn(office, loads, () => (state ??= stateOf(office, cells))) }]
  })
}

function loadOf({ model, spanDays }: OfficeModel, cells: Cells, index: number): Load {
  const row = cells[index]?.slice(0, spanDays * partsIn(model)) ?? []
  const seats = row.filter((seat) => seat !== null)
  const nights = seats.filter((seat) => model.kinds[model.seats[seat]?.kind ?? -1]?.isNight)
  return { index, duties: seats.length, nights: nights.length, seats }
}

function spreadOf(seat: Seat, loads: Load[]): Omit<SeatFairness, 'uneven'> {
  const spread = (numbers: number[]) => ({ least: Math.min(...numbers), most: Math.max(...numbers) })
  const duties = spread(loads.map((one) => one.duties))
  const nights = spread(loads.map((one) => one.nights))
  const sentence = `${SEAT_PEOPLE[seat]} ${loads.length} 人，每人 ${rangeOf(duties)} 班，其中夜班 ${rangeOf(nights)} 个`
  return { seat, people: loads.length, duties, nights, sentence }
}

/** 5—6; 6 where all are alike */
function rangeOf({ least, most }: { least: number; most: number }): string {
  return least === most ? String(least) : `${least}—${most}`
}

export function isAsked(office: OfficeModel, seat: number): boolean {
  const laid = office.seats[seat]
  const demand = office.model.seats[seat]
  return laid?.sort === 'asked' && demand !== undefined && demand.day < office.spanDays
}

/** A seat as the office sees it: whoever moves from one part of it to another stays where they are. */
function keyOf(office: OfficeModel, seat: number): string {
  const laid = office.seats[seat]
  return `${laid?.shift.id ?? 0}/${laid?.sort === 'standby' ? 'standby' : String(laid?.seat)}`
}

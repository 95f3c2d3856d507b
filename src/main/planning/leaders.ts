/**
 * Who leads (带班) in each shift of a planned roster where the standard asks for it: whoever leads there already goes on doing so,
 * else whoever was found for it, else the first of those who sit there.
 */
import type { Cells } from '../roster/plan/model.ts'
import type { OfficeModel } from './office-model.ts'

interface Sitting {
  person: number
  slot: number
}

/** The same roster, with leaders' seats given to those who lead already, or to anybody where they are empty. */
export function withLeaders(office: OfficeModel, cells: Cells): Cells {
  const planned = cells.map((row) => [...row])
  const sitting = sittingIn(planned)
  const move = (one: Sitting, seat: number) => {
    const row = planned[one.person]
    if (row) row[one.slot] = seat
  }
  for (const { leading, plain } of groupsIn(office)) {
    for (const seat of leading) {
      const others = plain.flatMap((from) => (sitting.get(from) ?? []).map((one) => ({ ...one, from })))
      const present = sitting.get(seat) ?? []
      const kept = present.find((one) => leadsAlready(office, one.person, seat))
      const better = others.find((one) => leadsAlready(office, one.person, seat))
      const comes = kept ? undefined : (better ?? (present.length === 0 ? others[0] : undefined))
      if (!comes) continue
      const gives = present.length >= (office.model.seats[seat]?.required ?? 0) ? present[0] : undefined
      move(comes, seat)
      if (gives) move(gives, comes.from)
      const without = (sitting.get(comes.from) ?? []).filter(({ person }) => person !== comes.person)
      sitting.set(comes.from, gives ? [...without, gives] : without)
      sitting.set(seat, [...present.filter((one) => one !== gives), comes])
    }
  }
  return planned
}

/** Whoever is to be marked as leading: those in leaders' seats, and where anybody may lead and those are empty, one of the others. */
export function newLeaders(office: OfficeModel, cells: Cells): { seat: number; person: number }[] {
  const inShift = Map.groupBy(
    cells.flatMap((row, person) => row.flatMap((seat) => (seat === null ? [] : [{ seat, person }]))),
    ({ seat }) => office.seats[seat]?.shift.id,
  )
  return office.shifts.flatMap(({ id, needs }) => {
    const wanted = needs.filter(({ role }) => role === 'leader')
    if (wanted.length === 0) return []
    const seated = (inShift.get(id) ?? []).filter(({ seat }) => ['asked', 'extra'].includes(office.seats[seat]?.sort ?? ''))
    const leads = ({ seat, person }: { seat: number; person: number }) => leadsAlready(office, person, seat)
    const found = seated.filter((one) => office.seats[one.seat]?.role === 'leader' || leads(one))
    const open = wanted.reduce((sum, { required }) => sum + required, 0) - found.length
    const isAnybodys = wanted.every(({ seat, skill }) => seat === null && skill === null)
    const more = isAnybodys ? seated.filter((one) => !found.includes(one)).slice(0, Math.max(0, open)) : []
    return [...found.filter((one) => !leads(one)), ...more]
  })
}

/** Seats of one shift and category that anybody of them may change between. */
function groupsIn({ seats, model }: OfficeModel): { leading: number[]; plain: number[] }[] {
  const indexes = [...seats.keys()].filter(
    (seat) => ['asked', 'extra'].includes(seats[seat]?.sort ?? '') && model.seats[seat]?.skills.length === 0,
  )
  const byShift = Map.groupBy(indexes, (seat) => `${seats[seat]?.shift.id ?? 0}/${String(seats[seat]?.seat)}`)
  return [...byShift.values()].flatMap((own) => {
    const leading = own.filter((seat) => seats[seat]?.role === 'leader')
    return leading.length === 0 ? [] : [{ leading, plain: own.filter((seat) => seats[seat]?.role === null) }]
  })
}

function sittingIn(cells: Cells): Map<number, Sitting[]> {
  const found = new Map<number, Sitting[]>()
  cells.forEach((row, person) =>
    row.forEach((seat, slot) => {
      if (seat === null) return
      const own = found.get(seat)
      if (own) own.push({ person, slot })
      else found.set(seat, [{ person, slot }])
    }),
  )
  return found
}

function leadsAlready(office: OfficeModel, person: number, seat: number): boolean {
  const id = office.people[person]?.id
  return sittersOf(office, seat).some(({ personId, role }) => personId === id && role === 'leader')
}

function sittersOf({ seats }: OfficeModel, seat: number) {
  const own = seats[seat]?.seat
  return seats[seat]?.shift.sitters.filter((one) => one.seat === own) ?? []
}

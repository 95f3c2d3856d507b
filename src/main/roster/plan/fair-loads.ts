/**
 * How many duties and nights are each person's even share, those of earlier weeks counted: water poured over people of one category
 * who may stand in the same places rises to one level, and nobody rises above what they are at hand for. A share is a whole
 * number or one more; the search pays dearly for leaving it.
 */
import { at } from './cells.ts'
import type { Problem } from './compile.ts'
import type { Filling } from './fill-network.ts'
import { carriedIn } from './row-cost.ts'
import type { FairShares, Share } from './row-cost.ts'

/** Who shares with whom: own category and places. */
interface Group {
  people: number[]
  /** share of its seats that are nights */
  nights: number
}

export function fairShares(problem: Problem, { serves }: Filling): FairShares {
  const shares: FairShares = { duties: unboundedFor(problem), nights: unboundedFor(problem) }
  const carried = carriedIn(problem.model)
  const duties = Array.from({ length: problem.people }, (_, person) => dutiesOf(problem, serves, person))
  const roomFor = (person: number, isNight: boolean) => roomOf(problem, person, isNight)
  for (const { people, nights } of groupsIn(problem)) {
    const total = people.reduce((sum, person) => sum + (duties[person] ?? 0), 0)
    const pour = (share: Share, amount: number, earlier: (person: number) => number, isNight: boolean) => {
      const vessels = people.map((person) => ({ person, floor: earlier(person), room: roomFor(person, isNight) }))
      const level = levelOf(vessels, amount)
      for (const { person, floor, room } of level === null ? [] : vessels) {
        share.least[person] = Math.min(Math.floor((level ?? 0) + 1e-6), floor + room)
        share.most[person] = Math.ceil((level ?? 0) - 1e-6)
      }
    }
    pour(shares.duties, total, (person) => carried[person]?.duties ?? 0, false)
    pour(shares.nights, Math.round(total * nights), (person) => carried[person]?.nights ?? 0, true)
  }
  return shares
}

function unboundedFor({ people }: Problem): Share {
  return { least: new Float64Array(people), most: new Float64Array(people).fill(Infinity) }
}

function groupsIn({ model }: Problem): Group[] {
  const byKey = Map.groupBy(model.people.keys(), (person) => {
    const { seats, onlyPlaces } = model.people[person] ?? { seats: [], onlyPlaces: null }
    return JSON.stringify([seats[0]?.category ?? null, onlyPlaces])
  })
  return [...byKey.values()].flatMap((people): Group[] => {
    const sample = model.people[people[0] ?? -1]
    const own = sample?.seats[0]?.category
    if (!sample || own === undefined) return []
    const isOwn = ({ category, place }: (typeof model.seats)[number]) =>
      category === own && (sample.onlyPlaces === null || place === null || sample.onlyPlaces.includes(place))
    let all = 0
    let nights = 0
    for (const seat of model.seats) {
      if (!isOwn(seat)) continue
      all += seat.required
      if (model.kinds[seat.kind]?.isNight) nights += seat.required
    }
    return all === 0 ? [] : [{ people, nights: nights / all }]
  })
}

/** As the flow has it, and as locks have it. */
function dutiesOf({ first, slots, pastSlots }: Problem, serves: Uint8Array, person: number): number {
  let count = 0
  for (let slot = pastSlots; slot < slots; slot++)
    if (at(serves, person * slots + slot) === 1 || at(first, person * slots + slot) >= 0) count++
  return count
}

/** Days on which the person could serve, as far as a window of days lets them. */
function roomOf(
  { model, days, past, parts, slots, kinds, can, fixed, first }: Problem,
  person: number,
  isNight: boolean,
): number {
  let room = 0
  for (let day = past; day < days; day++) {
    const from = person * slots + day * parts
    if (at(fixed, from) === 1 && at(first, from) < 0) continue
    for (let kind = 0; kind < kinds; kind++) {
      if (at(can, (person * days + day) * kinds + kind) === 0 || (isNight && !model.kinds[kind]?.isNight)) continue
      room++
      break
    }
  }
  const window = model.people[person]?.limits.window
  const most = window ? Math.ceil(model.days / window.days) * window.shifts : room
  return Math.min(room, most) * parts
}

/** The height to which so much rises; null: there is more than all can hold. */
function levelOf(vessels: readonly { floor: number; room: number }[], amount: number): number | null {
  const held = (level: number) => vessels.reduce((sum, { floor, room }) => sum + Math.min(room, Math.max(0, level - floor)), 0)
  let low = 0
  let high = Math.max(0, ...vessels.map(({ floor, room }) => floor + room))
  if (held(high) <= amount) return null
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (held(middle) < amount) low = middle
    else high = middle
  }
  return high
}

/**
 * How many seats can be filled at all, and on which days each person serves so that it is reached: a flow from people through
 * their days to seats. Exact for “at most k in any n days” over up to n days, history included; over longer spans, under rules
 * of rest and sequence, and where a day may hold several duties of one person, it is an upper bound. People alike flow together,
 * and so do seats that the same people may take.
 */
import { add, at } from './cells.ts'
import type { Numbers } from './cells.ts'
import { mayTake } from './compile.ts'
import type { Problem } from './compile.ts'
import { allGoTogether, dutiesADay, goWithFixed, mostADay } from './day-duties.ts'
import { createFlow } from './flow.ts'
import type { Flow } from './flow.ts'
import type { Limits } from './model.ts'

export interface Filling {
  /** seats filled beside those that locks fill */
  filled: number
  /** by group of seats */
  groups: { seats: number[]; required: number; filled: number }[]
  /** by person and slot (as in the problem): 1 where the person serves */
  serves: Uint8Array
}

interface SeatGroup {
  day: number
  slot: number
  seats: number[]
  required: number
}

interface PeopleGroup {
  people: number[]
  /** seat groups by slot */
  takes: Map<number, number[]>
  /** duties that a day can still take */
  room: Map<number, number>
  caps: Cap[]
}

/** At most `most` duties from day `from` through day `to`. */
interface Cap {
  from: number
  to: number
  most: number
}

const LEVELS = 48

/** `isEven` false: only how many can be filled is wanted, and not how evenly; that is several times quicker. */
export function fillingOf(problem: Problem, isEven = true): Filling {
  const seatGroups = groupSeats(problem)
  const peopleGroups = groupPeople(problem, seatGroups)
  const flow = createFlow()
  const source = flow.node()
  const sink = flow.node()
  const intoSink = seatGroups.map(({ required }) => {
    const node = flow.node()
    return { node, required, edge: flow.edge(node, sink, 0) }
  })
  const fromSource = peopleGroups.map((group) => {
    const { top, slots } = addPeople(flow, group, intoSink, problem.parts)
    return { count: group.people.length, slots, edge: flow.edge(source, top, 0) }
  })
  const ends = { source, sink, intoSink, fromSource, longest: problem.slots }
  if (isEven) fillEvenly(flow, ends)
  else fillAtOnce(flow, ends)
  const serves = new Uint8Array(problem.people * problem.slots)
  peopleGroups.forEach(({ people }, index) =>
    shareOut(flow, problem, people, fromSource[index]?.slots ?? new Map<number, number>(), serves),
  )
  const groups = seatGroups.map(({ seats, required }, index) => ({
    seats,
    required,
    filled: flow.through(intoSink[index]?.edge ?? 0),
  }))
  return { filled: groups.reduce((sum, { filled }) => sum + filled, 0), groups, serves }
}

interface Ends {
  source: number
  sink: number
  intoSink: { edge: number; required: number }[]
  fromSource: { edge: number; count: number }[]
  longest: number
}

/** A shortage is spread over all days, and duties over all people: both ends are opened step by step. */
function fillEvenly(flow: Flow, { source, sink, intoSink, fromSource, longest }: Ends): void {
  for (let level = 1; level <= LEVELS; level++) {
    for (const { edge, required } of intoSink) flow.limit(edge, Math.ceil((required * level) / LEVELS))
    const wanted = () => intoSink.some(({ edge, required }) => flow.through(edge) < Math.ceil((required * level) / LEVELS))
    for (let duties = 1; duties <= longest && wanted(); duties++) {
      for (const { edge, count } of fromSource) flow.limit(edge, count * duties)
      flow.push(source, sink)
    }
  }
}

function fillAtOnce(flow: Flow, { source, sink, intoSink, fromSource, longest }: Ends): void {
  for (const { edge, required } of intoSink) flow.limit(edge, required)
  for (const { edge, count } of fromSource) flow.limit(edge, count * longest)
  flow.push(source, sink)
}

/** Seats that the same people may take in the same slot; what locks fill already is not asked for again. */
function groupSeats(problem: Problem): SeatGroup[] {
  const groups = new Map<string, SeatGroup>()
  const locked = new Int32Array(problem.seats)
  for (const seat of problem.first) if (seat >= 0) add(locked, seat, 1)
  const { fit, can } = problem
  const sorts = hashesOf(fit, problem.people, problem.sorts, (value) => value >= 0)
  const kinds = hashesOf(can, problem.people, problem.days * problem.kinds, (value) => value === 1)
  for (let seat = 0; seat < problem.seats; seat++) {
    const day = at(problem.seatDay, seat)
    const slot = at(problem.seatSlot, seat)
    const key = `${slot}/${sorts[at(problem.seatSort, seat)] ?? ''}/${kinds[day * problem.kinds + at(problem.seatKind, seat)] ?? ''}`
    const group = groups.get(key) ?? { day, slot, seats: [], required: 0 }
    group.seats.push(seat)
    group.required += Math.max(0, at(problem.required, seat) - at(locked, seat))
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** By column: who is in a set, as a short text; two hashes, so that different sets do not meet. Row by row, as the cells lie. */
function hashesOf(cells: Numbers, people: number, columns: number, isIn: (value: number) => boolean): string[] {
  const found = knownHashes.get(cells)
  if (found) return found
  const one = new Int32Array(columns)
  const other = new Int32Array(columns)
  for (let person = 0; person < people; person++)
    for (let column = 0; column < columns; column++) {
      if (!isIn(at(cells, person * columns + column))) continue
      one[column] = at(one, column) + Math.imul(person + 1, 0x9e3779b1)
      other[column] = Math.imul(at(other, column), 31) + person + 1
    }
  const hashes = Array.from(one, (hash, column) => `${hash},${at(other, column)}`)
  knownHashes.set(cells, hashes)
  return hashes
}

/** Of cells that several problems share; they never change. */
const knownHashes = new WeakMap<Numbers, string[]>()

function groupPeople(problem: Problem, seatGroups: SeatGroup[]): PeopleGroup[] {
  const groups = new Map<string, PeopleGroup>()
  for (let person = 0; person < problem.people; person++) {
    const takes = new Map<number, number[]>()
    const room = new Map<number, number>()
    const most = mostADay(problem, person)
    seatGroups.forEach(({ day, slot, seats }, index) => {
      const [sample = 0] = seats
      if (at(problem.fixed, person * problem.slots + slot) === 1 || !mayTake(problem, person, sample)) return
      if (problem.parts > 1 && !goWithFixed(problem, person, day, at(problem.seatKind, sample))) return
      const own = takes.get(slot)
      if (own) own.push(index)
      else takes.set(slot, [index])
      if (!room.has(day)) room.set(day, Math.max(0, most - dutiesADay(problem, person, day)))
    })
    const caps = capsOf(problem, person, most)
    const key = JSON.stringify([[...takes], [...room], caps])
    const group = groups.get(key) ?? { people: [], takes, room, caps }
    group.people.push(person)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Nested spans only, so that they make a tree: growing ones while history counts, then one block after another. */
function capsOf(problem: Problem, person: number, perDay: number): Cap[] {
  const { days, past } = problem
  const whole = { from: past, to: days - 1, most: mostInAll(problem, person, perDay) }
  const window = windowOf(problem, person, perDay)
  if (!window) return [whole]
  const worked = (from: number, to: number) => window.worked(Math.max(0, from), Math.min(to, days - 1))
  const growing = Array.from({ length: Math.min(window.days, days - past) }, (_, index) => {
    const to = past + index
    // a longer window that ends here holds the earlier days of this one too
    return { from: past, to, most: Math.max(0, window.most - worked(to - window.days + 1, to)) }
  })
  const blocks: Cap[] = []
  for (let from = past + window.days; from < days; from += window.days) {
    const to = Math.min(from + window.days, days) - 1
    blocks.push({ from, to, most: Math.max(0, window.most - worked(from, to)) })
  }
  return [...growing, ...blocks, whole]
}

interface Window {
  days: number
  /** duties */
  most: number
  /** of these, what history and locks take */
  worked: (from: number, to: number) => number
}

/** The narrower of the two windows, in duties; hours are counted in the shortest ones, days in as many duties as they can hold. */
function windowOf(problem: Problem, person: number, perDay: number): Window | undefined {
  const { model, softness } = problem
  const { limits } = model.people[person] ?? {}
  const shortest = Math.max(1, Math.min(...model.kinds.map(({ minutes }) => minutes)))
  const hours = softness('window_minutes') === null ? limits?.windowMinutes : undefined
  const shifts = softness('window') === null ? limits?.window : undefined
  const count = (of: (duties: number) => number) => (from: number, to: number) => {
    let sum = 0
    for (let day = from; day <= to; day++) sum += of(dutiesADay(problem, person, day))
    return sum
  }
  const ofHours = hours && {
    days: hours.days,
    most: Math.floor(hours.minutes / shortest),
    worked: count((duties) => duties),
  }
  const ofShifts = shifts && {
    days: shifts.days,
    most: shifts.shifts * perDay,
    worked: count((duties) => Number(duties > 0) * perDay),
  }
  if (!ofHours || !ofShifts) return ofHours ?? ofShifts
  return ofHours.most / ofHours.days < ofShifts.most / ofShifts.days ? ofHours : ofShifts
}

function mostInAll(problem: Problem, person: number, perDay: number): number {
  const { model, days, past } = problem
  const most = model.people[person]?.limits.maxMinutes
  if (most === undefined || problem.softness('max_minutes') !== null) return days * perDay
  const shortest = Math.max(1, Math.min(...model.kinds.map(({ minutes }) => minutes)))
  let worked = 0
  for (let day = past; day < days; day++) worked += dutiesADay(problem, person, day)
  return Math.max(0, Math.floor(most / shortest) - worked)
}

/** The tree of one group's caps, its days, and their slots at the leaves. */
function addPeople(
  flow: Flow,
  { people, takes, room, caps }: PeopleGroup,
  seatNodes: { node: number; required: number }[],
  parts: number,
): { top: number; slots: Map<number, number> } {
  const nodes = caps.map(() => flow.node())
  caps.forEach(({ from, to }, index) => {
    // the next larger span that holds this one
    const outer = caps.findIndex((other, place) => place > index && other.from <= from && other.to >= to)
    if (outer >= 0) flow.edge(nodes[outer] ?? 0, nodes[index] ?? 0, people.length * (caps[index]?.most ?? 0))
  })
  const dayNodes = new Map<number, number>()
  for (const [day, most] of room) {
    const inner = nodes[caps.findIndex(({ from, to }) => from <= day && to >= day)] ?? 0
    // a day of one part is its slot
    const node = parts === 1 ? inner : flow.node()
    if (parts > 1) flow.edge(inner, node, people.length * most)
    dayNodes.set(day, node)
  }
  const slots = new Map<number, number>()
  for (const [slot, groups] of takes) {
    const node = flow.node()
    slots.set(slot, flow.edge(dayNodes.get(Math.floor(slot / parts)) ?? 0, node, people.length))
    for (const group of groups) flow.edge(node, seatNodes[group]?.node ?? 0, people.length)
  }
  const top = flow.node()
  const last = caps.length - 1
  flow.edge(top, nodes[last] ?? 0, people.length * (caps[last]?.most ?? 0))
  return { top, slots }
}

/** Round and round: over any days running, nobody of a group serves more than one duty more than another. */
function shareOut(flow: Flow, problem: Problem, people: number[], slots: Map<number, number>, serves: Uint8Array): void {
  let turn = 0
  for (const [slot, edge] of [...slots].sort(([a], [b]) => a - b))
    for (let count = flow.through(edge); count > 0; count--) {
      serves[(people[turn] ?? 0) * problem.slots + slot] = 1
      turn = (turn + 1) % people.length
    }
}

const PLAIN: readonly (keyof Limits)[] = [
  'window',
  'windowMinutes',
  'maxMinutes',
  'restMinutes',
  'restAfterNightMinutes',
  'dayMinutes',
  'sameDayRestMinutes',
]

/**
 * Whether the flow says exactly what can be filled: no rule but “at most k in n days” over no more than n days, and totals. Where a
 * day may hold several duties, whatever its parts offer must go together, and no window may count days.
 */
export function isExact(problem: Problem): boolean {
  const { model, clashes, kinds, parts } = problem
  const lengths = new Set(model.kinds.map(({ minutes }) => minutes))
  return (
    kinds > 0 &&
    model.pairs.length === 0 &&
    clashes.every(({ reach }) => reach === 0) &&
    model.people.every(
      ({ limits }) =>
        Object.keys(limits).every((name) => PLAIN.some((one) => one === name)) &&
        (parts === 1 || (limits.window === undefined && allGoTogether(model, limits))) &&
        (limits.window === undefined || limits.window.days >= model.days) &&
        // the narrower one alone is in the flow
        (limits.windowMinutes === undefined ||
          (lengths.size === 1 && (limits.window ?? limits.windowMinutes).days === limits.windowMinutes.days)) &&
        (limits.windowMinutes === undefined || limits.windowMinutes.days >= model.days) &&
        (limits.maxMinutes === undefined || lengths.size === 1),
    )
  )
}

/**
 * A lock may ask for more: a second day in a row, a duty before the next day off, a partner in the same shift. Where such a rule
 * is broken, the fewest changes of the days around are sought that keep it, and whoever sat there gives way.
 */
import { boundGroups, breachesOfGroup, clearSlots, isFree } from './bound-groups.ts'
import type { BoundGroup } from './bound-groups.ts'
import { at } from './cells.ts'
import { OFF, mayTake } from './compile.ts'
import { dropBreaches } from './drop-breaches.ts'
import type { RuleCode } from './model.ts'
import { brokenByLocks } from './only-locked-breaches.ts'
import type { PlanState } from './plan-state.ts'

/** Rules that a duty more can mend. */
const ASK_FOR_MORE: readonly RuleCode[] = ['min_consecutive', 'min_days_off', 'min_minutes']
/** Rows read for one group: what a search may cost. */
const MOST_READ = 20_000
const MOST_CHANGES = 5
/** Whoever gives way may be bound too, and so on. */
const MOST_ROUNDS = 4

interface Put {
  person: number
  slot: number
  seat: number
}

/** Several at once where partners go together. */
type Change = Put[]

export function completeLocked(state: PlanState, groups: readonly BoundGroup[] = boundGroups(state.problem)): void {
  if (state.hard === 0) return
  const groupOf = new Map(groups.flatMap((group) => group.people.map((person) => [person, group] as const)))
  for (const group of groups) {
    if (breachesOfGroup(state, group) === 0) continue
    const before = { hard: state.hard, seatAt: state.seatAt.slice(), kindAt: state.kindAt.slice() }
    completeFrom(state, group, groupOf)
    if (state.hard >= before.hard) state.load(before.seatAt, before.kindAt)
  }
}

function completeFrom(state: PlanState, first: BoundGroup, groupOf: ReadonlyMap<number, BoundGroup>): void {
  let waiting = [first]
  for (let round = 0; round < MOST_ROUNDS && waiting.length > 0; round++) {
    const next = new Set<BoundGroup>()
    for (const group of waiting) {
      dropBreaches(state, [group])
      if (breachesOfGroup(state, group) === 0 || !asksForMore(state, group)) continue
      for (const person of complete(state, group)) {
        const theirs = groupOf.get(person)
        if (theirs) next.add(theirs)
      }
    }
    waiting = [...next]
  }
}

function asksForMore(state: PlanState, group: BoundGroup): boolean {
  const { rules, pairs } = brokenByLocks(state, group)
  return pairs.some((count) => count > 0) || rules.some((own) => ASK_FOR_MORE.some((rule) => own.has(rule)))
}

/** From what stands, then from the locks alone. Returns who gave way. */
function complete(state: PlanState, group: BoundGroup): number[] {
  const { pastSlots, slots } = state.problem
  const wanted = breachesOfGroup(state, group)
  const nearest = search(state, group, wanted)
  if (nearest.left > 0) {
    clearSlots(state, group.people, pastSlots, slots - 1)
    const fromLocks = search(state, group, nearest.left)
    state.takeBack()
    if (fromLocks.changes.length > 0) {
      clearSlots(state, group.people, pastSlots, slots - 1)
      return apply(state, group, fromLocks.changes)
    }
  }
  return apply(state, group, nearest.changes)
}

interface Found {
  changes: Change[]
  left: number
}

/** The fewest changes that leave fewer than `wanted` breaches in the group, as few as can be had within the work allowed. */
function search(state: PlanState, group: BoundGroup, wanted: number): Found {
  const changes = changesOf(state, group)
  const found: Found = { changes: [], left: wanted }
  const chosen: Change[] = []
  let read = 0
  const grow = (from: number, depth: number): void => {
    for (let index = from; index < changes.length && found.left > 0 && read < MOST_READ; index++) {
      const change = changes[index]
      if (!change) continue
      const before = change.map(({ person, slot }) => at(state.seatAt, person * state.problem.slots + slot))
      for (const { person, slot, seat } of change) state.put(person, slot, seat)
      chosen.push(change)
      if (depth > 1) grow(index + 1, depth - 1)
      else {
        state.settle()
        read++
        const left = breachesOfGroup(state, group)
        if (left < found.left) Object.assign(found, { changes: [...chosen], left })
      }
      chosen.pop()
      change.forEach(({ person, slot }, place) => state.put(person, slot, before[place] ?? OFF))
    }
  }
  for (let depth = 1; depth <= MOST_CHANGES && found.left > 0; depth++) grow(0, depth)
  state.settle()
  return found
}

/** Every way to change one slot of one person, or of all of the group together. */
function changesOf(state: PlanState, group: BoundGroup): Change[] {
  const { pastSlots, slots, seatsOn, model } = state.problem
  const changes: Change[] = []
  const put = (person: number, slot: number, seat: number): Change =>
    isFree(state.problem, person, slot) && at(state.seatAt, person * slots + slot) !== seat ? [{ person, slot, seat }] : []
  for (let slot = pastSlots; slot < slots; slot++) {
    const shifts = Map.groupBy(seatsOn[slot] ?? [], (seat) => {
      const { kind, place } = model.seats[seat] ?? {}
      // whoever has nobody to go with asks only for the kind
      return group.pairs.length > 0 ? `${String(kind)}/${String(place)}` : String(kind)
    })
    const ways = [...shifts.values()].map((seats) =>
      group.people.flatMap((person) => put(person, slot, seatFor(state, person, seats))),
    )
    for (const way of [group.people.flatMap((person) => put(person, slot, OFF)), ...ways]) {
      if (way.length > 1) changes.push(way)
      changes.push(...way.map((one) => [one]))
    }
  }
  return changes
}

/** One with room, or one that somebody could leave; OFF: none. */
function seatFor(state: PlanState, person: number, seats: readonly number[]): number {
  const fitting = seats.filter((seat) => mayTake(state.problem, person, seat))
  return fitting.find((seat) => state.isOpen(seat)) ?? fitting.find((seat) => leavers(state, seat, [person]).length > 0) ?? OFF
}

function leavers(state: PlanState, seat: number, staying: readonly number[]): number[] {
  const { people, slots, seatSlot } = state.problem
  const slot = at(seatSlot, seat)
  const found: number[] = []
  for (let person = 0; person < people; person++)
    if (at(state.seatAt, person * slots + slot) === seat && isFree(state.problem, person, slot) && !staying.includes(person))
      found.push(person)
  return found
}

function apply(state: PlanState, group: BoundGroup, changes: readonly Change[]): number[] {
  const { seatSlot, cap } = state.problem
  for (const { person, slot, seat } of changes.flat()) state.put(person, slot, seat)
  const gone: number[] = []
  for (const { seat } of changes.flat()) {
    if (seat < 0 || at(state.count, seat) <= at(cap, seat)) continue
    // nobody outside may be able to leave, where two of the group were put on one seat
    const leaver = leavers(state, seat, group.people)[0] ?? leavers(state, seat, [])[0]
    if (leaver === undefined) continue
    state.put(leaver, at(seatSlot, seat), OFF)
    gone.push(leaver)
  }
  state.settle()
  state.keep()
  return gone
}

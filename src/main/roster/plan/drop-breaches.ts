/** Takes people off duties that break hard rules, as few as possible: an empty seat is honest, a broken rule is not. */
import { at } from './cells.ts'
import { OFF } from './compile.ts'
import type { PlanState } from './plan-state.ts'

/** Whatever is still broken afterwards is broken by locks or history, or cannot be mended by taking duties away. */
export function dropBreaches(state: PlanState): void {
  const { problem } = state
  for (let person = 0; person < problem.people && state.hard > 0; person++) {
    const isBroken = () =>
      state.breachesOf(person) > 0 || (problem.pairsOf[person] ?? []).some((pair) => state.breachesOfPair(pair) > 0)
    while (isBroken() && dropBest(state, person));
  }
}

interface Drop {
  people: number[]
  from: number
  to: number
}

/** The one block of free slots, of the person or of those paired with them too, that mends most at the least cost. */
function dropBest(state: PlanState, person: number): boolean {
  let best: (Drop & { hard: number; soft: number }) | null = null
  for (const drop of dropsOf(state, person)) {
    clear(state, drop)
    const { hard, soft } = state
    state.takeBack()
    if (hard < (best?.hard ?? state.hard) || (best && hard === best.hard && soft < best.soft)) best = { ...drop, hard, soft }
  }
  if (!best) return false
  clear(state, best)
  state.keep()
  return true
}

function* dropsOf(state: PlanState, person: number): Generator<Drop> {
  const { pastSlots, slots, pairsOf, model } = state.problem
  const paired = new Set((pairsOf[person] ?? []).flatMap((pair) => model.pairs[pair]?.people ?? []))
  for (const people of paired.size > 0 ? [[person], [...paired]] : [[person]]) {
    for (let from = pastSlots; from < slots; from++)
      for (let to = from; to < slots && people.some((one) => at(state.seatAt, one * slots + to) >= 0); to++)
        yield { people, from, to }
    yield { people, from: pastSlots, to: slots - 1 }
  }
}

function clear(state: PlanState, { people, from, to }: Drop): void {
  const { slots, fixed } = state.problem
  for (const person of people)
    for (let slot = from; slot <= to; slot++) if (at(fixed, person * slots + slot) === 0) state.put(person, slot, OFF)
  state.settle()
}

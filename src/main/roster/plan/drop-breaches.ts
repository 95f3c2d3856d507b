/** Takes people off duties that break hard rules, as few as possible: an empty seat is honest, a broken rule is not. */
import { at } from './cells.ts'
import { boundGroups, breachesOfGroup, clearSlots } from './bound-groups.ts'
import type { BoundGroup } from './bound-groups.ts'
import type { PlanState } from './plan-state.ts'

/** Whatever is still broken afterwards is no better with all duties taken away: locks or history break it, or least amounts. */
export function dropBreaches(state: PlanState, groups = boundGroups(state.problem)): void {
  for (const group of groups) {
    if (state.hard === 0) return
    while (breachesOfGroup(state, group) > 0 && dropBest(state, group));
  }
}

interface Drop {
  people: readonly number[]
  from: number
  to: number
}

/** The one block of free slots, of one person or of all who are tied together, that mends most at the least cost. */
function dropBest(state: PlanState, group: BoundGroup): boolean {
  let best: (Drop & { hard: number; soft: number }) | null = null
  for (const drop of dropsOf(state, group)) {
    clearSlots(state, drop.people, drop.from, drop.to)
    state.settle()
    const { hard, soft } = state
    state.takeBack()
    if (hard < (best?.hard ?? state.hard) || (best && hard === best.hard && soft < best.soft)) best = { ...drop, hard, soft }
  }
  if (!best) return false
  clearSlots(state, best.people, best.from, best.to)
  state.settle()
  state.keep()
  return true
}

function* dropsOf(state: PlanState, { people: all, pairs }: BoundGroup): Generator<Drop> {
  const { pastSlots, slots, model } = state.problem
  const tied = pairs.map((pair) => model.pairs[pair]?.people ?? [])
  for (const people of [...all.map((person) => [person]), ...(all.length > 2 ? tied : []), ...(all.length > 1 ? [all] : [])]) {
    for (let from = pastSlots; from < slots; from++)
      for (let to = from; to < slots && people.some((one) => at(state.seatAt, one * slots + to) >= 0); to++)
        yield { people, from, to }
    yield { people, from: pastSlots, to: slots - 1 }
  }
}

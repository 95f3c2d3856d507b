/** Sees to it that nothing is broken by what could have been left away: only what locks and history break by themselves may stay broken. */
import { boundGroups, breachesOfGroup, clearSlots, isFree } from './bound-groups.ts'
import type { BoundGroup } from './bound-groups.ts'
import { at } from './cells.ts'
import type { PlanState } from './plan-state.ts'

/** By person: breaches of hard rules by their rule; by pair: their number. */
interface Broken {
  rules: Map<string, number>[]
  pairs: number[]
}

/** Groups with a breach keep of their free duties what breaks nothing beside the locks. */
export function keepOnlyLockedBreaches(state: PlanState, groups: readonly BoundGroup[] = boundGroups(state.problem)): void {
  for (const group of groups) if (breachesOfGroup(state, group) > 0) cleanGroup(state, group)
}

/** What is broken with nothing there but history and locks. */
export function brokenByLocks(state: PlanState, group: BoundGroup): Broken {
  const { pastSlots, slots } = state.problem
  clearSlots(state, group.people, pastSlots, slots - 1)
  state.settle()
  const broken = brokenIn(state, group)
  state.takeBack()
  return broken
}

function cleanGroup(state: PlanState, group: BoundGroup): void {
  const { pastSlots, slots, model, softness } = state.problem
  // amounts that must be reached are broken by whoever gives too little, and less is no better
  if (group.people.some((person) => model.people[person]?.limits.minMinutes && softness('min_minutes') === null)) return
  const allowed = brokenByLocks(state, group)
  if (isWithin(brokenIn(state, group), allowed)) return
  const had = group.people.map((person) => state.seatAt.slice(person * slots, (person + 1) * slots))
  clearSlots(state, group.people, pastSlots, slots - 1)
  state.settle()
  state.keep()
  for (let length = slots - pastSlots; length > 0; length--)
    for (let from = pastSlots; from + length <= slots; from++) {
      group.people.forEach((person, index) => {
        for (let slot = from; slot < from + length; slot++)
          if (isFree(state.problem, person, slot)) state.put(person, slot, at(had[index] ?? new Int32Array(slots), slot))
      })
      state.settle()
      if (isWithin(brokenIn(state, group), allowed)) state.keep()
      else state.takeBack()
    }
}

function brokenIn(state: PlanState, { people, pairs }: BoundGroup): Broken {
  return {
    rules: people.map((person) => state.hardRulesBroken(person)),
    pairs: pairs.map((pair) => state.breachesOfPair(pair)),
  }
}

function isWithin({ rules, pairs }: Broken, allowed: Broken): boolean {
  return (
    pairs.every((count, index) => count <= (allowed.pairs[index] ?? 0)) &&
    rules.every((own, index) => [...own].every(([rule, count]) => count <= (allowed.rules[index]?.get(rule) ?? 0)))
  )
}

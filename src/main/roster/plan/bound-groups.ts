/** People whom pairs tie to each other, however far round: what is broken among them is mended among them. */
import { at } from './cells.ts'
import { OFF } from './compile.ts'
import type { Problem } from './compile.ts'
import type { PlanState } from './plan-state.ts'

export interface BoundGroup {
  people: number[]
  /** indices of the model's pairs */
  pairs: number[]
}

/** Everybody is in one group; most are alone in theirs. */
export function boundGroups({ people, pairsOf, model }: Problem): BoundGroup[] {
  const seen = new Set<number>()
  return Array.from({ length: people }, (_, person) => person).flatMap((person) => {
    if (seen.has(person)) return []
    seen.add(person)
    const group: BoundGroup = { people: [person], pairs: [] }
    // grows while it is walked
    for (const one of group.people) {
      for (const pair of pairsOf[one] ?? []) {
        if (group.pairs.includes(pair)) continue
        group.pairs.push(pair)
        for (const other of model.pairs[pair]?.people ?? []) {
          if (seen.has(other)) continue
          seen.add(other)
          group.people.push(other)
        }
      }
    }
    return [group]
  })
}

export function breachesOfGroup(state: PlanState, { people, pairs }: BoundGroup): number {
  let breaches = 0
  for (const person of people) breaches += state.breachesOf(person)
  for (const pair of pairs) breaches += state.breachesOfPair(pair)
  return breaches
}

export function isFree({ fixed, slots }: Problem, person: number, slot: number): boolean {
  return at(fixed, person * slots + slot) === 0
}

/** Takes off what is not fixed; the caller settles. */
export function clearSlots(state: PlanState, people: readonly number[], from: number, to: number): void {
  for (const person of people)
    for (let slot = from; slot <= to; slot++) if (isFree(state.problem, person, slot)) state.put(person, slot, OFF)
}

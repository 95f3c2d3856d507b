/** A wider step of the search: the rows of two people are taken away together and laid out anew one after another. */
import { createRowBuilder } from './best-row.ts'
import type { RowBuilder } from './best-row.ts'
import type { Moves } from './moves.ts'
import type { PlanState } from './plan-state.ts'
import type { Random } from './random.ts'

/** Tried between two looks at the clock, of small rosters; of large ones each takes long enough. */
const AT_ONCE = 4
const LARGE = 2000
/** Of more, the last find what the first have left. */
const AT_A_TIME = 2
/** Share of the present warmth by which costs are blurred, so that the same people do not come to the same rows again. */
const BLUR = 0.5

/** null: the rules are such that rows cannot be laid out one by one. */
export function createRebuilds(state: PlanState, random: Random): Moves | null {
  const builder = createRowBuilder(state)
  const people = peopleToMove(state)
  if (!builder || people.length === 0) return null
  return {
    atOnce: Math.max(1, Math.min(AT_ONCE, Math.floor(LARGE / (state.problem.days * state.problem.kinds)))),
    step: (warmth) => {
      const chosen = someOf(people, AT_A_TIME, random)
      for (const person of chosen) builder.clear(person)
      return chosen.every((person) => builder.lay(person, () => random.unit() * warmth * BLUR))
    },
  }
}

/** A first roster that keeps everybody's rules, person by person; whoever has no such row stays as they were. */
export function* layAll(state: PlanState, builder: RowBuilder): Generator<void> {
  for (const person of peopleToMove(state)) {
    builder.clear(person)
    const isLaid = builder.lay(person, () => 0)
    state.settle()
    if (isLaid) state.keep()
    else state.takeBack()
    yield
  }
}

function peopleToMove({ problem: { people, slots, fixed } }: PlanState): number[] {
  return Array.from({ length: people }, (_, person) => person).filter((person) =>
    fixed.subarray(person * slots, (person + 1) * slots).includes(0),
  )
}

function someOf(people: number[], count: number, random: Random): number[] {
  const chosen = new Set<number>()
  while (chosen.size < Math.min(count, people.length)) chosen.add(people[random.below(people.length)] ?? 0)
  return [...chosen]
}

/**
 * Simulated annealing: a step that costs more is taken now and then, the more rarely the further the work has come.
 * Works in stretches, so that whoever drives it can look at the clock, tell others, or stop.
 */
import { at } from './cells.ts'
import type { Moves } from './moves.ts'
import type { PlanState } from './plan-state.ts'
import type { Random } from './random.ts'

export interface Cooling {
  /** in the unit of cost: a step this much dearer is taken about one time in three */
  hot: number
  cold: number
  /** what one breach of a hard rule weighs at first, when rosters that are not allowed may be passed through, and at last */
  lenient: number
  strict: number
}

export interface Best {
  hard: number
  soft: number
  seatAt: Int32Array
  kindAt: Int16Array
}

/** A roster this small is copied at every improvement, a larger one at the end of a stretch. */
const SMALL = 4000

export interface Annealing {
  /** One stretch at a time; `done` from 0 to 1 says how far the work has come. Returns the number of steps tried. */
  stretch: (done: number) => number
}

export function createAnnealing(
  state: PlanState,
  best: Best,
  random: Random,
  moves: Moves,
  { hot, cold, lenient, strict }: Cooling,
): Annealing {
  const isSmall = state.seatAt.length <= SMALL
  return {
    stretch: (done) => {
      const part = Math.min(1, done)
      const warmth = hot * (cold / hot) ** part
      const breach = lenient + (strict - lenient) * part
      for (let index = 0; index < moves.atOnce; index++) {
        const { hard, soft } = state
        if (!moves.step(warmth)) {
          state.takeBack()
          continue
        }
        state.settle()
        const dearer = (state.hard - hard) * breach + state.soft - soft
        if (dearer <= 0 || random.unit() < Math.exp(-dearer / warmth)) {
          state.keep()
          if (isSmall) keepBest(state, best)
        } else state.takeBack()
      }
      if (!isSmall) keepBest(state, best)
      return moves.atOnce
    },
  }
}

/** Fewer breaches first, then less cost. */
export function isBetter(one: Pick<Best, 'hard' | 'soft'>, other: Pick<Best, 'hard' | 'soft'>): boolean {
  return one.hard < other.hard || (one.hard === other.hard && one.soft < other.soft - 1e-6)
}

export function keepBest(state: PlanState, best: Best): boolean {
  if (!isBetter(state, best)) return false
  best.hard = state.hard
  best.soft = state.soft
  best.seatAt.set(state.seatAt)
  best.kindAt.set(state.kindAt)
  return true
}

export function bestOf(state: PlanState): Best {
  return { hard: state.hard, soft: state.soft, seatAt: state.seatAt.slice(), kindAt: state.kindAt.slice() }
}

/** Whether anything may be moved at all. */
export function hasFreeCell(state: PlanState): boolean {
  const { fixed } = state.problem
  for (let cell = 0; cell < fixed.length; cell++) if (at(fixed, cell) === 0) return true
  return false
}

/**
 * Solving a roster: a first answer within seconds, then improvement for as long as is given. The same model, seed and number
 * of steps give the same roster; under a limit of time the clock decides how far the cooling has come.
 */
import { setImmediate as breathe } from 'node:timers/promises'
import { createAnnealing, bestOf, hasFreeCell, isBetter, keepBest } from './anneal.ts'
import { createRowBuilder } from './best-row.ts'
import type { Best, Cooling } from './anneal.ts'
import { boundGroups } from './bound-groups.ts'
import { at } from './cells.ts'
import { completeLocked } from './complete-locked.ts'
import { compile } from './compile.ts'
import type { Problem } from './compile.ts'
import { NEVER } from './day-sweep.ts'
import { dropBreaches } from './drop-breaches.ts'
import { firstAnswer, planDays, polish } from './first-answer.ts'
import type { Cells, RosterModel } from './model.ts'
import { createMoves } from './moves.ts'
import { keepOnlyLockedBreaches } from './only-locked-breaches.ts'
import type { Moves } from './moves.ts'
import { PlanState } from './plan-state.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { createRebuilds, layAll } from './rebuilds.ts'
import { solutionOf } from './solution.ts'
import type { Solution } from './solution.ts'
import { missingCost, standingIn } from './standing-roster.ts'

export interface SolveOptions {
  seed?: number
  /** of the improvement; the first answer is finished in any case unless it is given up */
  seconds?: number
  /** tries of the improvement; with `seconds` too, whichever ends first */
  steps?: number
  /** the roster that stands: the answer is never worse */
  start?: Cells
  /** given up: the best so far is the answer */
  signal?: AbortSignal
  /** ms, for the limit of time */
  clock?: () => number
}

export interface SolveProgress {
  stage: 'first' | 'improving' | 'done'
  /** 0 to 1, of the improvement */
  done: number
  steps: number
  breaches: number
  cost: number
  empty: number
  /** the best so far; made when asked for */
  solution: () => Solution
}

const DEFAULT_SECONDS = 10
const TELL_EVERY_MS = 200
/** Share of the time in which days may be filled anew before single steps are tried. */
const POLISHING = 0.5
/** How often the best is melted again, each time for as long as the first. */
const REHEATS = 5
/** Rounds over all days at the very end. */
const LAST_ROUNDS = 1

/** For callers that wait: everything at once. */
export function solveNow(model: RosterModel, options: SolveOptions): Solution {
  const search = searching(model, options)
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
  }
}

/** Says every now and then how far it is, and lets others in between. The last one is `done`. */
export async function* solve(model: RosterModel, options: SolveOptions): AsyncGenerator<SolveProgress> {
  const search = searching(model, options)
  const clock = options.clock ?? (() => performance.now())
  let toldAt = -Infinity
  for (;;) {
    const { done, value } = search.next()
    if (done) return
    if (value.stage === 'done' || clock() - toldAt >= TELL_EVERY_MS) {
      yield value
      await breathe()
      toldAt = clock()
    }
  }
}

function* searching(model: RosterModel, options: SolveOptions): Generator<SolveProgress, Solution> {
  const problem = compile(model)
  const state = new PlanState(problem)
  const isGivenUp = () => options.signal?.aborted ?? false
  const filling = isOffice(problem) ? planDays(state) : null
  const standing = options.start ? standingIn(state, options.start, isOffice(problem)) : null
  let best = bestOf(state)
  const tell = (stage: SolveProgress['stage'], done: number, steps: number): SolveProgress => ({
    stage,
    done,
    steps,
    breaches: best.hard,
    cost: best.soft,
    empty: emptyIn(problem, best),
    solution: () => solutionOf(stateOf(problem, best), standing?.cells),
  })
  if (isOffice(problem)) {
    const days = firstAnswer(state, filling)
    while (!days.next().done && !isGivenUp()) {
      best = bestOf(state)
      yield tell('first', 0, 0)
    }
  }
  const rows = isOffice(problem) ? null : createRowBuilder(state)
  if (rows) {
    const people = layAll(state, rows)
    while (!people.next().done && !isGivenUp()) {
      best = bestOf(state)
      yield tell('first', 0, 0)
    }
  }
  best = bestOf(state)
  if (standing && (isEmptier(problem, best, standing) || !isBetter(best, standing))) {
    best = { ...standing, seatAt: standing.seatAt.slice(), kindAt: standing.kindAt.slice() }
    state.load(best.seatAt, best.kindAt)
  }
  yield tell('first', 0, 0)
  let tried = 0
  for (const { done, steps } of improving(state, best, options, isGivenUp)) {
    tried = steps
    yield tell('improving', done, steps)
  }
  best = finish(state, best, isGivenUp)
  if (standing && isEmptier(problem, best, standing)) {
    best = standing
    state.load(best.seatAt, best.kindAt)
  }
  yield tell('done', 1, tried)
  return solutionOf(state, standing?.cells)
}

/** Shorter ways and more even loads are no reason to leave seats empty that were filled. */
function isEmptier(problem: Problem, best: Best, standing: Best): boolean {
  return isOffice(problem) && standing.hard <= best.hard && missingCost(problem, best) > missingCost(problem, standing)
}

function* improving(state: PlanState, best: Best, options: SolveOptions, isGivenUp: () => boolean) {
  const { seed = 1, steps: limit = Infinity, clock = () => performance.now() } = options
  const seconds = options.seconds ?? (limit === Infinity ? DEFAULT_SECONDS : Infinity)
  if (!hasFreeCell(state)) return
  const began = clock()
  const spent = () => (clock() - began) / 1000 / seconds
  let steps = 0
  if (isOffice(state.problem)) {
    const days = polish(state)
    while (!days.next().done) {
      keepBest(state, best)
      yield { done: spent(), steps }
      if (spent() > POLISHING || isGivenUp()) break
    }
  }
  const random = createRandom(seed)
  const rounds = roundsOf(state, random)
  const before = spent()
  // days filled anew may have taken all the time there was
  if (before >= 1) return
  const cooled = () => Math.max(steps / limit, (spent() - before) / (1 - before)) * rounds.length
  for (const [round, { moves, cooling }] of rounds.entries()) {
    if (round > 0) state.load(best.seatAt, best.kindAt)
    const annealing = createAnnealing(state, best, random, moves, cooling)
    for (let done = cooled(); done < round + 1; done = cooled()) {
      if (isGivenUp()) return
      steps += annealing.stretch(done - round)
      yield { done: Math.min(1, Math.max(steps / limit, spent())), steps }
    }
  }
}

/** Back to the best; nothing that breaks a hard rule stays if taking it away helps, and the last gains are gathered. */
function finish(state: PlanState, found: Best, isGivenUp: () => boolean): Best {
  state.load(found.seatAt, found.kindAt)
  if (isOffice(state.problem)) {
    const groups = boundGroups(state.problem)
    dropBreaches(state, groups)
    completeLocked(state, groups)
    const days = polish(state, LAST_ROUNDS)
    while (!days.next().done && !isGivenUp());
    keepOnlyLockedBreaches(state, groups)
  }
  state.recount()
  return bestOf(state)
}

/**
 * Where seats are worth more than everything else together, the roster begun with is nearly right and only its distances and
 * loads are melted, in single steps. Where seats, requests and rules weigh alike everything is, by whole rows; where rows
 * cannot be laid out one by one, in single steps, and then the best again and again, less hot.
 */
function roundsOf(state: PlanState, random: Random): { moves: Moves; cooling: Cooling }[] {
  const { problem } = state
  const steps = createMoves(state, random)
  if (isOffice(problem)) return [{ moves: steps, cooling: { hot: 2, cold: 0.2, lenient: NEVER, strict: NEVER } }]
  const prices = problem.model.seats.map(({ under }) => under).sort((a, b) => a - b)
  const middle = prices[prices.length >> 1] ?? 1
  const strict = middle * 5
  const rows = createRebuilds(state, random)
  if (rows) return [{ moves: rows, cooling: { hot: middle * 0.3, cold: middle * 0.03, lenient: strict, strict } }]
  const first = { hot: middle * 0.15, cold: middle * 0.03, lenient: middle, strict }
  const again = Array<Cooling>(REHEATS).fill({ ...first, hot: middle * 0.12 })
  return [first, ...again].map((cooling) => ({ moves: steps, cooling }))
}

/** Seats are filled or empty, never overfull: whole days can be filled exactly, and a duty taken away only empties a seat. */
function isOffice({ model }: Problem): boolean {
  return model.seats.every(({ over }) => over === null)
}

function emptyIn({ required, seats }: Problem, { seatAt }: Best): number {
  const count = new Int32Array(seats)
  for (const seat of seatAt) if (seat >= 0) count[seat] = at(count, seat) + 1
  return required.reduce((sum, wanted, seat) => sum + Math.max(0, wanted - at(count, seat)), 0)
}

function stateOf(problem: Problem, { seatAt, kindAt }: Best): PlanState {
  const state = new PlanState(problem)
  state.load(seatAt, kindAt)
  return state
}

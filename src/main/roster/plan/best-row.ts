/**
 * One person's days laid out anew, the best that can be had beside everybody else's as they stand: day by day, every state a
 * row may be in is kept with the cheapest way to it (a shortest path under resources). What it lays out breaks no rule.
 */
import { at } from './cells.ts'
import { OFF, mayTake } from './compile.ts'
import type { Problem } from './compile.ts'
import type { PlanState } from './plan-state.ts'
import { RowBounds } from './row-bounds.ts'
import type { DayPrices } from './row-bounds.ts'
import { RowLabels } from './row-labels.ts'
import { limitsOf } from './row-limits.ts'
import type { RowLimits } from './row-limits.ts'

export interface RowBuilder {
  /** Takes away whatever the person has that may be moved. */
  clear: (person: number) => void
  /** Puts the best row of somebody cleared; false: there is none that keeps the rules. `noise` is added to each day's costs. */
  lay: (person: number, noise: () => number) => boolean
}

/** States kept of one day: known by what they come to at least, few are enough, and more cost the time of other rows. */
const WIDEST = 200
const NARROWEST = 12
/** States, days and kinds together: what a row may cost. */
const WORK = 700
/** How much wider a row is looked for, as long as none is found by what its states come to at least. */
const WIDER = [1, 5, 25]

/** null where rules look further back than such a row remembers, tie people to each other, or allow several duties a day. */
export function createRowBuilder(state: PlanState): RowBuilder | null {
  const { problem } = state
  const limits = problem.model.people.map((_, person) => limitsOf(problem, person))
  if (problem.parts > 1 || problem.model.pairs.length > 0 || limits.some((one) => one === null)) return null
  const { days, kinds } = problem
  const width = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(WORK / (days * kinds))))
  const bounds = new RowBounds()
  const labels = new RowLabels(days, kinds)
  const seatFor = new Int32Array(days * kinds)
  const costs = new Float64Array(days * (kinds + 1))
  const prices = { on: new Float64Array(days), off: new Float64Array(days), isFixed: new Uint8Array(days) }

  function clear(person: number): void {
    for (let day = problem.past; day < days; day++) if (isFree(problem, person, day)) state.put(person, day, OFF)
  }

  function lay(person: number, noise: () => number): boolean {
    const own = limits[person]
    if (!own) return false
    price(state, person, noise, seatFor, costs)
    if (own.isOneLength) {
      priceDays({ problem, person, seatFor, costs }, prices)
      bounds.prepare(own, problem.past, prices)
    }
    // of duties of several lengths the bounds know too little
    let found = own.isOneLength ? search(person, own, width, bounds) : null
    for (const wider of WIDER) found ??= search(person, own, width * wider, null)
    if (found === null) return false
    for (const { day, kind } of labels.wayTo(found)) {
      if (kind >= 0 && isFree(problem, person, day)) state.put(person, day, at(seatFor, day * kinds + kind))
    }
    return true
  }

  function search(person: number, own: RowLimits, wide: number, known: RowBounds | null): number | null {
    const begins = at(problem.begins, person)
    labels.begin(begins, known)
    for (let day = begins; day < days; day++) {
      layDay(labels, own, day, { problem, person, seatFor, costs })
      if (!labels.close(day, wide)) return null
    }
    return labels.cheapest(own.minMinutes)
  }

  return { clear, lay }
}

function isFree({ fixed, days }: Problem, person: number, day: number): boolean {
  return at(fixed, person * days + day) === 0
}

/** By day and kind the cheapest seat and what taking it costs beside the others; the last column is a day off. */
function price(state: PlanState, person: number, noise: () => number, seatFor: Int32Array, costs: Float64Array): void {
  const { problem } = state
  const { days, kinds, past, sorts } = problem
  seatFor.fill(OFF)
  for (let day = past; day < days; day++) {
    const wish = (person * days + day) * (kinds + 1)
    costs[day * (kinds + 1) + kinds] = at(problem.wish, wish + kinds)
    for (const seat of problem.seatsOn[day] ?? []) {
      if (at(state.count, seat) >= at(problem.cap, seat) || !mayTake(problem, person, seat)) continue
      const kind = at(problem.seatKind, seat)
      const fit = at(problem.fit, person * sorts + at(problem.seatSort, seat))
      const cost = state.nextCost(seat) + fit + at(problem.wish, wish + kind) + noise()
      const cell = day * kinds + kind
      if (at(seatFor, cell) >= 0 && cost >= at(costs, day * (kinds + 1) + kind)) continue
      seatFor[cell] = seat
      costs[day * (kinds + 1) + kind] = cost
    }
  }
}

interface Laying {
  problem: Problem
  person: number
  seatFor: Int32Array
  costs: Float64Array
}

function priceDays({ problem, person, seatFor, costs }: Laying, { on, off, isFixed }: DayPrices): void {
  const { kinds, days, firstKind, past } = problem
  for (let day = past; day < days; day++) {
    const isHeld = !isFree(problem, person, day)
    isFixed[day] = Number(isHeld)
    on[day] = Infinity
    off[day] = isHeld ? Infinity : at(costs, day * (kinds + 1) + kinds)
    if (isHeld) (at(firstKind, person * days + day) >= 0 ? on : off)[day] = 0
    else
      for (let kind = 0; kind < kinds; kind++)
        if (at(seatFor, day * kinds + kind) >= 0) on[day] = Math.min(at(on, day), at(costs, day * (kinds + 1) + kind))
  }
}

function layDay(labels: RowLabels, own: RowLimits, day: number, { problem, person, seatFor, costs }: Laying): void {
  const { kinds, days, firstKind } = problem
  if (!isFree(problem, person, day)) {
    labels.step({ day, kind: Math.max(OFF, at(firstKind, person * days + day)), cost: 0, isFixed: true }, own)
    return
  }
  for (let kind = OFF; kind < kinds; kind++) {
    if (kind >= 0 && at(seatFor, day * kinds + kind) < 0) continue
    const cost = at(costs, day * (kinds + 1) + (kind < 0 ? kinds : kind))
    labels.step({ day, kind, cost, isFixed: false }, own)
  }
}

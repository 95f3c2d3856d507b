/** Of seats left empty: by which rules people are excluded, how many by each, and who would be least amiss there. */
import { at } from './cells.ts'
import { compile, isAtHand, isEligible, metresOf } from './compile.ts'
import { slotOf } from './model.ts'
import type { Cells, RosterModel, RuleCode, SeatDemand } from './model.ts'
import { PlanState } from './plan-state.ts'

/** on_duty: already serving that day, or that part of it; locked: kept off then. */
export type Exclusion = RuleCode | 'on_duty' | 'locked'

export interface EmptySeat {
  seat: number
  /** people by the first of what excludes them; who is of no fitting category counts as not_eligible */
  excluded: Partial<Record<Exclusion, number>>
  /** fewest and lightest reasons, then nearest; whoever is away or serves elsewhere that day is not named */
  nextBest: { person: number; reasons: Exclusion[]; metres: number }[]
}

const NEXT_BEST = 3

export function explainSeats(model: RosterModel, cells: Cells, seats: readonly number[]): EmptySeat[] {
  return [...explaining(model, cells, seats)]
}

/** One after another, so that others may be let in between. */
export function* explaining(model: RosterModel, cells: Cells, seats: readonly number[]): Generator<EmptySeat> {
  const state = new PlanState(compile(model))
  state.take(cells)
  const whyNot = remembering(state)
  for (const seat of seats) {
    const demand = model.seats[seat]
    if (demand) yield explain(model, seat, demand, whyNot)
  }
}

type WhyNot = (person: number, demand: SeatDemand) => Exclusion[]

function explain(model: RosterModel, seat: number, demand: SeatDemand, whyNot: WhyNot): EmptySeat {
  const excluded: EmptySeat['excluded'] = {}
  const nextBest: EmptySeat['nextBest'] = []
  model.people.forEach((person, index) => {
    const reasons = isEligible(person, demand) ? whyNot(index, demand) : ['not_eligible' as const, ...whyNot(index, demand)]
    const [first] = reasons
    if (first !== undefined) excluded[first] = (excluded[first] ?? 0) + 1
    if (reasons.some((one) => one === 'on_duty' || one === 'not_available' || one === 'locked')) return
    nextBest.push({ person: index, reasons, metres: metresOf(model, person, demand) })
  })
  nextBest.sort((a, b) => gravity(a.reasons) - gravity(b.reasons) || a.metres - b.metres || a.person - b.person)
  return { seat, excluded, nextBest: nextBest.slice(0, NEXT_BEST) }
}

/** What stands against a person on a day does not depend on the place: asked once for all posts. */
function remembering(state: PlanState): WhyNot {
  const known = new Map<number, Exclusion[]>()
  const { days, kinds } = state.problem
  return (person, demand) => {
    const key = (person * days + demand.day) * kinds + demand.kind
    const reasons = known.get(key) ?? dayReasons(state, person, demand)
    known.set(key, reasons)
    return reasons
  }
}

/** Empty: nothing stands against a duty of this kind on this day. */
export function dayReasons(state: PlanState, person: number, { day, kind }: Pick<SeatDemand, 'day' | 'kind'>): Exclusion[] {
  const { model, past, parts, slots, fixed } = state.problem
  const who = model.people[person]
  if (!who || !isAtHand(model, who, day, kind)) return ['not_available']
  const slot = past * parts + slotOf(model, day, kind)
  const cell = person * slots + slot
  if (at(state.kindAt, cell) >= 0) return ['on_duty']
  if (at(fixed, cell) === 1) return ['locked']
  const already = state.rulesBroken(person, slot, -1)
  const broken = state.rulesBroken(person, slot, kind)
  const count = (rules: RuleCode[], rule: RuleCode) => rules.filter((each) => each === rule).length
  return [...new Set(broken)].filter(
    (rule) => state.problem.softness(rule) === null && count(broken, rule) > count(already, rule),
  )
}

/** Somebody of another category does no harm to anybody's rest. */
function gravity(reasons: Exclusion[]): number {
  return reasons.reduce((sum, reason) => sum + (reason === 'not_eligible' ? 2 : 3), 0)
}

/** Days running: too many or too few on duty, too many nights, too few days off. */
import type { PlannedPerson, RosterModel } from '../plan/model.ts'
import type { Duty, OwnBreach } from './check-plan.ts'

interface Run {
  from: number
  to: number
  length: number
}

/** A person without a history is unknown before day 0: a run that begins there is not too short, nor one that ends with the last day. */
export function runBreaches(model: RosterModel, { limits, history }: PlannedPerson, duties: readonly Duty[]): OwnBreach[] {
  const begin = history.length === 0 ? 0 : earliestOf(model)
  const last = model.days - 1
  const worked = new Set(duties.map(({ day }) => day))
  const nights = new Set(duties.filter(({ kind }) => model.kinds[kind]?.isNight).map(({ day }) => day))
  const isInside = ({ from, to }: Run) => from > begin && to < last
  const breach = (rule: OwnBreach['rule'], { from, length }: Run, by: number): OwnBreach => ({
    rule,
    days: Array.from({ length }, (_, index) => from + index),
    by,
  })
  const { maxConsecutive = Infinity, minConsecutive = 0, maxConsecutiveNights = Infinity, minDaysOff = 0 } = limits
  const onDuty = runsOf(begin, last, (day) => worked.has(day))
  return [
    // what lies wholly in the history is nobody's plan
    ...onDuty
      .filter(({ length }) => length > maxConsecutive)
      .map((run) => breach('max_consecutive', run, run.length - maxConsecutive)),
    ...onDuty
      .filter((run) => run.length < minConsecutive && isInside(run))
      .map((run) => breach('min_consecutive', run, minConsecutive - run.length)),
    ...runsOf(begin, last, (day) => nights.has(day))
      .filter(({ length }) => length > maxConsecutiveNights)
      .map((run) => breach('max_consecutive_nights', run, run.length - maxConsecutiveNights)),
    ...runsOf(begin, last, (day) => !worked.has(day))
      .filter((run) => run.length < minDaysOff && isInside(run))
      .map((run) => breach('min_days_off', run, minDaysOff - run.length)),
  ].filter(({ days }) => (days.at(-1) ?? 0) >= 0)
}

const earliest = new WeakMap<RosterModel, number>()

/** The first day of anybody's history; the same for every person of a model. */
function earliestOf(model: RosterModel): number {
  const known = earliest.get(model)
  if (known !== undefined) return known
  const found = Math.min(0, ...model.people.flatMap((one) => one.history.map(({ day }) => day)))
  earliest.set(model, found)
  return found
}

function runsOf(begin: number, last: number, holds: (day: number) => boolean): Run[] {
  const runs: Run[] = []
  let from: number | null = null
  for (let day = begin; day <= last + 1; day++) {
    if (day <= last && holds(day)) from ??= day
    else if (from !== null) {
      runs.push({ from, to: day - 1, length: day - from })
      from = null
    }
  }
  return runs
}

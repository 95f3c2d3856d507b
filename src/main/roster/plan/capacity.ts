/** What can be filled before anything is solved: seats needed, people at hand, the most the rules allow, and what would help. */
import { at } from './cells.ts'
import { compile } from './compile.ts'
import type { Problem } from './compile.ts'
import { fillingOf, isExact } from './fill-network.ts'
import type { Filling } from './fill-network.ts'
import type { RosterModel } from './model.ts'

export interface Capacity {
  /** people times duties over all days */
  required: number
  fillable: number
  missing: number
  /** false: rules of rest or sequence may leave more seats empty than `missing` */
  isExact: boolean
  categories: CategoryCapacity[]
  /** what would help, the most people on duty first; empty where nothing is missing */
  options: CapacityOption[]
}

export interface CategoryCapacity {
  /** null: seats for anybody */
  category: string | null
  required: number
  fillable: number
  missing: number
  days: DayCapacity[]
}

export interface DayCapacity {
  day: number
  required: number
  /** people who may take such a seat that day, though maybe not every day */
  available: number
  fillable: number
}

/** What may be done about missing seats. */
export type CapacityChange =
  | { code: 'without_kind'; kind: number }
  | { code: 'stand_in'; category: string; from: string }
  | { code: 'one_fewer'; category: string }

/** `missing`: seats that would still be missing, reckoned anew; `dropped`: that would not be asked for any more. */
export type CapacityOption = CapacityChange & { missing: number; dropped: number }

export function capacityOf(model: RosterModel): Capacity {
  const problem = compile(model)
  const filling = fillingOf(problem)
  const categories = categoriesOf(problem, filling)
  const required = sum(categories.map((one) => one.required))
  const missing = missingIn(filling)
  return {
    required,
    fillable: required - missing,
    missing,
    isExact: isExact(problem),
    categories,
    options: missing === 0 ? [] : optionsFor(problem, missing, categories),
  }
}

function categoriesOf(problem: Problem, filling: Filling): CategoryCapacity[] {
  const { model, past, parts } = problem
  const missing = missingBySeat(problem, filling)
  const known = new Map<string, Uint8Array>()
  const names = [...new Set(model.seats.map(({ category }) => category))]
  return names.map((category) => {
    const days = Array.from({ length: model.days }, (_, day): DayCapacity => {
      const first = (past + day) * parts
      const all = problem.seatsOn.slice(first, first + parts).flatMap((own) => Array.from(own))
      const seats = all.filter((seat) => model.seats[seat]?.category === category)
      const required = sum(seats.map((seat) => at(problem.required, seat)))
      return {
        day,
        required,
        available: atHand(problem, seats, known),
        fillable: required - sum(seats.map((seat) => at(missing, seat))),
      }
    })
    const [required, fillable] = [sum(days.map((day) => day.required)), sum(days.map((day) => day.fillable))]
    return { category, required, fillable, missing: required - fillable, days }
  })
}

/** A group's shortage, laid on its seats one after another. */
function missingBySeat(problem: Problem, { groups }: Filling): Int32Array {
  const missing = new Int32Array(problem.seats)
  const locked = new Int32Array(problem.seats)
  for (const seat of problem.first) if (seat >= 0) locked[seat] = at(locked, seat) + 1
  for (const { seats, required, filled } of groups) {
    let left = required - filled
    for (const seat of seats.toReversed()) {
      const here = Math.min(left, Math.max(0, at(problem.required, seat) - at(locked, seat)))
      missing[seat] = here
      left -= here
    }
  }
  return missing
}

/** Of the seats of one day; one of each sort and kind speaks for the others, and whom a kind is barred to is asked of none of it. */
function atHand(problem: Problem, seats: number[], known: Map<string, Uint8Array>): number {
  const samples = new Map(seats.map((seat) => [at(problem.seatSort, seat) * problem.kinds + at(problem.seatKind, seat), seat]))
  const sorts = Map.groupBy(samples.values(), (seat) => at(problem.seatKind, seat))
  const byKind = [...sorts].map(([kind, own]) => ({
    kind,
    fits: fittingAny(
      problem,
      own.map((seat) => at(problem.seatSort, seat)),
      known,
    ),
  }))
  const [day = 0] = seats.map((seat) => at(problem.seatDay, seat))
  let count = 0
  for (let person = 0; person < problem.people; person++) {
    const can = (kind: number) => at(problem.can, (person * problem.days + day) * problem.kinds + kind) === 1
    if (byKind.some(({ kind, fits }) => can(kind) && at(fits, person) === 1)) count++
  }
  return count
}

/** By person: fits one of the sorts; most days ask for the same ones. */
function fittingAny(problem: Problem, sorts: number[], known: Map<string, Uint8Array>): Uint8Array {
  const key = sorts.join()
  const found = known.get(key)
  if (found) return found
  const fits = Uint8Array.from({ length: problem.people }, (_, person) =>
    Number(sorts.some((sort) => at(problem.fit, person * problem.sorts + sort) >= 0)),
  )
  known.set(key, fits)
  return fits
}

function optionsFor(problem: Problem, missing: number, categories: CategoryCapacity[]): CapacityOption[] {
  const { model } = problem
  const required = requiredIn(model)
  return waysFor(model, categories)
    .map((way): CapacityOption => {
      const changed = changedBy(model, way)
      return {
        ...way,
        missing: missingIn(fillingOf(compiledAnew(problem, changed), false)),
        dropped: required - requiredIn(changed),
      }
    })
    .filter((one) => one.missing < missing)
    .sort((a, b) => a.missing + a.dropped - (b.missing + b.dropped) || a.dropped - b.dropped)
}

function waysFor({ kinds }: RosterModel, categories: CategoryCapacity[]): CapacityChange[] {
  const short = categories.flatMap((one) => (one.missing > 0 && one.category !== null ? [one.category] : []))
  const others = categories.flatMap((one) => (one.missing === 0 && one.category !== null ? [one.category] : []))
  return [
    ...short.flatMap((category) => others.map((from) => ({ code: 'stand_in' as const, category, from }))),
    ...short.map((category) => ({ code: 'one_fewer' as const, category })),
    ...kinds.map((_, kind) => ({ code: 'without_kind' as const, kind })),
  ]
}

export function changedBy(model: RosterModel, way: CapacityChange): RosterModel {
  switch (way.code) {
    case 'without_kind':
      return withoutKind(model, way.kind)
    case 'stand_in':
      return withStandIns(model, way.category, way.from)
    case 'one_fewer':
      return withOneFewer(model, way.category)
  }
}

/** Seats are emptied, not taken away, so that locks still name the same ones. */
function withoutKind(model: RosterModel, kind: number): RosterModel {
  return { ...model, seats: model.seats.map((seat) => (seat.kind === kind ? { ...seat, required: 0 } : seat)) }
}

function withOneFewer(model: RosterModel, category: string): RosterModel {
  const fewer = (required: number) => Math.max(0, required - 1)
  return {
    ...model,
    seats: model.seats.map((seat) => (seat.category === category ? { ...seat, required: fewer(seat.required) } : seat)),
  }
}

function withStandIns(model: RosterModel, category: string, from: string): RosterModel {
  const people = model.people.map((person) => {
    const may = person.seats.map((one) => one.category)
    return may.includes(from) && !may.includes(category) ? { ...person, seats: [...person.seats, { category, cost: 0 }] } : person
  })
  return { ...model, people }
}

function requiredIn({ seats }: RosterModel): number {
  return sum(seats.map(({ required }) => required))
}

/** Where only fewer are asked for, who may take what stays as it is. */
function compiledAnew(problem: Problem, model: RosterModel): Problem {
  if (model.people !== problem.model.people) return compile(model)
  return { ...problem, model, required: Int32Array.from(model.seats, ({ required }) => required) }
}

function missingIn({ groups, filled }: Filling): number {
  return sum(groups.map(({ required }) => required)) - filled
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

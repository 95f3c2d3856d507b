/** One person's limits as numbers that a row is laid out by. */
import { at } from './cells.ts'
import type { Problem } from './compile.ts'

const NONE = 1e9
/** States of a row tell runs apart up to here. */
export const LONGEST_RUN = 63

export interface RowLimits {
  minMinutes: number
  maxMinutes: number
  minRun: number
  maxRun: number
  minOff: number
  maxWeekends: number
  /** by kind; NONE: no limit */
  mostOfKind: Int32Array
  /** kinds of which only so many are allowed that it matters */
  limited: number[]
  /** of duties, as far as any rule tells lengths apart */
  longestRun: number
  /** by earlier and later kind: may not follow on the next day */
  clash: Uint8Array
  /** by kind */
  minutes: Int32Array
  /** every shift is as long as any other */
  isOneLength: boolean
  /** the longest shift: how much a day may still bring */
  longest: number
  weekend: Int32Array
  /** the first day that is planned */
  past: number
}

/** null where a rule looks further back than yesterday and the present run, or that run is longer than states can tell. */
export function limitsOf(problem: Problem, person: number): RowLimits | null {
  const { model, kinds, clashes, days } = problem
  const limits = model.people[person]?.limits ?? {}
  const { reach, bits } = clashes[person] ?? { reach: 0, bits: new Uint8Array(0) }
  if (limits.window || limits.windowMinutes || limits.maxConsecutiveNights !== undefined || reach > 1) return null
  if (Math.max(limits.maxConsecutive ?? 0, limits.minConsecutive ?? 0, limits.minDaysOff ?? 0) > LONGEST_RUN) return null
  const mostOfKind = Int32Array.from(model.kinds, (_, kind) => limits.maxOfKind?.[kind] ?? NONE)
  const minutes = Int32Array.from(model.kinds, (kind) => kind.minutes)
  // nobody has a kind of which none is allowed, nor more than days and minutes have room for
  const isReached = (most: number, each: number) =>
    most > 0 && most < Math.min(days, (limits.maxMinutes ?? NONE) / Math.max(1, each))
  return {
    minMinutes: limits.minMinutes ?? 0,
    maxMinutes: limits.maxMinutes ?? NONE,
    minRun: limits.minConsecutive ?? 1,
    maxRun: limits.maxConsecutive ?? NONE,
    minOff: limits.minDaysOff ?? 1,
    maxWeekends: limits.maxWeekends ?? NONE,
    mostOfKind,
    limited: model.kinds.flatMap((_, kind) => (isReached(at(mostOfKind, kind), at(minutes, kind)) ? [kind] : [])),
    longestRun: limits.maxConsecutive ?? limits.minConsecutive ?? 1,
    clash: Uint8Array.from({ length: kinds * kinds }, (_, cell) => (reach === 1 && at(bits, cell) !== 0 ? 1 : 0)),
    minutes,
    isOneLength: new Set(minutes).size === 1,
    longest: Math.max(0, ...minutes),
    weekend: problem.weekend,
    past: problem.past,
  }
}

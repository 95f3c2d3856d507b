/** How many duties of one day one person can have: what its parts, hours and rests leave room for. */
import { at } from './cells.ts'
import type { Problem } from './compile.ts'
import { isOneDays, sameDayKey } from './day-parts.ts'
import type { Limits, RosterModel, ShiftKind } from './model.ts'

/** The most that any set of kinds lets somebody have; rules that may be broken at a price limit nothing. */
export function mostADay({ model, parts, softness }: Problem, person: number): number {
  if (parts === 1) return 1
  if (softness('day_minutes') !== null || softness('short_rest') !== null) return parts
  const limits = model.people[person]?.limits ?? {}
  const known = mostKnown.get(model) ?? new Map<string, number>()
  mostKnown.set(model, known)
  const key = sameDayKey(limits)
  const most = known.get(key) ?? longestChain(model.kinds, limits, parts)
  known.set(key, most)
  return most
}

const mostKnown = new WeakMap<RosterModel, Map<string, number>>()

/** Of all sets of kinds that one person may have on one day, the largest. */
function longestChain(kinds: readonly ShiftKind[], limits: Limits, parts: number): number {
  const grow = (chosen: ShiftKind[], from: number): number => {
    if (chosen.length === parts) return parts
    let most = chosen.length
    for (let next = from; next < kinds.length; next++) {
      const kind = kinds[next]
      if (!kind || chosen.some(({ part }) => part === kind.part) || !isOneDays([...chosen, kind], limits)) continue
      most = Math.max(most, grow([...chosen, kind], next + 1))
      if (most === parts) break
    }
    return most
  }
  return grow([], 0)
}

/** In history and locks. */
export function dutiesADay({ firstKind, slots, parts }: Problem, person: number, day: number): number {
  const from = person * slots + day * parts
  if (parts === 1) return Number(at(firstKind, from) >= 0)
  let count = 0
  for (let cell = from; cell < from + parts; cell++) if (at(firstKind, cell) >= 0) count++
  return count
}

/** Whether a kind can join what history and locks have that day. */
export function goWithFixed({ model, firstKind, slots, parts, softness }: Problem, person: number, day: number, kind: number) {
  if (softness('day_minutes') !== null || softness('short_rest') !== null) return true
  const from = person * slots + day * parts
  const fixed = Array.from(firstKind.subarray(from, from + parts)).filter((one) => one >= 0)
  if (fixed.length === 0) return true
  const all = [...fixed, kind].flatMap((one) => model.kinds[one] ?? [])
  return isOneDays(all, model.people[person]?.limits ?? {})
}

/** One kind of each part, whichever they are. */
export function allGoTogether({ kinds }: RosterModel, limits: Limits): boolean {
  const parts = [...Map.groupBy(kinds, ({ part = 0 }) => part).values()]
  const longest = parts.reduce((sum, own) => sum + Math.max(...own.map(({ minutes }) => minutes)), 0)
  const isRested = kinds.every((one) => kinds.every((other) => one.part === other.part || isOneDays([one, other], limits)))
  return longest <= (limits.dayMinutes ?? 0) && isRested
}

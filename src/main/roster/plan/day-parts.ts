/**
 * Somebody may stand twice in one day where the bands are short (0—3 and 12—15). A day is divided into parts so that kinds of
 * shift that one person could take together lie in different ones: within a part somebody has one duty at most, which is all
 * the search has to know. Where no two kinds go together, as with three shifts of eight hours, a day is one part.
 */
import { sameDayClash } from './clashes.ts'
import type { Limits, ShiftKind } from './model.ts'

/** More would let people stand in ever smaller pieces, and make every row longer. */
const MOST_PARTS = 4

/** Each kind gets the first part in which nothing goes together with it. */
export function inParts<Kind extends ShiftKind>(kinds: readonly Kind[], limits: readonly Limits[]): Kind[] {
  const distinct = [...new Map(limits.map((one) => [sameDayKey(one), one])).values()]
  const goTogether = (one: ShiftKind, other: ShiftKind) => distinct.some((each) => isOneDays([one, other], each))
  const parts: ShiftKind[][] = []
  const partOf = new Map<Kind, number>()
  for (const kind of kinds.toSorted((a, b) => a.start - b.start)) {
    const free = parts.findIndex((own) => !own.some((other) => goTogether(kind, other)))
    const part = free >= 0 ? free : Math.min(parts.length, MOST_PARTS - 1)
    ;(parts[part] ??= []).push(kind)
    partOf.set(kind, part)
  }
  return kinds.map((kind) => ({ ...kind, part: partOf.get(kind) ?? 0 }))
}

/** Alike for people whom one day's rules bind alike. */
export function sameDayKey({ dayMinutes, sameDayRestMinutes, restMinutes, restAfterNightMinutes }: Limits): string {
  return [dayMinutes, sameDayRestMinutes, restMinutes, restAfterNightMinutes].join('/')
}

/** Whether one person may have them all on one day. */
export function isOneDays(kinds: readonly ShiftKind[], limits: Limits): boolean {
  const minutes = kinds.reduce((sum, kind) => sum + kind.minutes, 0)
  if (kinds.length > 1 && minutes > (limits.dayMinutes ?? 0)) return false
  return kinds.every((one, index) => kinds.slice(index + 1).every((other) => sameDayClash(one, other, limits) === 0))
}

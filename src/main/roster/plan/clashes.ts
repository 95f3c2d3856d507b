/** Which kinds of shift one person cannot take some days after another: too little rest, or a forbidden succession. */
import { add, at } from './cells.ts'
import type { Limits, ShiftKind } from './model.ts'

export const SHORT_REST = 1
export const FORBIDDEN = 2

const DAY = 1440

export interface Clashes {
  /** how many days apart two shifts may still clash */
  reach: number
  /** bits by `((apart - 1) * kinds + earlier) * kinds + later` */
  bits: Uint8Array
  /** of two duties of one day, by `one * kinds + other` */
  sameDay: Uint8Array
}

export function clashesOf(kinds: readonly ShiftKind[], limits: Limits): Clashes {
  const { restMinutes = 0, restAfterNightMinutes = 0 } = limits
  const latest = Math.max(0, ...kinds.map((kind) => kind.end + restAfter(kind, restMinutes, restAfterNightMinutes)))
  const reach = Math.max(1, Math.ceil(latest / DAY) - 1)
  const bits = new Uint8Array(reach * kinds.length * kinds.length)
  for (let apart = 1; apart <= reach; apart++) {
    kinds.forEach((earlier, i) =>
      kinds.forEach((later, j) => {
        const cell = ((apart - 1) * kinds.length + i) * kinds.length + j
        const rest = later.start + apart * DAY - earlier.end
        if (rest < restAfter(earlier, restMinutes, restAfterNightMinutes)) bits[cell] = SHORT_REST
        if (apart === 1 && earlier.notBefore.includes(j)) add(bits, cell, FORBIDDEN)
      }),
    )
  }
  const sameDay = Uint8Array.from(kinds.flatMap((one) => kinds.map((other) => sameDayClash(one, other, limits))))
  return trimmed({ reach, bits, sameDay }, kinds.length)
}

/** Of two duties of one day, as bits. */
export function sameDayClash(one: ShiftKind, other: ShiftKind, limits: Limits): number {
  const [earlier, later] = one.start <= other.start ? [one, other] : [other, one]
  const usual = restAfter(earlier, limits.restMinutes ?? 0, limits.restAfterNightMinutes ?? 0)
  const isShort = one.minutes + other.minutes <= (limits.dayMinutes ?? 0)
  const due = isShort ? (limits.sameDayRestMinutes ?? usual) : usual
  // whatever rest is asked for, nobody stands in two places
  return later.start - earlier.end < Math.max(0, due) ? SHORT_REST : 0
}

function restAfter(kind: ShiftKind, rest: number, afterNight: number): number {
  return kind.isNight ? Math.max(rest, afterNight) : rest
}

/** Without the farthest days on which nothing clashes: every day looked at costs time at every step. */
function trimmed({ reach, bits, sameDay }: Clashes, kinds: number): Clashes {
  const size = kinds * kinds
  let kept = reach
  while (kept > 0 && !hasAny(bits, (kept - 1) * size, kept * size)) kept--
  return { reach: kept, bits: bits.slice(0, kept * size), sameDay }
}

function hasAny(bits: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (at(bits, index) !== 0) return true
  return false
}

/**
 * Places the labels of point symbols: greedy by priority, then one round of making room, then short tie lines.
 * Deterministic: the same wishes in the same order give the same map.
 */
import { boxOf, grow, lengthInside, overlap } from './boxes.ts'
import type { Box, Point, Segment } from './boxes.ts'
import { besideCandidates, tiedCandidates } from './label-candidates.ts'
import type { Candidate } from './label-candidates.ts'
import type { Room } from './room.ts'

/** A label of this size (millimetres) wanted at a symbol's box. */
export interface LabelWish {
  id: string
  width: number
  height: number
  symbol: Box
}

export interface PlacedLabel {
  id: string
  box: Box
  side: Candidate['side']
  /** from the symbol's edge to the label, when the label stands away from it */
  tie: Segment | null
}

export interface Placement {
  placed: PlacedLabel[]
  /** ids that fit nowhere: the symbol keeps its number and the table has the name */
  dropped: string[]
}

/** `wishes` in order of priority; `gap` is the distance between symbol and label. Takes what it places from the room. */
export function placeLabels(wishes: readonly LabelWish[], room: Room, gap: number): Placement {
  const placed = new Map<string, PlacedLabel>()
  const byId = new Map(wishes.map((wish) => [wish.id, wish]))
  const candidatesOf = cached((id: string) => {
    const wish = byId.get(id)
    return wish ? cheapestFirst(besideCandidates(wish, gap), room) : []
  })
  const isClear = (box: Box, except?: string) => ![...placed.values()].some((label) => label.id !== except && hits(label, box))
  const settle = (wish: LabelWish, candidate: Candidate) => placed.set(wish.id, { id: wish.id, ...candidate })

  let waiting = wishes.filter((wish) => {
    const candidate = candidatesOf(wish.id).find(({ box }) => isClear(box))
    if (candidate) settle(wish, candidate)
    return !candidate
  })
  waiting = waiting.filter((wish) => !makeRoomFor(wish, { placed, byId, candidatesOf, isClear, settle }))
  waiting = waiting.filter((wish) => {
    const candidate = cheapestFirst(tiedCandidates(wish, gap), room).find(
      ({ box, tie }) => isClear(box) && tie !== null && isTieClear(tie, wish, { wishes, placed, room }),
    )
    if (candidate) settle(wish, candidate)
    return !candidate
  })
  room.take(...[...placed.values()].flatMap(({ box, tie }) => (tie ? [box, ...boxesAlong(tie)] : [box])))
  return { placed: [...placed.values()], dropped: waiting.map(({ id }) => id) }
}

interface Desk {
  placed: Map<string, PlacedLabel>
  byId: Map<string, LabelWish>
  candidatesOf: (id: string) => Candidate[]
  isClear: (box: Box, except?: string) => boolean
  settle: (wish: LabelWish, candidate: Candidate) => void
}

/** Moves one placed label aside when that frees a place for a label that found none. */
function makeRoomFor(wish: LabelWish, { placed, byId, candidatesOf, isClear, settle }: Desk): boolean {
  for (const candidate of candidatesOf(wish.id)) {
    const inTheWay = [...placed.values()].filter((label) => hits(label, candidate.box))
    const [blocker] = inTheWay
    const blocked = blocker && byId.get(blocker.id)
    if (inTheWay.length !== 1 || !blocked) continue
    const other = candidatesOf(blocked.id).find(({ box }) => !overlap(box, candidate.box) && isClear(box, blocked.id))
    if (!other) continue
    settle(blocked, other)
    settle(wish, candidate)
    return true
  }
  return false
}

function cheapestFirst(candidates: Candidate[], room: Room): Candidate[] {
  return candidates
    .filter(({ box }) => room.isFree(box))
    .map((candidate) => ({ candidate, cost: candidate.penalty + room.penalty(candidate.box) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ candidate }) => candidate)
}

function hits(label: PlacedLabel, box: Box): boolean {
  return overlap(label.box, box) || (label.tie !== null && lengthInside(label.tie, box) > 0)
}

/** A tie line runs over no other symbol and no label. */
function isTieClear(
  tie: Segment,
  wish: LabelWish,
  { wishes, placed, room }: { wishes: readonly LabelWish[]; placed: Map<string, PlacedLabel>; room: Room },
): boolean {
  const crossesSymbol = wishes.some((other) => other.id !== wish.id && lengthInside(tie, grow(other.symbol, 0.3)) > 0)
  const crossesLabel = [...placed.values()].some((label) => lengthInside(tie, label.box) > 0)
  const past = boxesAlong(tie).filter((box) => !overlap(box, wish.symbol))
  return !crossesSymbol && !crossesLabel && past.every((box) => room.isFree(box))
}

/** A slanting line as a chain of small boxes. */
function boxesAlong([from, to]: Segment): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.8))
  const at = (t: number): Point => [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
  return Array.from({ length: steps }, (_, i) => grow(boxOf([at(i / steps), at((i + 1) / steps)]), 0.1))
}

function cached<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>()
  return (id) => {
    const known = made.get(id)
    if (known !== undefined) return known
    const value = make(id)
    made.set(id, value)
    return value
  }
}

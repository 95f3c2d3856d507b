/** Names of communities and compounds, set level inside their areas where they hide least. */
import type { Box, Point } from './boxes.ts'
import type { Line } from './lines.ts'
import type { Room } from './room.ts'
import { distance } from './lines.ts'

export interface AreaNameWish {
  id: number
  /** the outer ring of the area, millimetres */
  ring: Line
  centre: Point
  bounds: Box
  /** sizes to try, largest first: what the text needs at each */
  sizes: { scale: number; width: number; height: number }[]
}

export interface PlacedAreaName {
  id: number
  box: Box
  scale: number
}

/**
 * How far a name may leave its area when it finds no room inside: not at all, with its ends (its middle stays inside), or
 * to just above or below it.
 */
export type Leaving = 'never' | 'ends' | 'beside'

/** Names that fit nowhere, even at the smallest size, are left out. */
export function placeAreaNames(wishes: readonly AreaNameWish[], room: Room, leaving: Leaving): PlacedAreaName[] {
  return wishes.flatMap((wish) => {
    const attempts = (['never', leaving] as const).flatMap((how) => wish.sizes.map((size) => ({ ...size, how })))
    for (const { scale, width, height, how } of attempts) {
      const box = cheapest(wish, { width, height }, room, how)
      if (box) {
        room.take(box)
        return [{ id: wish.id, box, scale }]
      }
    }
    return []
  })
}

const TRIES = 24
/** for each corner of the text outside its area */
const OUTSIDE_PENALTY = 6
/** for each millimetre from the area's centre */
const FAR_PENALTY = 0.12

function cheapest(
  { ring, centre, bounds }: AreaNameWish,
  { width, height }: { width: number; height: number },
  room: Room,
  leaving: Leaving,
): Box | null {
  const reach = leaving === 'beside' ? height * 0.8 : 0
  const within = { ...bounds, y: bounds.y - reach, height: bounds.height + 2 * reach }
  // a name wider than its area would seem to belong to the neighbour
  if (leaving === 'beside' && width > bounds.width) return null
  let best: { box: Box; cost: number } | null = null
  for (const { at, far } of placesIn(within, centre)) {
    if (best && far >= best.cost) break
    const box = { x: at[0] - width / 2, y: at[1] - height / 2, width, height }
    const outside = cornersOf(box).filter((corner) => !isInRing(corner, ring)).length
    const mayStand = leaving === 'beside' || (isInRing(at, ring) && (leaving === 'ends' || outside === 0))
    if (!mayStand || !room.isFree(box)) continue
    const cost = far + outside * OUTSIDE_PENALTY + room.penalty(box)
    if (!best || cost < best.cost) best = { box, cost }
  }
  return best?.box ?? null
}

/** A grid of places, the nearest to the centre first, with what being far from it costs. */
function placesIn({ x, y, width, height }: Box, centre: Point): { at: Point; far: number }[] {
  return Array.from({ length: (TRIES + 1) ** 2 }, (_, i) => {
    const at: Point = [x + (width * (i % (TRIES + 1))) / TRIES, y + (height * Math.floor(i / (TRIES + 1))) / TRIES]
    return { at, far: distance(at, centre) * FAR_PENALTY }
  }).sort((a, b) => a.far - b.far)
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ]
}

function isInRing([x, y]: Point, ring: Line): boolean {
  let odd = false
  ring.forEach(([xi, yi], i) => {
    const [xj, yj] = ring[(i + ring.length - 1) % ring.length] ?? [0, 0]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd
  })
  return odd
}

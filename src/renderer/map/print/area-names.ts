/** Names of communities and compounds, set level inside their areas where they hide least. */
import { centreOfBox } from './boxes.ts'
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

/** Names that fit nowhere are left out. `strict`: the whole text stays within the area. */
export function placeAreaNames(wishes: readonly AreaNameWish[], room: Room, { strict }: { strict: boolean }): PlacedAreaName[] {
  return wishes.flatMap((wish) => {
    for (const { scale, width, height } of wish.sizes) {
      const box = cheapest(wish, { width, height }, room, strict)
      if (box) {
        room.take(box)
        return [{ id: wish.id, box, scale }]
      }
    }
    return []
  })
}

const TRIES = 24

function cheapest(
  { ring, centre, bounds }: AreaNameWish,
  { width, height }: { width: number; height: number },
  room: Room,
  strict: boolean,
): Box | null {
  let best: { box: Box; cost: number } | null = null
  for (let i = 0; i <= TRIES; i++) {
    for (let j = 0; j <= TRIES; j++) {
      const at: Point = [bounds.x + (bounds.width * i) / TRIES, bounds.y + (bounds.height * j) / TRIES]
      const box = { x: at[0] - width / 2, y: at[1] - height / 2, width, height }
      const outside = cornersOf(box).filter((corner) => !isInRing(corner, ring)).length
      if (!isInRing(centreOfBox(box), ring) || (strict && outside > 0) || !room.isFree(box)) continue
      const cost = distance(at, centre) * 0.12 + outside * 6 + room.penalty(box)
      if (!best || cost < best.cost) best = { box, cost }
    }
  }
  return best?.box ?? null
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ]
}

export function isInRing([x, y]: Point, ring: Line): boolean {
  let odd = false
  ring.forEach(([xi, yi], i) => {
    const [xj, yj] = ring[(i + ring.length - 1) % ring.length] ?? [0, 0]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd
  })
  return odd
}

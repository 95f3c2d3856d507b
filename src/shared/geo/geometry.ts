/** GeoJSON geometries as the base map keeps them, and the little geometry that both maps and the ledgers need. */
import * as z from 'zod'
import type { LonLat } from './points.ts'

const Position = z.tuple([z.number(), z.number()])
export const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: Position }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(Position) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(Position)) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(Position))) }),
])
export type Geometry = z.infer<typeof Geometry>

/** All positions of a geometry, flat. */
export function positionsOf(geometry: Geometry): LonLat[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
  }
}

/** Outer rings of a surface; empty for points and lines. */
export function outerRings(geometry: Geometry): LonLat[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1)
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1))
  return []
}

/** Centroid of the largest outer ring, else the mean of the positions. */
export function centreOf(geometry: Geometry): LonLat {
  const rings = outerRings(geometry).map(ringCentroid)
  const largest = rings.reduce<RingCentroid | null>((best, ring) => (best && best.area >= ring.area ? best : ring), null)
  if (largest && largest.area > 0) return largest.centre
  const all = positionsOf(geometry)
  const count = Math.max(all.length, 1)
  return [all.reduce((sum, p) => sum + p[0], 0) / count, all.reduce((sum, p) => sum + p[1], 0) / count]
}

/** Whether a point lies in a surface; holes are respected, the border may fall either way. */
export function isInside(point: LonLat, geometry: Geometry): boolean {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== crossesOddly(point, ring), false))
}

interface RingCentroid {
  area: number
  centre: LonLat
}

function ringCentroid(ring: LonLat[]): RingCentroid {
  // relative to the first position: areas of a street are tiny beside the size of a degree
  const [ox, oy] = ring[0] ?? [0, 0]
  let twice = 0
  let x = 0
  let y = 0
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a
    const cross = (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy)
    twice += cross
    x += (a[0] + b[0] - 2 * ox) * cross
    y += (a[1] + b[1] - 2 * oy) * cross
  })
  if (twice === 0) return { area: 0, centre: [ox, oy] }
  return { area: Math.abs(twice / 2), centre: [ox + x / (3 * twice), oy + y / (3 * twice)] }
}

function crossesOddly([x, y]: LonLat, ring: LonLat[]): boolean {
  let odd = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] ?? [0, 0]
    const [xj, yj] = ring[j] ?? [0, 0]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd
  }
  return odd
}

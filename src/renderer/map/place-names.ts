/** Where the names of communities and roads may stand. */
import type { Area } from '../../shared/areas/area.ts'
import { centreOf, isInside, positionsOf } from '../../shared/geo/geometry.ts'
import type { Geometry } from '../../shared/geo/geometry.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import type { PlaceName } from './mark.ts'

/** `textOf` lets a map write more than the name, e.g. 汇丰 24. */
export function communityNames(areas: Area[], textOf: (area: Area) => string): PlaceName[] {
  return areas.flatMap((area) => {
    if (area.kind !== 'community' || !area.geometry) return []
    const candidates = placesInside(area.geometry).map((at) => ({ at, isUpright: false }))
    return [{ id: `area-${area.id}`, text: textOf(area), kind: 'community' as const, candidates }]
  })
}

export function roadNames(areas: Area[]): PlaceName[] {
  return areas.flatMap((area) => {
    if (area.kind !== 'road' || !area.geometry || !area.name) return []
    return [{ id: `area-${area.id}`, text: area.name, kind: 'road' as const, candidates: placesAlong(area.geometry) }]
  })
}

/** The centre, then a grid of places nearer and nearer the border. */
function placesInside(geometry: Geometry): LonLat[] {
  const [x, y] = centreOf(geometry)
  const all = positionsOf(geometry)
  const width = Math.max(...all.map((p) => p[0])) - Math.min(...all.map((p) => p[0]))
  const height = Math.max(...all.map((p) => p[1])) - Math.min(...all.map((p) => p[1]))
  const steps = [0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25, 0.32, -0.32]
  const grid = steps.flatMap((dy) =>
    steps.map((dx) => ({ at: [x + dx * width, y + dy * height] as LonLat, far: Math.hypot(dx, dy) })),
  )
  return grid
    .sort((a, b) => a.far - b.far)
    .map(({ at }) => at)
    .filter((at) => isInside(at, geometry))
}

/** Places along a line, from its middle outward; the name stands upright where the line runs north and south. */
function placesAlong(geometry: Geometry): PlaceName['candidates'] {
  const line = positionsOf(geometry)
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88, 0.06, 0.94].flatMap((share) => {
    const place = share * (line.length - 1)
    const a = line[Math.floor(place)]
    const b = line[Math.min(Math.floor(place) + 1, line.length - 1)]
    if (!a || !b) return []
    const t = place - Math.floor(place)
    const shrink = Math.cos((a[1] * Math.PI) / 180)
    return {
      at: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])] as LonLat,
      isUpright: Math.abs(b[1] - a[1]) > Math.abs(b[0] - a[0]) * shrink,
    }
  })
}

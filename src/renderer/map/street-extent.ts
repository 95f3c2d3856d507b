/** How far the street reaches on the base map: what 看全图 and the small maps show. */
import type { Area } from '../../shared/areas/area.ts'
import { positionsOf } from '../../shared/geo/geometry.ts'
import type { LonLat } from '../../shared/geo/points.ts'

/** The street's border with its communities, some of which an old border may leave outside; else all of the base map. */
export function streetExtent(areas: readonly Area[]): LonLat[] {
  const placed = areas.filter(({ geometry }) => geometry)
  const street = placed.filter(({ kind }) => kind === 'street' || kind === 'community')
  return (street.length > 0 ? street : placed).flatMap(({ geometry }) => (geometry ? positionsOf(geometry) : []))
}

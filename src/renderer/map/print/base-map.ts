/** The base map on the sheet: the areas with geometry, projected and sorted into the layers that are drawn. */
import type { Area, AreaKind } from '../../../shared/areas/area.ts'
import { centreOf, outerRings } from '../../../shared/geo/geometry.ts'
import type { Geometry } from '../../../shared/geo/geometry.ts'
import type { LonLat } from '../../../shared/geo/points.ts'
import { streetExtent } from '../street-extent.ts'
import { boxOf } from './boxes.ts'
import type { Box, Point, Segment } from './boxes.ts'
import { sharedBorders } from './lines.ts'
import type { Line } from './lines.ts'
import { extentOf } from './projection.ts'
import type { SoftObstacles } from './room.ts'
import type { Extent } from './projection.ts'

/** A surface of the base map; the largest of its outer rings stands for its shape. */
export interface Surface {
  id: number
  name: string
  parentId: number | null
  rings: Line[]
  ring: Line
  centre: Point
  bounds: Box
}

export interface BaseMap {
  street: Line[]
  communities: Surface[]
  /** between communities, each stretch once, the street's own border left out */
  communityBorders: Line[]
  compounds: Surface[]
  buildings: Surface[]
  mainRoads: { name: string; line: Line }[]
  lanes: { name: string; line: Line }[]
}

/** What the map must show: the street; without one, everything drawable. Null when nothing has a geometry. */
export function extentOfAreas(areas: readonly Area[]): Extent | null {
  return extentOf(streetExtent(areas))
}

export function baseMapOf(areas: readonly Area[], toSheet: (position: LonLat) => Point): BaseMap {
  const ofKind = (kind: AreaKind) => areas.filter((area) => area.kind === kind)
  const surfaces = (kind: AreaKind) => ofKind(kind).flatMap((area) => surfaceOf(area, toSheet))
  const roads = (roadClass: 'main' | 'lane') =>
    ofKind('road')
      .filter((area) => (area.roadClass ?? 'lane') === roadClass)
      .flatMap((area) => linesOf(area.geometry).map((line) => ({ name: area.name, line: line.map(toSheet) })))
  const street = surfaces('street').flatMap(({ rings }) => rings)
  const communities = surfaces('community')
  return {
    street,
    communities,
    communityBorders: sharedBorders(
      communities.flatMap(({ rings }) => rings),
      street,
    ),
    compounds: surfaces('compound'),
    buildings: surfaces('building'),
    mainRoads: roads('main'),
    lanes: roads('lane'),
  }
}

/** What labels had better not hide: buildings, roads and borders; lanes and the edges of compounds a little. */
export function softObstacles(base: BaseMap): SoftObstacles {
  const lines = [...base.street, ...base.communityBorders, ...base.mainRoads.map((road) => road.line)]
  const fine = [...base.lanes.map((lane) => lane.line), ...base.compounds.flatMap(({ rings }) => rings)]
  return {
    areas: base.buildings.map(({ bounds }) => bounds),
    lines: lines.flatMap(segmentsOf),
    fineLines: fine.flatMap(segmentsOf),
  }
}

function segmentsOf(line: Line): Segment[] {
  return line.slice(1).map((point, i) => [line[i] ?? point, point])
}

function surfaceOf({ id, name, parentId, geometry }: Area, toSheet: (position: LonLat) => Point): Surface[] {
  if (!geometry) return []
  const rings = outerRings(geometry).map((ring) => ring.map(toSheet))
  const [ring] = rings.toSorted((a, b) => areaOf(boxOf(b)) - areaOf(boxOf(a)))
  if (!ring) return []
  return [{ id, name, parentId, rings, ring, centre: toSheet(centreOf(geometry)), bounds: boxOf(ring) }]
}

function areaOf({ width, height }: Box): number {
  return width * height
}

function linesOf(geometry: Geometry | null): LonLat[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates]
  if (geometry?.type === 'MultiLineString') return geometry.coordinates
  return []
}

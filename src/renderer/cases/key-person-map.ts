/** Lays out the 重点人员分布图 inside its frame: symbols on their buildings, then names where they hide nothing. */
import type { Area } from '../../shared/areas/area.ts'
import type { CaseDistribution } from '../../shared/cases/case.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { baseMapOf, softObstacles } from '../map/print/base-map.ts'
import type { BaseMap } from '../map/print/base-map.ts'
import { contains, grow } from '../map/print/boxes.ts'
import type { Box } from '../map/print/boxes.ts'
import { placeArrow, placeCommunityNames, placeCompoundNames } from '../map/print/map-names.ts'
import type { MapName } from '../map/print/map-names.ts'
import { projectionOf } from '../map/print/projection.ts'
import type { MapView } from '../map/print/projection.ts'
import { placeRoadNames } from '../map/print/road-names.ts'
import type { RoadName } from '../map/print/road-names.ts'
import { createRoom } from '../map/print/room.ts'
import { points } from '../print/fonts.ts'
import { placeCases } from './case-clusters.ts'
import type { CaseClusters } from './case-clusters.ts'

export interface KeyPersonMap {
  base: BaseMap
  clusters: CaseClusters
  occupied: ReadonlySet<number>
  roadNames: RoadName[]
  communityNames: MapName[]
  compoundNames: MapName[]
  arrow: Box
  /** people drawn at buildings */
  drawn: number
}

/** Type of the line 当前n人 under a community's name, points; larger where it is all there is. */
export const COUNT_SIZE: Record<Masking, number> = { command: 7.6, wall: 7.6, external: 15 }

export function layOutKeyPersons(
  areas: readonly Area[],
  { buildings }: CaseDistribution,
  { view, unit, masking }: { view: MapView; unit: number; masking: Masking },
): KeyPersonMap {
  const toSheet = projectionOf(view)
  const shown = masking === 'external' ? areas.filter(isCoarse) : areas
  const base = baseMapOf(shown, toSheet)
  const inner = grow(view.frame, -0.8 * unit)
  const places = buildings
    .map((building) => ({ building, at: toSheet([building.lon, building.lat]) }))
    .filter(({ at: [x, y] }) => contains(inner, { x, y, width: 0, height: 0 }))
  const clusters = placeCases(places, inner, unit)
  const boxes = clusters.symbols.map(({ box }) => grow(box, 0.3 * unit))
  const arrow = placeArrow(inner, { symbols: boxes, street: base.street }, unit)

  const room = createRoom(inner, softObstacles(base))
  room.take(arrow, ...boxes)
  const roadNames = placeRoadNames(base.mainRoads, room, points(6.6) * unit)
  const count = points(COUNT_SIZE[masking]) * unit
  return {
    base,
    clusters,
    occupied: new Set(places.map(({ building }) => building.buildingId)),
    roadNames,
    communityNames: placeCommunityNames(base.communities, room, unit, { width: count * 5, height: count * 1.15 }),
    compoundNames: placeCompoundNames(base.compounds, room, unit),
    arrow,
    drawn: clusters.symbols.reduce((sum, { people }) => sum + people, 0),
  }
}

/** What may be shown outside: the street, its communities and main roads. */
function isCoarse({ kind, roadClass }: Area): boolean {
  return kind === 'street' || kind === 'community' || (kind === 'road' && roadClass === 'main')
}

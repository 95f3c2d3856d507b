/** Buildings with cases as the 重点人员分布图 shows them: one symbol per building, the riskiest class names its shape. */
import Supercluster from 'supercluster'
import { ORIGIN_CLASS_LABELS, OriginClass } from '../../shared/cases/case.ts'
import type { BuildingCases } from '../../shared/cases/case.ts'
import { countText } from '../../shared/counts.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import type { MapMark } from '../map/mark.ts'
import { ORIGIN_SYMBOLS } from '../map/symbols.ts'

/** riskiest first */
export const ORIGINS = OriginClass.options
/** from three people on, a symbol says how many [00-style] */
const FEWEST_NUMBERED = 3
/** nearer than this two symbols would lie on each other */
const CLUSTER_RADIUS_PX = 9
const LAST_CLUSTERED_ZOOM = 16

export type ByOrigin = Record<OriginClass, number>

/** Cases of one building or of several that stand too close to be told apart. */
export interface CasePlace {
  id: string
  at: LonLat
  buildings: BuildingCases[]
  byOrigin: ByOrigin
  total: number
}

export function drawnCounts(buildings: BuildingCases[]): ByOrigin {
  return sumOf(buildings.map((building) => building.byOrigin))
}

/** Keeps only the people of the classes switched on. */
export function onlyOrigins(buildings: BuildingCases[], shown: ReadonlySet<OriginClass>): BuildingCases[] {
  return buildings.flatMap((building) => {
    const byOrigin = { ...building.byOrigin }
    for (const origin of ORIGINS) if (!shown.has(origin)) byOrigin[origin] = 0
    const total = sum(byOrigin)
    return total > 0 ? [{ ...building, byOrigin, total }] : []
  })
}

export interface CaseIndex {
  /** what to draw at a zoom of the map */
  placesAt: (zoom: number) => CasePlace[]
}

interface Point {
  building: BuildingCases
}

export function indexBuildings(buildings: BuildingCases[]): CaseIndex {
  // Leaflet's zoom levels have 256 pixels where supercluster reckons with 512
  const index = new Supercluster<Point>({ radius: CLUSTER_RADIUS_PX, extent: 256, maxZoom: LAST_CLUSTERED_ZOOM })
  index.load(
    buildings.map((building) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [building.lon, building.lat] },
      properties: { building },
    })),
  )
  return {
    placesAt: (zoom) =>
      index.getClusters([-180, -85, 180, 85], Math.floor(zoom)).map((feature) => {
        const [lon = 0, lat = 0] = feature.geometry.coordinates
        const isCluster = 'cluster_id' in feature.properties
        const members = isCluster
          ? index
              .getLeaves((feature.properties as { cluster_id: number }).cluster_id, Infinity)
              .map((leaf) => leaf.properties.building)
          : [(feature.properties as Point).building]
        return placeOf(members, [lon, lat])
      }),
  }
}

export function caseMarks(places: CasePlace[]): MapMark[] {
  return places.map((place) => {
    const riskiest = ORIGINS.find((origin) => place.byOrigin[origin] > 0) ?? 'unknown'
    return {
      id: place.id,
      at: place.at,
      symbol: ORIGIN_SYMBOLS[riskiest],
      size: 13,
      number: place.total >= FEWEST_NUMBERED ? String(place.total) : null,
      flag: null,
      ring: null,
      description: `${titleOf(place)}，${countText(place.total)} 人：${originsInWords(place.byOrigin)}`,
      label: null,
      isBold: false,
      weight: ORIGINS.length - ORIGINS.indexOf(riskiest),
    }
  })
}

export function titleOf({ buildings }: CasePlace): string {
  const [first] = buildings
  if (!first) return ''
  const name = buildingNameOf(first)
  return buildings.length > 1 ? `${name}等 ${buildings.length} 栋` : name
}

/** 丽江南新村1号楼, whether or not the building's own name says its compound. */
export function buildingNameOf({ compound, building }: BuildingCases): string {
  return compound && !building.startsWith(compound) ? compound + building : building
}

/** 外省 6 人、省内 1 人 */
export function originsInWords(byOrigin: ByOrigin): string {
  return ORIGINS.filter((origin) => byOrigin[origin] > 0)
    .map((origin) => `${ORIGIN_CLASS_LABELS[origin]} ${countText(byOrigin[origin])} 人`)
    .join('、')
}

function placeOf(buildings: BuildingCases[], at: LonLat): CasePlace {
  const byOrigin = drawnCounts(buildings)
  const lowest = Math.min(...buildings.map((building) => building.buildingId))
  const id = buildings.length > 1 ? `buildings-${lowest}-${buildings.length}` : `building-${lowest}`
  return { id, at, buildings, byOrigin, total: sum(byOrigin) }
}

function sumOf(counts: ByOrigin[]): ByOrigin {
  const total: ByOrigin = { wuhan: 0, hubei: 0, other_province: 0, home_province: 0, unknown: 0 }
  for (const count of counts) for (const origin of ORIGINS) total[origin] += count[origin]
  return total
}

function sum(byOrigin: ByOrigin): number {
  return ORIGINS.reduce((total, origin) => total + byOrigin[origin], 0)
}

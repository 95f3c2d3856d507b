/** The ground of a small map: fitted to its box, every stroke of the base map as one path. */
import type { Area } from '../../shared/areas/area.ts'
import type { Geometry } from '../../shared/geo/geometry.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { BASE_STYLES } from '../map/base-styles.ts'

export interface Pixel {
  x: number
  y: number
}

export interface Fitting {
  project: (at: LonLat) => Pixel
  metresPerPixel: number
}

interface Box {
  width: number
  height: number
}

const METRES_PER_DEGREE = 111_320
/** room for symbols that stand on the border, and at the foot for the scale */
const PADDING = { side: 12, top: 14, foot: 42 }

/** North up, the whole extent in the middle of the box. */
export function fitted(extent: LonLat[], { width, height }: Box): Fitting {
  const [lons, lats] = [extent.map(([lon]) => lon), extent.map(([, lat]) => lat)]
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const room = { width: width - 2 * PADDING.side, height: height - PADDING.top - PADDING.foot }
  const span = { x: Math.max((east - west) * shrink, 1e-5), y: Math.max(north - south, 1e-5) }
  const perDegree = Math.max(Math.min(room.width / span.x, room.height / span.y), 1)
  const left = PADDING.side + (room.width - span.x * perDegree) / 2
  const top = PADDING.top + (room.height - span.y * perDegree) / 2
  return {
    project: ([lon, lat]) => ({ x: left + (lon - west) * shrink * perDegree, y: top + (north - lat) * perDegree }),
    metresPerPixel: METRES_PER_DEGREE / perDegree,
  }
}

export interface GroundPath {
  d: string
  fill: string | null
  stroke: string | null
  width: number
  dash: number[]
}

/** Roads are drawn thinner than on the map page, where there is room. */
const ROAD_SCALE = 0.55

/** Without single houses, which would be specks. */
export function groundPaths(areas: Area[], project: Fitting['project']): GroundPath[] {
  return BASE_STYLES.filter(({ layer }) => layer !== 'building').map(({ kind, layer, roadClass, style }) => ({
    d: areas
      .filter((area) => area.kind === kind && (!roadClass || (area.roadClass ?? 'lane') === roadClass))
      .map(({ geometry }) => (geometry ? pathOf(geometry, project) : ''))
      .join(''),
    fill: style.fill ? (style.fillColor ?? null) : null,
    stroke: style.stroke === false ? null : (style.color ?? null),
    width: (style.weight ?? 1) * (layer === 'road' ? ROAD_SCALE : 0.8),
    dash: typeof style.dashArray === 'string' ? style.dashArray.split(' ').map(Number) : [],
  }))
}

function pathOf(geometry: Geometry, project: Fitting['project']): string {
  switch (geometry.type) {
    case 'Point':
      return ''
    case 'LineString':
      return lineOf(geometry.coordinates, project)
    case 'MultiLineString':
      return geometry.coordinates.map((line) => lineOf(line, project)).join('')
    case 'Polygon':
      return geometry.coordinates.map((ring) => `${lineOf(ring, project)}Z`).join('')
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((polygon) => polygon.map((ring) => `${lineOf(ring, project)}Z`)).join('')
  }
}

/** pixels; corners nearer than this to the one before are not to be seen */
const LEAST_STEP = 0.8

function lineOf(line: LonLat[], project: Fitting['project']): string {
  let path = ''
  let last: Pixel | undefined
  for (const [index, at] of line.entries()) {
    const point = project(at)
    const isSeen = !last || Math.abs(point.x - last.x) + Math.abs(point.y - last.y) >= LEAST_STEP
    if (!isSeen && index < line.length - 1) continue
    path += `${last ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`
    last = point
  }
  return path
}

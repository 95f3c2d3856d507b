/** From degrees to millimetres of the sheet: a local plane around the map's centre, exact to a few centimetres over a street. */
import type { LonLat } from '../../../shared/geo/points.ts'
import type { Box, Point } from './boxes.ts'
import { centreOfBox } from './boxes.ts'

/** West, south, east, north in degrees. */
export interface Extent {
  west: number
  south: number
  east: number
  north: number
}

/** A map of the ground around `centre` at 1:`denominator`, drawn in the middle of `frame`. */
export interface MapView {
  centre: LonLat
  denominator: number
  frame: Box
}

export function extentOf(positions: readonly LonLat[]): Extent | null {
  if (positions.length === 0) return null
  const extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [lon, lat] of positions) {
    extent.west = Math.min(extent.west, lon)
    extent.east = Math.max(extent.east, lon)
    extent.south = Math.min(extent.south, lat)
    extent.north = Math.max(extent.north, lat)
  }
  return extent
}

export function centreOfExtent(extent: Extent): LonLat {
  return [(extent.west + extent.east) / 2, (extent.south + extent.north) / 2]
}

/** Width and height on the ground, in metres. */
export function groundSize(extent: Extent): { width: number; height: number } {
  const [perLon, perLat] = metresPerDegree((extent.south + extent.north) / 2)
  return { width: (extent.east - extent.west) * perLon, height: (extent.north - extent.south) * perLat }
}

export function projectionOf({ centre, denominator, frame }: MapView): (position: LonLat) => Point {
  const [perLon, perLat] = metresPerDegree(centre[1])
  const [x0, y0] = centreOfBox(frame)
  const mmPerMetre = 1000 / denominator
  return ([lon, lat]) => [x0 + (lon - centre[0]) * perLon * mmPerMetre, y0 - (lat - centre[1]) * perLat * mmPerMetre]
}

const WGS84_AXIS_M = 6_378_137
const WGS84_E2 = 0.006_694_379_990_14

/** Metres per degree of longitude and of latitude, from the WGS-84 ellipsoid's radii of curvature. */
export function metresPerDegree(latitude: number): [lon: number, lat: number] {
  const phi = (latitude * Math.PI) / 180
  const w = Math.sqrt(1 - WGS84_E2 * Math.sin(phi) ** 2)
  const prime = WGS84_AXIS_M / w
  const meridian = (WGS84_AXIS_M * (1 - WGS84_E2)) / w ** 3
  return [(prime * Math.cos(phi) * Math.PI) / 180, (meridian * Math.PI) / 180]
}

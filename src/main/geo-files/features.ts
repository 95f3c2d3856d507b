/** What a geometry file is turned into: GeoJSON features in WGS-84 whose properties are text. */
import type { Geometry } from '../../shared/geo/geometry.ts'
import type { LonLat } from '../../shared/geo/points.ts'

export interface Feature {
  type: 'Feature'
  properties: Record<string, string>
  /** null where the file gives none */
  geometry: Geometry | null
}

export interface GeoFeatures {
  features: Feature[]
  /** what was taken for granted, in sentences */
  notes: string[]
}

/** No base map of a street comes near; beyond, a file is damaged or of a whole province. */
export const MAX_POSITIONS = 5_000_000

/** The same shape of one part as of several: Polygon or MultiPolygon. */
export function surfaceOf(polygons: LonLat[][][]): Geometry | null {
  const [first] = polygons
  if (first === undefined) return null
  return polygons.length === 1 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: polygons }
}

export function lineOf(lines: LonLat[][]): Geometry | null {
  const [first] = lines
  if (first === undefined) return null
  return lines.length === 1 ? { type: 'LineString', coordinates: first } : { type: 'MultiLineString', coordinates: lines }
}

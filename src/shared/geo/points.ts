/** Points, datums and distances. Everything stored or drawn is WGS-84 (equal to CGCS2000 for this purpose). */
import * as z from 'zod'

/** Where a coordinate came from: GPS/天地图, 高德/腾讯, 百度. */
export const Datum = z.enum(['WGS-84', 'GCJ-02', 'BD-09'])
export type Datum = z.infer<typeof Datum>

export const DATUM_LABELS: Record<Datum, string> = {
  'WGS-84': 'GPS、天地图（WGS-84／2000坐标）',
  'GCJ-02': '高德、腾讯（火星坐标）',
  'BD-09': '百度坐标',
}

/** Longitude, latitude, in degrees. */
export type LonLat = [lon: number, lat: number]

const EARTH_RADIUS_M = 6_371_008.8

/** Great-circle distance in metres. */
export function metresBetween(a: LonLat, b: LonLat): number {
  const rad = Math.PI / 180
  const dLat = (b[1] - a[1]) * rad
  const dLon = (b[0] - a[0]) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(h))
}

/** Whether a pair can lie in China as longitude, latitude (73–136 E, 3–54 N). */
export function isInChina([lon, lat]: LonLat): boolean {
  return lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54
}

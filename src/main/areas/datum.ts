/** Coordinates of other datums to WGS-84. GCJ-02 has no official inverse; the iteration is good to a centimetre. */
import gcoord from 'gcoord'
import type { Datum, LonLat } from '../../shared/geo/points.ts'

const SYSTEMS = { 'WGS-84': gcoord.WGS84, 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const

/** Rounded to 7 decimals (a centimetre), so that the same ledger always yields the same point. */
export function toWgs84(point: LonLat, datum: Datum): LonLat {
  const [lon, lat] = gcoord.transform(point, SYSTEMS[datum], gcoord.WGS84)
  return [round(lon), round(lat)]
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

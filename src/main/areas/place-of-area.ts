/** Where a record stands on the map: the middle of the area it is tied to. */
import { eq } from 'drizzle-orm'
import { centreOf } from '../../shared/geo/geometry.ts'
import type { Db } from '../db/open.ts'
import { area } from './table.ts'

export function placeOfArea(db: Db, areaId: number | null): { lon: number; lat: number } | null {
  if (areaId === null) return null
  const geometry = db.select({ geometry: area.geometry }).from(area).where(eq(area.id, areaId)).get()?.geometry
  const centre = geometry ? centreOf(geometry) : null
  return centre ? { lon: centre[0], lat: centre[1] } : null
}

/** Every area the office knows, larger before smaller. */
import { sql } from 'drizzle-orm'
import type { Area } from '../../shared/areas/area.ts'
import type { Db } from '../db/open.ts'
import { area } from './table.ts'

export function listAreas(db: Db): Area[] {
  return db
    .select()
    .from(area)
    .orderBy(
      sql`case kind when 'street' then 0 when 'community' then 1 when 'compound' then 2 when 'building' then 3 else 4 end, id`,
    )
    .all()
}

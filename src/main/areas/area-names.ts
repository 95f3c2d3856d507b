/** Names of areas by their ids, asked often while history is put into words. */
import { eq, sql } from 'drizzle-orm'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import { area } from './table.ts'

const byId = statement((db) =>
  db
    .select({ name: area.name })
    .from(area)
    .where(eq(area.id, sql.placeholder('id')))
    .prepare(),
)

/** null for no id, and for an area that is no longer there. */
export function areaName(db: Db, id: unknown): string | null {
  return typeof id === 'number' ? (byId(db).get({ id })?.name ?? null) : null
}

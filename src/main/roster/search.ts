/** People and posts by what an office types: name, pinyin, initials, last digits; the same keys as finding anywhere. */
import { sql } from 'drizzle-orm'
import type { Db } from '../db/open.ts'
import { bringIndexIntoStep } from '../find/search-index.ts'
import { LAST, beginningsOf } from '../find/search-keys.ts'

/** Numbers of the records found; null where nothing was typed, and so none is left out. */
export async function idsOf(db: Db, kind: 'people' | 'checkpoints', text: string | undefined): Promise<Set<number> | null> {
  const beginnings = beginningsOf(text ?? '')
  if (beginnings.length === 0) return null
  await bringIndexIntoStep(db)
  const found = beginnings.flatMap((beginning) =>
    db.all<{ id: number }>(sql`select distinct record_id as id from search_key
      where kind = ${kind} and is_inside in (0, 1) and key >= ${beginning} and key < ${beginning + LAST}`),
  )
  return new Set(found.map(({ id }) => id))
}

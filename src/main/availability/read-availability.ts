/** Leave, limits and pairs that touch a span of days; the spans inside are the reader's to look at. */
import { and, asc, gte, isNull, lte, or } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { DutyPair, DutyRestriction } from '../../shared/availability/restriction.ts'
import type { Day } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'
import { dutyPair, dutyRestriction } from './table.ts'

export interface Availability {
  restrictions: DutyRestriction[]
  pairs: DutyPair[]
}

export function readAvailability(db: Db, { from, to }: { from: Day; to: Day }): Availability {
  const touching = (table: { from: SQLiteColumn; to: SQLiteColumn }) =>
    and(or(isNull(table.from), lte(table.from, to)), or(isNull(table.to), gte(table.to, from)))
  return {
    restrictions: db.select().from(dutyRestriction).where(touching(dutyRestriction)).orderBy(asc(dutyRestriction.id)).all(),
    pairs: db.select().from(dutyPair).where(touching(dutyPair)).orderBy(asc(dutyPair.id)).all(),
  }
}

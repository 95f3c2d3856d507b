import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SwapState } from '../../../shared/roster/swap.ts'
import { person } from '../../people/table.ts'
import { shift } from '../table.ts'

/** 换班申请: one person's duty for another's, or given away where there is no other duty. */
export const swapRequest = sqliteTable('swap_request', {
  id: integer().primaryKey(),
  shiftId: integer()
    .notNull()
    .references(() => shift.id),
  personId: integer()
    .notNull()
    .references(() => person.id),
  otherShiftId: integer().references(() => shift.id),
  otherPersonId: integer()
    .notNull()
    .references(() => person.id),
  state: text().$type<SwapState>().notNull(),
  reason: text(),
  askedAt: text().notNull(),
  askedBy: text().notNull(),
  decidedAt: text(),
  decidedBy: text(),
  decision: text(),
})

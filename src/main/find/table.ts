import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FoundKind } from '../../shared/find/find.ts'

/**
 * Every key a record can be looked up by: one ordered shelf, so that each way of finding is the same walk along its
 * primary key. Derived from the records, and made anew whenever `searchState` says it is behind.
 */
export const searchKey = sqliteTable(
  'search_key',
  {
    kind: text().$type<FoundKind>().notNull(),
    /** the key starts in the middle of what it was taken from */
    isInside: integer({ mode: 'boolean' }).notNull(),
    key: text().notNull(),
    recordId: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.isInside, table.key, table.recordId] }),
    index('search_key_record').on(table.kind, table.recordId),
  ],
)

/** One row, id 1: up to which change of the history, and by which rules, the keys were made. */
export const searchState = sqliteTable('search_state', {
  id: integer().primaryKey(),
  changeId: integer().notNull(),
  rules: integer().notNull(),
})

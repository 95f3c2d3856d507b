import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ActKind } from '../../shared/changes/act.ts'

/** One import, or one act of a user: what the records below were changed by. */
export const batch = sqliteTable('batch', {
  id: integer().primaryKey(),
  at: text().notNull(),
  actor: text().notNull(),
  kind: text().$type<ActKind>().notNull(),
  /** what was done, as the log says it; acts of the first version have none */
  title: text(),
  /** why, in the words of who did it */
  reason: text(),
  /** import: the report; unmask: what was shown */
  detail: text({ mode: 'json' }).$type<unknown>(),
  /** the later act that took this one back */
  undoneBy: integer().references((): AnySQLiteColumn => batch.id),
})

/** History of every record: before and after, as JSON of its columns. Never updated, never deleted. */
export const recordChange = sqliteTable(
  'record_change',
  {
    id: integer().primaryKey(),
    batchId: integer()
      .notNull()
      .references(() => batch.id),
    entity: text().notNull(),
    entityId: integer().notNull(),
    before: text({ mode: 'json' }).$type<Record<string, unknown>>(),
    after: text({ mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (table) => [index('record_change_entity').on(table.entity, table.entityId), index('record_change_batch').on(table.batchId)],
)

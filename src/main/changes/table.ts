import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One import, or one act of a user: what the records below were changed by. */
export const batch = sqliteTable('batch', {
  id: integer().primaryKey(),
  at: text().notNull(),
  actor: text().notNull(),
  kind: text({ enum: ['import', 'edit', 'unmask'] }).notNull(),
  /** import: the report; unmask: what was shown and why */
  detail: text({ mode: 'json' }).$type<unknown>(),
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

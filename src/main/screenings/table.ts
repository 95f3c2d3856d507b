import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { area } from '../areas/table.ts'

/** A community's summary at a cut-off; later cut-offs stand beside earlier ones. */
export const screeningSummary = sqliteTable(
  'screening_summary',
  {
    id: integer().primaryKey(),
    communityId: integer()
      .notNull()
      .references(() => area.id),
    /** '' = from the beginning, so that uniqueness holds */
    from: text('effective_from').notNull(),
    households: integer().notNull(),
    residents: integer().notNull(),
    commitments: integer().notNull(),
    note: text(),
  },
  (table) => [uniqueIndex('screening_summary_cutoff').on(table.communityId, table.from)],
)

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LedgerKind } from '../../shared/ledgers/ledger.ts'

/** What the clerk said of a set of headings at an import: the next ledger with the same ones is read so, in whatever order. */
export const headingMapping = sqliteTable('heading_mapping', {
  id: integer().primaryKey(),
  /** the headings for comparison, sorted; see `read/said-layout.ts` */
  headings: text().notNull().unique(),
  kind: text().$type<LedgerKind>().notNull(),
  /** as written and as read, column by column of the ledger it was said of */
  columns: text({ mode: 'json' })
    .$type<{ name: string; heading: string; field: string | null; label: string | null }[]>()
    .notNull(),
})

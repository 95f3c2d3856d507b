import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LedgerKind } from '../../shared/ledgers/ledger.ts'
import { batch } from '../changes/table.ts'

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

export type RecordIds = (number | [first: number, last: number])[]

/** A table as it was imported: which records it spoke of, so that a later version can be held against it. */
export const ledgerVersion = sqliteTable(
  'ledger_version',
  {
    id: integer().primaryKey(),
    /** the import it came with */
    actId: integer()
      .notNull()
      .references(() => batch.id),
    kind: text().$type<LedgerKind>().notNull(),
    /** the headings for comparison, sorted; see `read/said-layout.ts` */
    headings: text().notNull(),
    /** whose ledger it is; see `ledger-scope.ts` */
    scope: text().notNull(),
    /** the table's own date, a day or a moment */
    statedAt: text(),
    /** records it made, changed or confirmed; first and last where they follow each other */
    recordIds: text({ mode: 'json' }).$type<RecordIds>().notNull(),
  },
  (table) => [index('ledger_version_ledger').on(table.kind, table.scope)],
)

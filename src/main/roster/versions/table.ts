import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PublishedShift } from '../../../shared/roster/version.ts'

/**
 * 发布的值班表: what stood in the roster of these days when it was published, and the shifts of the
 * night before that run into the first of them. Never changed afterwards; it is superseded when a
 * later version covers any of its days.
 */
export const rosterVersion = sqliteTable(
  'roster_version',
  {
    id: integer().primaryKey(),
    number: integer().notNull(),
    from: text('first_day').notNull(),
    to: text('last_day').notNull(),
    publishedAt: text().notNull(),
    publishedBy: text().notNull(),
    /** 制表、审核 */
    preparedBy: text(),
    reviewedBy: text(),
    note: text(),
    content: text({ mode: 'json' }).$type<PublishedShift[]>().notNull(),
  },
  (table) => [index('roster_version_days').on(table.from, table.to)],
)

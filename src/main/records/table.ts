import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What was typed into a form and not stored yet; kept here and not in the browser, as it may be personal data. */
export const draft = sqliteTable('draft', {
  /** of the form: `checkpoint/32`, `case/new` */
  key: text().primaryKey(),
  at: text().notNull(),
  values: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
})

import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Words the office added to those that are shipped: how its ledgers head a column, name a category or write an area. */
export const word = sqliteTable(
  'word',
  {
    id: integer().primaryKey(),
    /** the list it belongs to: `headings.cases`, `staffCategories`, `areaNames.community` */
    list: text().notNull(),
    /** what it means there: a field, a category, the id of an area */
    meaning: text().notNull(),
    said: text().notNull(),
  },
  (table) => [uniqueIndex('word_said').on(table.list, table.said)],
)

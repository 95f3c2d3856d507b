import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { LostTie, Place, Ties } from '../../shared/forms/form.ts'

/** 上级报表: a higher office's form, what fills its cells, and what was not wanted or found no place. */
export const superiorForm = sqliteTable(
  'superior_form',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    /** as it came */
    fileName: text().notNull(),
    /** under which it is kept below `attachments/上级报表`; never changed, so a step taken back finds the old version again */
    file: text().notNull(),
    ties: text({ mode: 'json' }).$type<Ties>().notNull(),
    /** cells for which nothing more is to be proposed */
    dismissed: text({ mode: 'json' }).$type<Place[]>().notNull(),
    lost: text({ mode: 'json' }).$type<LostTie[]>().notNull(),
  },
  (table) => [uniqueIndex('superior_form_name').on(table.name)],
)

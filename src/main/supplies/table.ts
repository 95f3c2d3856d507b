import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { area } from '../areas/table.ts'

/** One line of a supplies ledger: what came in, went out and was left of one thing at one place on one day. */
export const supplyRecord = sqliteTable(
  'supply_record',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    specification: text(),
    unit: text(),
    communityId: integer().references(() => area.id),
    place: text(),
    /** '' = from the beginning */
    day: text().notNull(),
    received: real(),
    issued: real(),
    stock: real(),
    keeper: text(),
    note: text(),
    statedAt: text(),
  },
  (table) => [index('supply_record_name').on(table.name, table.day)],
)

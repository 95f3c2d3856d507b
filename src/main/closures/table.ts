import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { area } from '../areas/table.ts'

export const premises = sqliteTable(
  'premises',
  {
    id: integer().primaryKey(),
    number: integer(),
    name: text().notNull(),
    trade: text(),
    address: text(),
    communityId: integer().references(() => area.id),
    /** read off the address; null where it lies on a road, in no compound */
    compoundName: text(),
    buildingNumber: integer(),
    unitNumber: text(),
    /** tied where the base map knows the compound, building and unit */
    compoundId: integer().references(() => area.id),
    buildingId: integer().references(() => area.id),
    unitId: integer().references(() => area.id),
    operator: text(),
    phone: text(),
    statedAt: text(),
  },
  (table) => [index('premises_name').on(table.name, table.address)],
)

export const closureOrder = sqliteTable(
  'closure_order',
  {
    id: integer().primaryKey(),
    premisesId: integer()
      .notNull()
      .references(() => premises.id),
    closedOn: text(),
    jointBodies: text(),
    hasNotice: integer({ mode: 'boolean' }).notNull(),
    noticeOn: text(),
    reopenedOn: text(),
    note: text(),
  },
  (table) => [index('closure_order_premises').on(table.premisesId)],
)

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { area } from '../areas/table.ts'

/** A household as a door-to-door screening found it. */
export const household = sqliteTable(
  'household',
  {
    id: integer().primaryKey(),
    communityId: integer().references(() => area.id),
    compoundName: text(),
    buildingNumber: integer(),
    buildingName: text(),
    unitNumber: text(),
    door: text(),
    address: text(),
    /** tied where the base map knows the compound, building and unit */
    compoundId: integer().references(() => area.id),
    buildingId: integer().references(() => area.id),
    unitId: integer().references(() => area.id),
    householder: text(),
    phone: text(),
    residents: integer(),
    hasCommitment: integer({ mode: 'boolean' }).notNull(),
    screenedOn: text(),
    note: text(),
    statedAt: text(),
  },
  (table) => [
    index('household_place').on(table.communityId, table.compoundName, table.buildingNumber, table.unitNumber, table.door),
    index('household_householder').on(table.householder),
    index('household_area').on(table.compoundId, table.buildingId, table.unitId),
  ],
)

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ReopeningResult } from '../../shared/reopenings/reopening.ts'
import { area } from '../areas/table.ts'
import { premises } from '../closures/table.ts'

/** A business asks to open again, is looked at and is let or sent back. */
export const reopeningApplication = sqliteTable(
  'reopening_application',
  {
    id: integer().primaryKey(),
    /** tied by name and address; null as long as no closure ledger names the business */
    premisesId: integer().references(() => premises.id),
    number: integer(),
    name: text().notNull(),
    trade: text(),
    address: text(),
    communityId: integer().references(() => area.id),
    /** read off the address and tied as those of premises are */
    compoundName: text(),
    buildingNumber: integer(),
    unitNumber: text(),
    compoundId: integer().references(() => area.id),
    buildingId: integer().references(() => area.id),
    unitId: integer().references(() => area.id),
    operator: text(),
    phone: text(),
    staffCount: integer(),
    /** '' = not said, so that an application is known again */
    appliedOn: text().notNull(),
    verifiedOn: text(),
    verifiedBy: text(),
    result: text().$type<ReopeningResult>().notNull(),
    opinion: text(),
    note: text(),
    statedAt: text(),
  },
  (table) => [index('reopening_application_name').on(table.name, table.appliedOn)],
)

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { IdentitySubject } from '../../shared/identities/identity.ts'
import { area } from '../areas/table.ts'

/**
 * What the clerk said once of who or where is meant. Everything up to `answer` is the key: a row is tied only where it says
 * the same name with the same telephone (or none) at the same post, or the same words in the same community. A name alone
 * would sooner or later make one of two people; whoever stands at two posts is asked for at each.
 */
export const identityTie = sqliteTable(
  'identity_tie',
  {
    id: integer().primaryKey(),
    subject: text().$type<IdentitySubject>().notNull(),
    /** as the ledger writes it; of a building or unit the words before its number */
    said: text().notNull(),
    phone: text(),
    /** roster: the post as written; register: category, unit and team; business: the address as written */
    context: text(),
    communityId: integer().references(() => area.id),
    /** building: the compound that lacks it */
    compoundId: integer().references(() => area.id),
    buildingNumber: integer(),
    /** where the building has a name instead of a number */
    buildingName: text(),
    /** unit: the building that lacks it */
    buildingId: integer().references(() => area.id),
    unitNumber: text(),
    answer: text({ enum: ['is', 'none'] }).notNull(),
    /** of `person`, for readings of `key_person`, for businesses of `premises`; no reference: they come and go with their ledgers */
    personId: integer(),
    areaId: integer().references(() => area.id),
  },
  (table) => [index('identity_tie_said').on(table.subject, table.said)],
)

import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ResidenceType } from '../../shared/residents/resident.ts'
import { area } from '../areas/table.ts'

/**
 * People who live in the street. A district has 714,070 of them, so there are no more indexes than the identity of a
 * resident, the list's order and the references to areas need.
 */
export const resident = sqliteTable(
  'resident',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    gender: text({ enum: ['男', '女'] }),
    idNumber: text(),
    isIdNumberValid: integer({ mode: 'boolean' }).notNull(),
    bornOn: text(),
    ethnicity: text(),
    phone: text(),
    communityId: integer().references(() => area.id),
    compoundName: text(),
    buildingNumber: integer(),
    /** where the building has no number: A座 */
    buildingName: text(),
    unitNumber: text(),
    door: text(),
    address: text(),
    /** the building, else the compound of the base map that the address was tied to */
    areaId: integer().references(() => area.id),
    householder: text(),
    relationship: text(),
    residenceType: text().$type<ResidenceType>(),
    registeredAt: text(),
    workUnit: text(),
    origin: text(),
    note: text(),
    statedAt: text(),
  },
  (table) => [
    index('resident_id_number').on(table.idNumber),
    // covers the identity of those without a number: name and phone, name and door
    index('resident_name').on(table.name, table.phone, table.door),
    // the order of the list, door by door; 601 stands before 1001
    index('resident_place').on(
      table.communityId,
      table.compoundName,
      table.buildingNumber,
      table.unitNumber,
      sql`length("door")`,
      table.door,
    ),
    index('resident_area').on(table.areaId),
  ],
)

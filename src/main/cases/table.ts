import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseState, OriginClass } from '../../shared/cases/case.ts'
import type { CaseResponsible } from '../../shared/cases/case.ts'
import { area } from '../areas/table.ts'

/** The person observed; one person can have several cases. */
export const keyPerson = sqliteTable(
  'key_person',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    /** '' until it is known: then name and telephone tell who it is */
    idNumber: text().notNull(),
    isIdNumberValid: integer({ mode: 'boolean' }).notNull(),
    phone: text(),
  },
  (table) => [index('key_person_id_number').on(table.idNumber)],
)

export const isolationCase = sqliteTable(
  'isolation_case',
  {
    id: integer().primaryKey(),
    keyPersonId: integer()
      .notNull()
      .references(() => keyPerson.id),
    number: integer(),
    communityId: integer().references(() => area.id),
    address: text(),
    compoundName: text(),
    buildingNumber: integer(),
    unitNumber: text(),
    door: text(),
    /** tied where the base map knows the compound, building and unit */
    compoundId: integer().references(() => area.id),
    buildingId: integer().references(() => area.id),
    unitId: integer().references(() => area.id),
    origin: text(),
    originClass: text().$type<OriginClass>().notNull(),
    returnedOn: text(),
    /** null: observed from the beginning (起始日期不详) */
    startOn: text(),
    /** the day the outcome took effect; null = still observed */
    endOn: text(),
    /** what ended it; `under_observation` while nothing has */
    outcome: text().$type<CaseState>().notNull(),
    responsible: text({ mode: 'json' }).$type<CaseResponsible[]>().notNull(),
    note: text(),
    statedAt: text(),
  },
  (table) => [
    index('isolation_case_person').on(table.keyPersonId),
    index('isolation_case_start').on(table.startOn),
    index('isolation_case_building').on(table.buildingId),
  ],
)

import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One row, id 1: a data folder is one office. */
export const office = sqliteTable('office', {
  id: integer().primaryKey(),
  streetName: text().notNull(),
  commandPostName: text().notNull(),
  dutyPhone: text(),
  mastheadName: text().notNull(),
  editor: text(),
  sendTo: text(),
  issueTo: text(),
  printCount: integer().notNull(),
  homeProvince: text().notNull(),
  isolationDays: integer().notNull(),
  minRestHours: real().notNull(),
  feverCelsius: real().notNull().default(37.3),
  baseMapCredit: text(),
  workingMoment: text(),
  isDemo: integer({ mode: 'boolean' }).notNull(),
})

import { integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { RuleCode } from '../../shared/office/rules.ts'

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
  baseMapCredit: text(),
  workingMoment: text(),
  isDemo: integer({ mode: 'boolean' }).notNull(),
})

/** 规定: a number and the first day it holds, null from the beginning; a rule without a row holds as shipped. */
export const officeRule = sqliteTable(
  'office_rule',
  {
    id: integer().primaryKey(),
    code: text().$type<RuleCode>().notNull(),
    from: text('effective_from'),
    value: real().notNull(),
  },
  (table) => [uniqueIndex('office_rule_code').on(table.code, table.from)],
)

import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ReadingSlot } from '../../shared/readings/reading.ts'
import { isolationCase } from '../cases/table.ts'

/** One follow-up temperature; two a day are due of every person observed. */
export const temperatureReading = sqliteTable(
  'temperature_reading',
  {
    id: integer().primaryKey(),
    /** tied to the case of the person on that day; null as long as there is none */
    caseId: integer().references(() => isolationCase.id),
    /** who was measured, as the sheet says */
    name: text().notNull(),
    idNumber: text(),
    phone: text(),
    day: text().notNull(),
    slot: text().$type<ReadingSlot>().notNull(),
    celsius: real().notNull(),
    symptoms: text(),
    note: text(),
    statedAt: text(),
  },
  (table) => [
    index('temperature_reading_case').on(table.caseId, table.day),
    index('temperature_reading_name').on(table.name, table.day),
  ],
)

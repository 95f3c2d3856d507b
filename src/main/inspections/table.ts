import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { FindingState } from '../../shared/inspections/inspection.ts'
import { area } from '../areas/table.ts'
import { checkpoint } from '../checkpoints/table.ts'

/** 督查通报; issued on the day of its first finding. */
export const inspectionBulletin = sqliteTable(
  'inspection_bulletin',
  { id: integer().primaryKey(), issue: text().notNull(), issuedOn: text() },
  (table) => [uniqueIndex('inspection_bulletin_issue').on(table.issue)],
)

/** One day's round of inspection, made known by one bulletin. */
export const inspectionRound = sqliteTable('inspection_round', {
  id: integer().primaryKey(),
  onDay: text(),
  bulletinId: integer().references(() => inspectionBulletin.id),
})

export const inspectionFinding = sqliteTable(
  'inspection_finding',
  {
    id: integer().primaryKey(),
    roundId: integer()
      .notNull()
      .references(() => inspectionRound.id),
    number: integer(),
    communityId: integer().references(() => area.id),
    /** as written; linked when it names a known checkpoint */
    place: text(),
    checkpointId: integer().references(() => checkpoint.id),
    description: text().notNull(),
    dueAt: text(),
    state: text().$type<FindingState>().notNull(),
    correctedOn: text(),
    responsibleName: text(),
    statedAt: text(),
  },
  (table) => [index('inspection_finding_round').on(table.roundId)],
)

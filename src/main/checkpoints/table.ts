import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CompoundType } from '../../shared/areas/area.ts'
import type { PositionState } from '../../shared/checkpoints/checkpoint.ts'
import type { CheckpointKind } from '../../shared/checkpoints/checkpoint-kind.ts'
import type { Datum } from '../../shared/geo/points.ts'
import { area } from '../areas/table.ts'

export const checkpoint = sqliteTable(
  'checkpoint',
  {
    id: integer().primaryKey(),
    number: integer(),
    name: text().notNull(),
    kind: text().$type<CheckpointKind>().notNull(),
    communityId: integer().references(() => area.id),
    /** the compound as written; `compoundId` where the base map or another ledger knows it */
    compoundName: text(),
    compoundId: integer().references(() => area.id),
    compoundType: text().$type<CompoundType>(),
    location: text(),
    /** WGS-84 */
    lon: real(),
    lat: real(),
    positionState: text().$type<PositionState>().notNull(),
    /** as the source wrote it, in the datum it stated */
    writtenLon: real(),
    writtenLat: real(),
    datumSource: text().$type<Datum>(),
    leaderName: text(),
    leaderPhone: text(),
    gateLeaderName: text(),
    gateLeaderPhone: text(),
    hasPartyBranch: integer({ mode: 'boolean' }).notNull(),
    partyBranchFrom: text(),
    is24h: integer('is_24h', { mode: 'boolean' }).notNull(),
    note: text(),
    statedAt: text(),
    from: text('effective_from'),
    to: text('effective_to'),
  },
  (table) => [index('checkpoint_name').on(table.name)],
)

/** Declared strength per shift, as of a date: a later ledger adds a row, the earlier one stays to be asked for. */
export const checkpointStrength = sqliteTable(
  'checkpoint_strength',
  {
    id: integer().primaryKey(),
    checkpointId: integer()
      .notNull()
      .references(() => checkpoint.id),
    /** '' = from the beginning, so that uniqueness holds */
    from: text('effective_from').notNull(),
    government: integer().notNull(),
    community: integer().notNull(),
    volunteer: integer().notNull(),
    property: integer().notNull(),
  },
  (table) => [uniqueIndex('checkpoint_strength_from').on(table.checkpointId, table.from)],
)

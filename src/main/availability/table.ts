import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PairSort, RestrictionKind } from '../../shared/availability/restriction.ts'
import { checkpoint } from '../checkpoints/table.ts'
import { person } from '../people/table.ts'

/** What one person may not, or may only, be asked for; days null: always. */
export const dutyRestriction = sqliteTable(
  'duty_restriction',
  {
    id: integer().primaryKey(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    kind: text().$type<RestrictionKind>().notNull(),
    /** of limits: shifts or hours */
    value: real(),
    /** of `only_post` */
    checkpointId: integer().references(() => checkpoint.id),
    reason: text(),
    from: text('effective_from'),
    to: text('effective_to'),
  },
  (table) => [index('duty_restriction_person').on(table.personId)],
)

/** Two people who must, or must not, stand together. */
export const dutyPair = sqliteTable('duty_pair', {
  id: integer().primaryKey(),
  personId: integer()
    .notNull()
    .references(() => person.id),
  otherId: integer()
    .notNull()
    .references(() => person.id),
  sort: text().$type<PairSort>().notNull(),
  reason: text(),
  from: text('effective_from'),
  to: text('effective_to'),
})

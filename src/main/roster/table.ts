import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Seat } from '../../shared/people/person.ts'
import type { DutyRole } from '../../shared/people/duty-role.ts'
import { checkpoint } from '../checkpoints/table.ts'
import { person } from '../people/table.ts'

export const shift = sqliteTable(
  'shift',
  {
    id: integer().primaryKey(),
    /** as the roster wrote it; linked when a checkpoint of that name is known */
    checkpointName: text().notNull(),
    checkpointId: integer().references(() => checkpoint.id),
    day: text().notNull(),
    name: text().notNull(),
    start: text('start_at').notNull(),
    end: text('end_at').notNull(),
    statedAt: text(),
  },
  (table) => [
    index('shift_post').on(table.checkpointName, table.start),
    index('shift_time').on(table.start, table.end),
    index('shift_day').on(table.day),
  ],
)

export const assignment = sqliteTable(
  'assignment',
  {
    id: integer().primaryKey(),
    shiftId: integer()
      .notNull()
      .references(() => shift.id),
    /** place in the cell, from 0 */
    position: integer().notNull(),
    nameWritten: text().notNull(),
    phoneWritten: text(),
    personId: integer().references(() => person.id),
    match: text({ enum: ['linked', 'ambiguous', 'unknown'] }).notNull(),
    /** the seat somebody of another category, or nobody the register knows, stands in for; null: the category's own */
    standsInFor: text().$type<Seat>(),
    /** null: an ordinary member */
    role: text().$type<DutyRole>(),
    /** planning leaves it where it is */
    isLocked: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('assignment_shift').on(table.shiftId),
    index('assignment_person').on(table.personId),
    index('assignment_name').on(table.nameWritten),
  ],
)

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AttendanceState } from '../../shared/attendance/attendance.ts'
import { person } from '../people/table.ts'
import { shift } from '../roster/table.ts'

/** 到岗签到: one row for each person of a shift of whom anything is said. */
export const attendance = sqliteTable(
  'attendance',
  {
    id: integer().primaryKey(),
    shiftId: integer()
      .notNull()
      .references(() => shift.id),
    /** as the roster names them; the register's person where it is known who is meant */
    name: text().notNull(),
    personId: integer().references(() => person.id),
    state: text().$type<AttendanceState>().notNull(),
    checkInAt: text(),
    checkOutAt: text(),
    /** who came in an absent person's stead */
    replacedById: integer().references(() => person.id),
    reason: text(),
  },
  (table) => [index('attendance_shift').on(table.shiftId), index('attendance_person').on(table.personId)],
)

/** 交接班记录: what one shift hands to the next. */
export const handover = sqliteTable(
  'handover',
  {
    id: integer().primaryKey(),
    shiftId: integer()
      .notNull()
      .references(() => shift.id),
    at: text().notNull(),
    personsIn: integer(),
    personsOut: integer(),
    vehicles: integer(),
    abnormalTemperatures: integer(),
    incidents: text(),
    equipment: text(),
    supplies: text(),
    handedOverBy: text(),
    takenOverBy: text(),
  },
  (table) => [index('handover_shift').on(table.shiftId)],
)

import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CompoundType } from '../../shared/areas/area.ts'
import type { CheckpointKind } from '../../shared/checkpoints/checkpoint-kind.ts'
import type { Seat, StaffCategory } from '../../shared/people/person.ts'
import type { DutyRole } from '../../shared/people/duty-role.ts'
import type { DutyRuleCode } from '../../shared/standards/duty-rule.ts'
import type { DayKind, PatternBand } from '../../shared/standards/shift-pattern.ts'
import { checkpoint } from '../checkpoints/table.ts'

/** 人员配置标准 beyond “1+1+N+物业”: what is null holds for all; the most particular rule in force holds, seat by seat. */
export const staffingRule = sqliteTable('staffing_rule', {
  id: integer().primaryKey(),
  checkpointId: integer().references(() => checkpoint.id),
  checkpointKind: text().$type<CheckpointKind>(),
  compoundType: text().$type<CompoundType>(),
  /** clock times; a band that ends at or before its start runs past midnight */
  bandStart: text(),
  bandEnd: text(),
  seat: text().$type<Seat>(),
  role: text().$type<DutyRole>(),
  skill: text(),
  required: integer().notNull(),
  from: text('effective_from'),
  to: text('effective_to'),
})

/** 班制: named bands of a day. */
export const shiftPattern = sqliteTable('shift_pattern', {
  id: integer().primaryKey(),
  name: text().notNull(),
  bands: text({ mode: 'json' }).$type<PatternBand[]>().notNull(),
})

/** Which posts keep which pattern on which days; the most particular use in force holds. */
export const patternUse = sqliteTable('pattern_use', {
  id: integer().primaryKey(),
  patternId: integer()
    .notNull()
    .references(() => shiftPattern.id),
  checkpointId: integer().references(() => checkpoint.id),
  checkpointKind: text().$type<CheckpointKind>(),
  compoundType: text().$type<CompoundType>(),
  dayKind: text().$type<DayKind>(),
  from: text('effective_from'),
  to: text('effective_to'),
})

/** 休息、连班、工时等排班规则 as the office has set them; rules without a row hold as shipped. Category null: everybody. */
export const dutyRule = sqliteTable(
  'duty_rule',
  {
    id: integer().primaryKey(),
    code: text().$type<DutyRuleCode>().notNull(),
    category: text().$type<StaffCategory>(),
    isOn: integer({ mode: 'boolean' }).notNull(),
    isHard: integer({ mode: 'boolean' }).notNull(),
    value: real(),
    weight: real(),
  },
  (table) => [uniqueIndex('duty_rule_code').on(table.code, table.category)],
)

/** 法定节假日和调休, where the office's differ from the calendar's. */
export const holiday = sqliteTable(
  'holiday',
  {
    id: integer().primaryKey(),
    day: text().notNull(),
    name: text().notNull(),
    /** false: a weekend day that is worked */
    isRestDay: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('holiday_day').on(table.day)],
)

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { StaffCategory } from '../../shared/people/person.ts'

/** People of the personnel registers. `from`/`to` null: held from the beginning (起始日期不详), not ended. */
export const person = sqliteTable(
  'person',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    gender: text({ enum: ['男', '女'] }),
    idNumber: text(),
    isIdNumberValid: integer({ mode: 'boolean' }).notNull(),
    phone: text(),
    category: text().$type<StaffCategory>().notNull(),
    unit: text(),
    team: text(),
    isPartyMember: integer({ mode: 'boolean' }),
    /** 特长, joined by 、 */
    skills: text(),
    /** 居住小区或社区, as written: how far a post is from home */
    livesIn: text(),
    statedAt: text(),
    from: text('effective_from'),
    to: text('effective_to'),
  },
  (table) => [index('person_id_number').on(table.idNumber), index('person_name').on(table.name)],
)

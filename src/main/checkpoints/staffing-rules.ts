/** The staffing standard as stored: handed to SQL as one text, so that queries judge by the very rules the rest of the core has. */
import { sql } from 'drizzle-orm'
import type { StaffingRule } from '../../shared/checkpoints/staffing.ts'
import type { Db } from '../db/open.ts'

/** One text for the whole query: SQLite asks for it once. */
export const rulesAsText = sql`(select json_group_array(json_object('id', id, 'checkpointId', checkpoint_id,
    'checkpointKind', checkpoint_kind, 'compoundType', compound_type, 'bandStart', band_start, 'bandEnd', band_end,
    'seat', seat, 'role', role, 'skill', skill, 'required', required, 'from', effective_from, 'to', effective_to))
  from staffing_rule)`

export function staffingRules(db: Db): StaffingRule[] {
  const { text } = db.get<{ text: string }>(sql`select ${rulesAsText} as text`)
  return JSON.parse(text) as StaffingRule[]
}

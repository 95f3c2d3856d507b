/** Whether anything is written down of a shift, which then has to stay. */
import { sql } from 'drizzle-orm'
import type { Db } from '../db/open.ts'

export function isAttended(db: Db, shiftId: number): boolean {
  return (
    db.get(sql`select 1 from attendance where shift_id = ${shiftId}
      union all select 1 from handover where shift_id = ${shiftId} limit 1`) !== undefined
  )
}

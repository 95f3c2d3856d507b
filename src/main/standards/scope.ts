/** What the writing of every kind of standard shares: its context, how a post is called, days that are turned round. */
import { eq } from 'drizzle-orm'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Rows } from '../changes/rows.ts'
import { checkpoint } from '../checkpoints/table.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'

export interface StandardsContext {
  db: Db
  history: History
  rows: Rows
  office: OfficeDesk
}

/** 32 康乐北新村南门 */
export function postName(db: Db, checkpointId: number | null): string | null {
  if (checkpointId === null) return null
  const post = db.select().from(checkpoint).where(eq(checkpoint.id, checkpointId)).get()
  return post ? [post.number, post.name].filter((part) => part !== null).join(' ') : null
}

/** Refusal: invalid_input. */
export function refuseTurnedDays({ from, to }: { from: string | null; to: string | null }): void {
  if (from !== null && to !== null && to < from) {
    throw new Refusal('invalid_input', '结束日期早于开始日期，请核对起止日期。')
  }
}

/** The refusal of whoever edits a cell that others have changed meanwhile: what both saw, and who changed it when. */
import { sql } from 'drizzle-orm'
import type { CellChanged } from '../../shared/roster/contract.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { Db } from '../db/open.ts'
import { wordsOf } from './shift-words.ts'

export function changedCell(db: Db, { id }: { id: number }, was: string[], now: string[]): Refusal {
  const last = db.get<{ by: string; at: string } | undefined>(sql`
    select b.actor as by, b.at as at from record_change r join batch b on b.id = r.batch_id
    where r.entity = 'assignment' and r.entity_id = ${id} order by r.id desc limit 1`)
  const data: CellChanged = { was, now, by: last?.by ?? null, at: last?.at ?? null }
  const said = `这一格刚被改过：您看到的是${wordsOf(was)}，现在是${wordsOf(now)}。请决定用哪一个。`
  return new Refusal('record_changed', said, data)
}

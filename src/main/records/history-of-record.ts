/** The history of one record: every act that touched any of the rows it is made of, newest first. */
import { desc, eq, or, and } from 'drizzle-orm'
import type { HistoryEntry } from '../../shared/records/contract.ts'
import { batch, recordChange } from '../changes/table.ts'
import type { Db } from '../db/open.ts'
import type { Trace } from './editor.ts'
import { changeInWords } from './words.ts'

export function historyOf(db: Db, traces: Trace[]): HistoryEntry[] {
  const rows = db
    .select({ change: recordChange, act: batch })
    .from(recordChange)
    .innerJoin(batch, eq(batch.id, recordChange.batchId))
    .where(or(...traces.map(({ entity, id }) => and(eq(recordChange.entity, entity), eq(recordChange.entityId, id)))))
    .orderBy(desc(batch.id), recordChange.id)
    .all()
  return [...Map.groupBy(rows, ({ act }) => act.id).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { id, at, actor, title, reason, undoneBy } = first.act
    const wasMade = own.some(({ change }) => change.before === null && change.entity === traces[0]?.entity)
    const fields = wasMade ? [] : own.flatMap(({ change }) => changeInWords(change.entity, change.before, change.after, db))
    // linking and the like leave an act without a word to say
    if (fields.length === 0 && !wasMade && own.every(({ change }) => change.after !== null)) return []
    return [{ actId: id, at, by: actor, title: title ?? '导入台账', reason, isUndone: undoneBy !== null, fields }]
  })
}

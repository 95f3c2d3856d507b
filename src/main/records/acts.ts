/** The log: every act, and what each changed, in words. */
import { and, desc, eq, gte, isNull, like, lt, lte, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Act, ActChange } from '../../shared/changes/contract.ts'
import type { ActKind } from '../../shared/changes/act.ts'
import { Refusal } from '../../shared/refusals.ts'
import { batch, recordChange } from '../changes/table.ts'
import type { Db } from '../db/open.ts'
import { changeInWords, recordInWords } from './words.ts'

interface Question {
  kind?: ActKind | undefined
  by?: string | undefined
  text?: string | undefined
  from?: string | undefined
  to?: string | undefined
  standing?: boolean | undefined
  before?: number | undefined
  limit: number
}

/** Acts of these kinds change records and can be taken back. */
const UNDOABLE: ActKind[] = ['import', 'edit', 'remove', 'undo']

export function listActs(db: Db, question: Question): { acts: Act[]; people: string[]; hasMore: boolean } {
  // which records a ledger spoke of goes with its import, and is no record of the office
  const records = sql<number>`(select count(distinct entity || ' ' || entity_id) from record_change
    where batch_id = batch.id and entity <> 'ledger_version')`
  const isUndoable = sql<0 | 1>`exists (select 1 from record_change where batch_id = batch.id)`
  const rows = db
    .select({
      id: batch.id,
      at: batch.at,
      by: batch.actor,
      kind: batch.kind,
      title: batch.title,
      reason: batch.reason,
      undoneBy: batch.undoneBy,
      records,
      isUndoable,
    })
    .from(batch)
    .where(and(...conditionsOf(question)))
    .orderBy(desc(batch.id))
    .limit(question.limit + 1)
    .all()
  const people = db.selectDistinct({ name: batch.actor }).from(batch).orderBy(batch.actor).all()
  return {
    acts: rows.slice(0, question.limit).map(({ isUndoable, ...row }) => ({
      ...row,
      title: row.title ?? OLD_TITLES[row.kind],
      canUndo: UNDOABLE.includes(row.kind) && row.undoneBy === null && isUndoable === 1,
    })),
    people: people.map(({ name }) => name),
    hasMore: rows.length > question.limit,
  }
}

/** Acts of the first version have no title of their own. */
const OLD_TITLES: Record<ActKind, string> = {
  import: '导入台账',
  edit: '修改设置',
  remove: '删除记录',
  undo: '撤销',
  unmask: '查看全号',
}

function conditionsOf({ kind, by, text, from, to, standing, before }: Question): (SQL | undefined)[] {
  return [
    kind && eq(batch.kind, kind),
    by === undefined ? undefined : eq(batch.actor, by),
    text ? or(like(batch.title, `%${text}%`), like(batch.reason, `%${text}%`)) : undefined,
    from ? gte(batch.at, from) : undefined,
    // a bare day holds all of its moments
    to ? lte(batch.at, `${to}T23:59`) : undefined,
    standing ? isNull(batch.undoneBy) : undefined,
    before === undefined ? undefined : lt(batch.id, before),
  ]
}

/** Refusal: not_found. */
export function changesOfAct(db: Db, id: number, limit: number): ActChange[] {
  if (!db.select({ id: batch.id }).from(batch).where(eq(batch.id, id)).get()) {
    throw new Refusal('not_found', '日志里没有这一条。')
  }
  return db
    .select()
    .from(recordChange)
    .where(eq(recordChange.batchId, id))
    .orderBy(recordChange.id)
    .limit(limit)
    .all()
    .flatMap(({ entity, entityId, before, after }) => {
      const record = recordInWords(entity, entityId, after ?? before ?? {}, db)
      if (record === null) return []
      const change = before === null ? 'created' : after === null ? 'removed' : 'changed'
      return [{ record, change, fields: changeInWords(entity, before, after, db) }]
    })
}

/** Taking an act back: every record it touched goes back to its image of before, wholly or not at all. */
import { and, desc, eq, getTableColumns, getTableName, is, notInArray, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { Refusal } from '../../shared/refusals.ts'
import { isAttended } from '../attendance/attended.ts'
import type { History } from '../changes/history.ts'
import type { Row, RowTable, Rows } from '../changes/rows.ts'
import { batch, recordChange } from '../changes/table.ts'
import type { Db } from '../db/open.ts'
import * as tables from '../db/tables.ts'
import { peopleOfShift, restorePeople } from '../roster/restore-people.ts'
import { isLinked, loosen, tieAgain } from './links.ts'
import { IN_SETS, hasChanges, takeBackSet } from './take-back-sets.ts'
import { recordInWords } from './words.ts'

type Change = typeof recordChange.$inferSelect

interface UndoContext {
  db: Db
  history: History
  rows: Rows
}

const TABLES = new Map<string, RowTable>(
  Object.values(tables)
    .filter((one): one is typeof one & RowTable => is(one, SQLiteTable) && 'id' in getTableColumns(one))
    .map((table) => [getTableName(table), table as RowTable]),
)

/** Refusals: not_found, already_undone, changed_since (naming what stands in the way; nothing is undone then). */
export function undoAct(actId: number, context: UndoContext): number {
  const { db, history } = context
  const act = db.select().from(batch).where(eq(batch.id, actId)).get()
  const isMeant = and(eq(recordChange.batchId, actId), notInArray(recordChange.entity, [...IN_SETS.keys()]))
  const changes = db.select().from(recordChange).where(isMeant).orderBy(desc(recordChange.id)).all()
  const sets = [...IN_SETS].filter(([entity]) => hasChanges(actId, entity, db))
  if (!act || changes.length + sets.length === 0) throw new Refusal('not_found', '没有可以撤销的这一步。')
  if (act.undoneBy !== null) throw new Refusal('already_undone', '这一步已经撤销过了。')
  const title = act.kind === 'undo' ? `重做：${(act.title ?? '').replace(/^撤销：/, '')}` : `撤销：${act.title ?? '导入'}`
  return history.act({ kind: 'undo', title, detail: { undoes: actId } }, () => {
    refuseLaterWork(actId, db)
    loosenMade(changes, context)
    const takeSets = (part: 'made' | 'turned' | 'removed') => {
      for (const [entity, table] of sets) takeBackSet({ actId, entity, table, part }, context)
    }
    // what refers to areas goes before those areas go, and comes back behind them
    const madeAreas = changes.some(({ entity, before }) => entity === 'area' && before === null)
    takeSets('made')
    if (madeAreas) takeSets('turned')
    for (const change of changes) takeBack(change, context)
    if (!madeAreas) takeSets('turned')
    takeSets('removed')
    tieAgain(db)
    db.update(batch).set({ undoneBy: history.number() }).where(eq(batch.id, actId)).run()
    if (act.kind === 'undo') db.update(batch).set({ undoneBy: null }).where(eq(batch.undoneBy, actId)).run()
    return history.number()
  })
}

function takeBack(change: Change, context: UndoContext): void {
  const { entity, entityId, before, after } = change
  if (entity === 'assignment') {
    takeBackPeople(change, context)
    return
  }
  const table = TABLES.get(entity)
  if (!table) throw new Error(`no table ${entity}`)
  if (!before) takeAway(change, table, context)
  else if (!after) bringBack(change, table, context)
  else putBack({ entity, entityId, before, after }, table, context)
}

function takeAway({ entity, entityId, after }: Change, table: RowTable, context: UndoContext): void {
  const { db, rows } = context
  if (entity === 'person') loosen(entity, [entityId], context)
  try {
    rows.remove(table, entityId)
  } catch (error) {
    if (!isForeignKey(error)) throw error
    throw inTheWay(entity, entityId, after ?? {}, whatUses(entity, entityId, db), db)
  }
}

function whatUses(entity: string, id: number, db: Db): string {
  return entity === 'shift' && isAttended(db, id)
    ? '已有签到或交接班记录，请先在“值班—在岗”里收回签到、删除交接班记录'
    : '已经被后来的记录用到，请先处理那些记录'
}

/** A record that was made by the act and worked on since would take that work along. */
function refuseLaterWork(actId: number, db: Db): void {
  const later = db.get<{ entity: string; id: number; image: string; title: string | null } | undefined>(sql`
    select made.entity, made.entity_id as id, made.after as image, b.title
    from record_change made
    join record_change later on later.entity = made.entity and later.entity_id = made.entity_id and later.batch_id > ${actId}
    join batch b on b.id = later.batch_id and b.undone_by is null and b.kind <> 'undo'
    where made.batch_id = ${actId} and coalesce(made.before, 'null') = 'null' and made.entity <> 'assignment'
    order by later.id limit 1`)
  if (!later) return
  const row = JSON.parse(later.image) as Row
  throw inTheWay(later.entity, later.id, row, `后来又有改动（${later.title ?? '导入'}），请先撤销那一步`, db)
}

/** What is tied to the records the act made is let go of all at once; who sits in shifts goes back shift by shift. */
function loosenMade(changes: Change[], context: UndoContext): void {
  const made = changes.filter(({ before, entity }) => before === null && entity !== 'assignment' && entity !== 'person')
  for (const [entity, own] of Map.groupBy(made, (change) => change.entity)) {
    loosen(
      entity,
      own.map(({ entityId }) => entityId),
      context,
    )
  }
}

function bringBack({ entity, entityId, before }: Change, table: RowTable, { db, rows }: UndoContext): void {
  if (rows.get(table, entityId)) throw inTheWay(entity, entityId, before ?? {}, '已经恢复过', db)
  try {
    rows.insert(table, before ?? {})
  } catch (error) {
    if (!isConstraint(error)) throw error
    throw inTheWay(entity, entityId, before ?? {}, '所属的记录已经不在，或后来另有一条相同的，请先处理', db)
  }
}

type Turn = Pick<Change, 'entity' | 'entityId'> & { before: Row; after: Row }

function putBack({ entity, entityId, before, after }: Turn, table: RowTable, { db, rows }: UndoContext): void {
  const now = rows.get(table, entityId)
  if (!now) throw inTheWay(entity, entityId, before, '后来被删除了，请先恢复', db)
  const touched = Object.keys(before).filter((column) => !isSame(before[column], after[column]))
  if (touched.some((column) => !(column in getTableColumns(table))))
    throw inTheWay(entity, entityId, now, '后来改了记法，请照原样手工改回', db)
  const changedSince = touched.some((column) => !isLinked(entity, column) && !isSame(now[column], after[column]))
  if (changedSince) throw inTheWay(entity, entityId, now, '后来又有改动，请先撤销后来那一步', db)
  rows.update(table, entityId, Object.fromEntries(touched.map((column) => [column, before[column]])))
}

function takeBackPeople({ entity, entityId, before, after }: Change, { db, history }: UndoContext): void {
  const now = peopleOfShift(db, entityId)
  if (!isSame(namesIn(now), namesIn(after))) {
    throw inTheWay(entity, entityId, {}, '后来又有改动，请先撤销后来那一步', db)
  }
  restorePeople(db, entityId, before)
  history.record(entity, entityId, now, peopleOfShift(db, entityId))
}

function namesIn(image: Row | null): string[] {
  const people = (image?.['people'] ?? []) as (string | { name: string })[]
  return people.map((one) => (typeof one === 'string' ? one : one.name))
}

function inTheWay(entity: string, id: number, row: Row, why: string, db: Db): Refusal {
  return new Refusal('changed_since', `不能撤销：${recordInWords(entity, id, row, db) ?? '有一条记录'}${why}。`)
}

/** Images come from JSON, where a missing column and an empty one are the same. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function isConstraint(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_CONSTRAINT')
}

function isForeignKey(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** drizzle wraps what the database says. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { code } = error as Error & { code?: unknown }
  return typeof code === 'string' ? code : codeOf(error.cause)
}

/** Taking an act back: every record it touched goes back to its image of before, wholly or not at all. */
import { and, count, desc, eq, getTableColumns, getTableName, is, lt, notInArray, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { titleOfUndoing } from '../../shared/changes/act.ts'
import { Refusal } from '../../shared/refusals.ts'
import { isAttended } from '../attendance/attended.ts'
import { actAside } from '../changes/act-aside.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Row, RowTable, Rows } from '../changes/rows.ts'
import { batch, recordChange } from '../changes/table.ts'
import { whenFree } from '../db/aside.ts'
import type { Db } from '../db/open.ts'
import * as tables from '../db/tables.ts'
import { peopleOfShift, restorePeople } from '../roster/restore-people.ts'
import type { Work } from '../work/work.ts'
import { TIES, isLinked, loosen } from './links.ts'
import { IN_SETS, hasChanges, takeBackSet } from './take-back-sets.ts'
import { recordInWords } from './words.ts'

type Change = typeof recordChange.$inferSelect

interface UndoContext {
  db: Db
  history: History
  rows: Rows
}

interface Undoing {
  db: Db
  history: History
  work: Work
}

const TABLES = new Map<string, RowTable>(
  Object.values(tables)
    .filter((one): one is typeof one & RowTable => is(one, SQLiteTable) && 'id' in getTableColumns(one))
    .map((table) => [getTableName(table), table as RowTable]),
)

/** As many as are taken back in the time a click takes; what is larger lets others in between. */
const AT_ONCE = 1000
/** A twentieth of a second's work. */
const PORTION = 250

/**
 * Refusals: not_found, already_undone, changed_since (naming what stands in the way), cancelled; nothing is undone then.
 */
export async function undoAct(actId: number, { db, history, work }: Undoing): Promise<number> {
  // one that was given up this moment may still be on its way back
  await work.unlessGivenUp(() => whenFree(db))
  const act = db.select().from(batch).where(eq(batch.id, actId)).get()
  const total = countChanges(actId, db)
  if (!act || total === 0) throw new Refusal('not_found', '没有可以撤销的这一步。')
  if (act.undoneBy !== null) throw new Refusal('already_undone', '这一步已经撤销过了。')
  const title = titleOfUndoing({ kind: act.kind, title: act.title ?? '导入' })
  const given = { kind: 'undo' as const, title, detail: { undoes: actId } }
  const pieces = (own: Omit<UndoContext, 'rows'>) =>
    takeBackAll({ actId, isUndo: act.kind === 'undo' }, { ...own, rows: createRows(own) })
  if (total <= AT_ONCE) {
    return history.act(given, () => {
      Array.from(pieces({ db, history }))
      return history.number()
    })
  }
  return actAside({ db, history }, given, async (beside) => {
    for (const done of pieces(beside)) await work.reach({ stage: 'undo', subject: null, done, total, seconds: null })
    return beside.history.number()
  })
}

interface Undone {
  actId: number
  /** an undo that is taken back: what it took back stands again */
  isUndo: boolean
}

/** Inside an open act; after each piece says how many records it has come to. */
function* takeBackAll({ actId, isUndo }: Undone, context: UndoContext): Generator<number, void> {
  const { db, history } = context
  let done = 0
  yield done
  refuseLaterWork(actId, db)
  yield done
  const sets = [...IN_SETS].filter(([entity]) => hasChanges(actId, entity, db))
  yield* loosenMade(actId, context)
  const takeSets = function* (part: 'made' | 'turned' | 'removed') {
    for (const [entity, table] of sets) {
      for (const taken of takeBackSet({ actId, entity, table, part }, context)) yield (done += taken)
    }
  }
  // what refers to areas goes before those areas go, and comes back behind them
  const madeAreas = hasMadeAreas(actId, db)
  yield* takeSets('made')
  if (madeAreas) yield* takeSets('turned')
  for (const portion of portionsOf(actId, db)) {
    for (const change of portion) takeBack(change, context)
    yield (done += portion.length)
  }
  if (!madeAreas) yield* takeSets('turned')
  yield* takeSets('removed')
  for (const tie of TIES) {
    tie(db)
    yield done
  }
  db.update(batch).set({ undoneBy: history.number() }).where(eq(batch.id, actId)).run()
  if (isUndo) db.update(batch).set({ undoneBy: null }).where(eq(batch.undoneBy, actId)).run()
}

const oneByOne = (actId: number) => and(eq(recordChange.batchId, actId), notInArray(recordChange.entity, [...IN_SETS.keys()]))

function countChanges(actId: number, db: Db): number {
  return db.select({ changes: count() }).from(recordChange).where(eq(recordChange.batchId, actId)).get()?.changes ?? 0
}

function hasMadeAreas(actId: number, db: Db): boolean {
  const made = db.get(sql`select 1 from record_change
    where batch_id = ${actId} and entity = 'area' and ${isMade} limit 1`)
  return made !== undefined
}

const isMade = sql`coalesce(before, 'null') = 'null'`

/** The latest change first. */
function* portionsOf(actId: number, db: Db): Generator<Change[], void> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const portion = db
      .select()
      .from(recordChange)
      .where(and(oneByOne(actId), lt(recordChange.id, before)))
      .orderBy(desc(recordChange.id))
      .limit(PORTION)
      .all()
    const last = portion.at(-1)
    if (!last) return
    yield portion
    before = last.id
  }
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
function* loosenMade(actId: number, context: UndoContext): Generator<number, void> {
  const made = context.db
    .select({ entity: recordChange.entity, id: recordChange.entityId })
    .from(recordChange)
    .where(and(oneByOne(actId), isMade, notInArray(recordChange.entity, ['assignment', 'person'])))
    .orderBy(desc(recordChange.id))
    .all()
  for (const [entity, own] of Map.groupBy(made, (change) => change.entity)) {
    loosen(
      entity,
      own.map(({ id }) => id),
      context,
    )
    yield 0
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

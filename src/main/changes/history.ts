/**
 * History and news of changes. Everything that writes does so inside one `act`: one transaction, one batch naming who and
 * why; every record's before and after is kept, and the names of the touched tables are told once it is committed.
 */
import { EventEmitter, on } from 'node:events'
import { eq, sql } from 'drizzle-orm'
import type { ActKind } from '../../shared/changes/act.ts'
import type { Changed } from '../../shared/changes/contract.ts'
import { momentOfDate } from '../../shared/days.ts'
import type { Refusal } from '../../shared/refusals.ts'
import { refuseWhileHeld } from '../db/aside.ts'
import type { Db } from '../db/open.ts'
import { forgetAll } from '../db/remembered.ts'
import { refusalFromSqlite } from '../db/refusals.ts'
import { statement } from '../db/statement.ts'
import { actingWindow, whoActs } from './seat.ts'
import { batch, recordChange } from './table.ts'

export type History = ReturnType<typeof createHistory>

const { placeholder } = sql

const insertChange = statement((db) =>
  db
    .insert(recordChange)
    .values({
      batchId: placeholder('batchId'),
      entity: placeholder('entity'),
      entityId: placeholder('entityId'),
      before: placeholder('before'),
      after: placeholder('after'),
    })
    .prepare(),
)

export interface Act {
  kind: ActKind
  /** what is done, as the log says it */
  title: string
  reason?: string | undefined
  detail?: unknown
  /** left out: whoever sits at the screen the call comes from */
  actor?: string
}

interface Begun {
  id: number
  kind: ActKind
  title: string
  /** touched so far */
  tables: Set<string>
}

interface HistoryOptions {
  db: Db
  clock: () => Date
  dataDir: string
  /** why nothing can be stored now */
  readOnly?: Refusal | null
  /** told of what is committed, in place of those who listen here */
  tell?: (changed: Changed) => void
  /** run ahead of every act that will be kept, before its transaction: the time to make a copy */
  beforeAct?: (kind: Act['kind']) => void
}

export function createHistory({ db, clock, dataDir, readOnly = null, beforeAct, tell: pass }: HistoryOptions) {
  const news = new EventEmitter<{ changed: [change: Changed] }>()
  // every window listens
  news.setMaxListeners(0)
  const ended = new AbortController()
  let open: { batchId: number; tables: Set<string> } | null = null

  /**
   * Runs `work` in one transaction; what it returns is returned once it is stored. `keep: false` undoes everything at the
   * end, which is how a preview tries an import for real. Refusals: data_full, data_read_only.
   */
  function act<T>(given: Act, work: () => T, { keep = true } = {}): T {
    if (open) throw new Error('an act is open already')
    try {
      const begun = begin(given, keep)
      const result = work()
      end(begun, keep)
      return result
    } catch (error) {
      throw givenUp(error)
    }
  }

  /** As `act`, for work that pauses: only on a connection nobody else uses. */
  async function actInPieces<T>(given: Act, work: () => Promise<T>): Promise<T> {
    if (open) throw new Error('an act is open already')
    try {
      const begun = begin(given, true)
      const result = await work()
      end(begun, true)
      return result
    } catch (error) {
      throw givenUp(error)
    }
  }

  /** Refusal: data_read_only. */
  function prepare(kind: ActKind): void {
    if (readOnly) throw readOnly
    beforeAct?.(kind)
  }

  function begin({ kind, title, reason, detail, actor = whoActs() }: Act, keep: boolean): Begun {
    refuseWhileHeld(db)
    if (keep) prepare(kind)
    db.$client.exec('BEGIN IMMEDIATE')
    const at = momentOfDate(clock())
    const { id } = db.insert(batch).values({ at, actor, kind, title, reason, detail }).returning({ id: batch.id }).get()
    open = { batchId: id, tables: new Set() }
    return { id, kind, title, tables: open.tables }
  }

  function end({ tables, ...begun }: Begun, keep: boolean): void {
    db.$client.exec(keep ? 'COMMIT' : 'ROLLBACK')
    open = null
    if (keep && tables.size > 0) announce({ tables: [...tables], act: begun, window: actingWindow() })
  }

  function givenUp(error: unknown): unknown {
    if (db.$client.inTransaction) db.$client.exec('ROLLBACK')
    open = null
    return refusalFromSqlite(error, dataDir)
  }

  function announce(changed: Changed): void {
    if (pass) pass(changed)
    else news.emit('changed', changed)
  }

  /** For the history of another connection to the same office: what it commits is told here. */
  function besides(own: Db): HistoryOptions {
    const tellHere = (changed: Changed) => {
      // what the other connection wrote nobody here has watched
      forgetAll(db)
      announce(changed)
    }
    return { db: own, clock, dataDir, tell: tellHere }
  }

  /** Keeps a record's before and after under the open act; equal ones are no change. */
  function record(entity: string, entityId: number, before: object | null, after: object | null): void {
    if (!open) throw new Error('nothing may be written outside an act')
    if (JSON.stringify(before) === JSON.stringify(after)) return
    open.tables.add(entity)
    insertChange(db).run({ batchId: open.batchId, entity, entityId, before, after })
  }

  /** Tells that records of an entity are changed and kept by whole sets; returns the open act's number. */
  function touch(entity: string): number {
    const act = number()
    open?.tables.add(entity)
    return act
  }

  /** Sets what the open act's batch says of itself, e.g. the report of an import, and returns the batch's id. */
  function describe(detail: unknown): number {
    db.update(batch).set({ detail }).where(eq(batch.id, number())).run()
    return number()
  }

  /** What was touched and by which act, commit by commit, until `signal` or the end of the core. */
  async function* changes(signal?: AbortSignal): AsyncGenerator<Changed> {
    const until = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal
    try {
      for await (const [change] of on(news, 'changed', { signal: until })) yield change as Changed
    } catch (error) {
      if (!until.aborted) throw error
    }
  }

  /** Tells of tables that were changed otherwise than by an act: by a copy put in their place. */
  function tell(tables: string[]): void {
    news.emit('changed', { tables, act: null, window: null })
  }

  /** Number of the open act. */
  function number(): number {
    if (!open) throw new Error('no act is open')
    return open.batchId
  }

  return { act, actInPieces, prepare, besides, record, touch, describe, number, changes, tell, end: () => ended.abort() }
}

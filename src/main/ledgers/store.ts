/**
 * Storing rows that were read: each feature says who a draft is and which columns it sets; what is new, changed, the same
 * or said twice is settled here, for all of them alike.
 */
import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Draft } from '../../shared/ledgers/drafts.ts'
import type { ProblemCode } from '../../shared/ledgers/ledger.ts'
import type { Office } from '../../shared/office/office.ts'
import type { AreaRegister } from '../areas/register.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import type { Rulings } from './rulings.ts'

/** What storing works with; the same for every row of one run. */
export interface StoreContext {
  db: Db
  history: History
  areas: AreaRegister
  office: Office
  save: (record: Saving) => Saved
  /** the clerk's choices for rows that change what is stored */
  rulings: Rulings
  /** once everything is stored and linked, before anything is said of it: what the clerk answered on this run */
  settle?: () => void
}

export interface Saving {
  table: SQLiteTable & { id: SQLiteColumn }
  entity: string
  existing: Columns | undefined
  /** columns the draft says; null = the ledger says nothing, which never erases */
  values: Columns
  /** written only when the record is made, and left alone afterwards */
  initial?: Columns
}

export type Columns = Record<string, unknown>

export interface Saved {
  id: number
  outcome: 'created' | 'changed' | 'unchanged'
  /** columns that were set to something else */
  changed: string[]
}

/** A remark on a stored draft; the row and column are added by the run. */
export interface Remark {
  code: ProblemCode
  message: string
  /** field of the draft it is about, null = the whole row */
  value: string | null
}

/** How one kind of ledger is stored. */
export interface Store<D extends Draft> {
  /** The stored record the draft speaks of, by the kind's rule of identity; undefined = a new one. */
  find: (draft: D, context: StoreContext, statedAt: string | null) => Columns | undefined
  /** Stores the draft. `statedAt` is the sheet's own date, null = holds from the beginning. */
  store: (draft: D, existing: Columns | undefined, statedAt: string | null, context: StoreContext) => Saved
  /** Columns compared when a row repeats an earlier one of its file: column → what the draft says. */
  says: (draft: D) => Columns
  /** After everything of a run is stored and linked: what the row's sender should still look at. */
  remarks?: (draft: D, id: number, context: StoreContext) => Remark[]
}

export function createSave({ db, history, rulings }: Pick<StoreContext, 'db' | 'history' | 'rulings'>) {
  return function save({ table, entity, existing, values, initial = {} }: Saving): Saved {
    if (!existing) {
      const row = insertInto(table)(db).get({ ...blank(table), ...initial, ...spoken(values) }) as Columns
      const id = Number(row['id'])
      history.record(entity, id, null, row)
      return { id, outcome: 'created', changed: Object.keys(values) }
    }
    const id = Number(existing['id'])
    const said = differing(existing, values, isOlder(existing, values) && !rulings.isForced())
    if (said.length === 0) return { id, outcome: 'unchanged', changed: said }
    const settled = rulings.settle(entity, existing, Object.fromEntries(said.map((column) => [column, values[column]])))
    const changed = differing(existing, settled)
    if (changed.length === 0) return { id, outcome: 'unchanged', changed }
    const change = Object.fromEntries(changed.map((column) => [column, settled[column]]))
    db.update(table).set(change).where(eq(table.id, id)).run()
    history.record(entity, id, existing, { ...existing, ...change })
    return { id, outcome: changed.every((column) => column === 'statedAt') ? 'unchanged' : 'changed', changed }
  }
}

const inserts = new WeakMap<SQLiteTable, (db: Db) => { get: (values: Columns) => unknown }>()

/** One prepared insert per table; a column left out is stored as null. */
function insertInto(table: SQLiteTable) {
  const known = inserts.get(table)
  if (known) return known
  const columns = Object.keys(blank(table))
  const fresh = statement((db) =>
    db
      .insert(table)
      .values(Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)])))
      .returning()
      .prepare(),
  )
  inserts.set(table, fresh)
  return fresh
}

function blank(table: SQLiteTable): Columns {
  return Object.fromEntries(
    Object.keys(getTableColumns(table))
      .filter((column) => column !== 'id')
      .map((column) => [column, null]),
  )
}

/** What a ledger leaves blank is left to `initial` and to the table's defaults. */
function spoken(values: Columns): Columns {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
}

/** Columns in which a draft says something else than what is stored; with `onlyBlank` only where nothing is stored. */
export function differing(stored: Columns, values: Columns, onlyBlank = false): string[] {
  return Object.keys(values).filter((column) => {
    const said = values[column]
    if (said === null || said === undefined) return false
    const known = stored[column]
    if (onlyBlank && known !== null && known !== undefined) return false
    return JSON.stringify(said) !== JSON.stringify(known)
  })
}

/** A ledger older than the one a record came from completes it but does not overrule it, so file order does not matter. */
function isOlder(existing: Columns, values: Columns): boolean {
  const known = existing['statedAt']
  const said = values['statedAt']
  return typeof known === 'string' && typeof said === 'string' && said < known
}

/** Rows written one by one inside an act, each with its before and after; a table's name is its entity in the history. */
import { eq, getTableName, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import type { History } from './history.ts'

export type RowTable = SQLiteTable & { id: SQLiteColumn }
export type Row = Record<string, unknown>
export type Rows = ReturnType<typeof createRows>

export function createRows({ db, history }: { db: Db; history: History }) {
  function get(table: RowTable, id: number): Row | undefined {
    return queriesOf(table).get(db).get({ id })
  }

  /** Returns the new row's id. */
  function insert(table: RowTable, values: Row): number {
    const row = db.insert(table).values(values).returning().get()
    const id = Number(row['id'])
    history.record(getTableName(table), id, null, row)
    return id
  }

  /** Columns left out stay as they are; nothing happens where nothing differs. */
  function update(table: RowTable, id: number, change: Row): void {
    const before = get(table, id)
    if (!before || Object.keys(change).length === 0) return
    const after = { ...before, ...change }
    if (JSON.stringify(before) === JSON.stringify(after)) return
    db.update(table).set(change).where(eq(table.id, id)).run()
    history.record(getTableName(table), id, before, after)
  }

  function remove(table: RowTable, id: number): void {
    const before = get(table, id)
    if (!before) return
    queriesOf(table).remove(db).run({ id })
    history.record(getTableName(table), id, before, null)
  }

  return { get, insert, update, remove }
}

type Queries = ReturnType<typeof prepareQueries>

const prepared = new WeakMap<RowTable, Queries>()

/** Thousands of rows are looked at when an import is taken back. */
function queriesOf(table: RowTable): Queries {
  const known = prepared.get(table)
  if (known) return known
  const fresh = prepareQueries(table)
  prepared.set(table, fresh)
  return fresh
}

function prepareQueries(table: RowTable) {
  const isMeant = eq(table.id, sql.placeholder('id'))
  return {
    get: statement((db) => db.select().from(table).where(isMeant).prepare()),
    remove: statement((db) => db.delete(table).where(isMeant).prepare()),
  }
}

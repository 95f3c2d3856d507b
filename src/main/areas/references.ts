/** Whatever in the database is tied to an area, read from the tables' own references so that a new table is never forgotten. */
import { eq, getTableColumns, getTableName, sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import * as tables from '../db/tables.ts'
import { area } from './table.ts'

type Row = Record<string, unknown> & { id: number }
type Table = SQLiteTable & { id: SQLiteColumn }

interface Reference {
  table: Table
  /** the column's name in a row */
  key: string
  column: SQLiteColumn
}

const LABELS: Record<string, string> = {
  area: '下属小区、楼栋',
  checkpoint: '卡点',
  isolation_case: '居家观察',
  premises: '关停主体',
  inspection_finding: '督查问题',
  screening_summary: '入户排查汇总',
  resident: '居民',
  household: '入户排查登记',
  reopening_application: '复工申请',
  supply_record: '物资',
  identity_tie: '确认过的住址',
}

const REFERENCES: Reference[] = Object.values(tables).flatMap((table) =>
  getTableConfig(table).foreignKeys.flatMap((foreignKey) => {
    const { foreignTable, columns } = foreignKey.reference()
    if (foreignTable !== area) return []
    return Object.entries<SQLiteColumn>(getTableColumns(table))
      .filter(([, column]) => columns.includes(column))
      .map(([key, column]): Reference => ({ table: table as Table, key, column }))
  }),
)

/** 卡点 5, 居家观察 61 …: how many records are tied to the area, each counted once; kinds with none are left out. */
export function tiedTo(db: Db, areaId: number): { label: string; count: number }[] {
  return [...Map.groupBy(REFERENCES, ({ table }) => table)].flatMap(([table, references]) => {
    const isTied = sql.join(
      references.map(({ column }) => eq(column, areaId)),
      sql` or `,
    )
    const { count } = db.get<{ count: number }>(sql`select count(*) as count from ${table} where ${isTied}`)
    return count > 0 ? [{ label: LABELS[getTableName(table)] ?? '其他记录', count }] : []
  })
}

/** Inside an open act: everything tied to one area is tied to another. */
export function retie({ db, history }: { db: Db; history: History }, from: number, into: number): void {
  for (const [table, references] of Map.groupBy(REFERENCES, (reference) => reference.table)) {
    const isTied = sql.join(
      references.map(({ column }) => eq(column, from)),
      sql` or `,
    )
    for (const before of db.select().from(table).where(isTied).all() as Row[]) {
      const moved = Object.fromEntries(references.filter(({ key }) => before[key] === from).map(({ key }) => [key, into]))
      db.update(table).set(moved).where(eq(table.id, before.id)).run()
      history.record(getTableName(table), before.id, before, { ...before, ...moved })
    }
  }
}

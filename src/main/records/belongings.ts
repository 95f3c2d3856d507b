/**
 * Rows that are nothing without a person or a post (leave, pairs, swaps, a standard for one post): they go with it in the same
 * act, and pass to the entry that stays when a person listed twice becomes one.
 */
import { eq, getTableColumns } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { RecordKind } from '../../shared/records/record.ts'
import { dutyPair, dutyRestriction } from '../availability/table.ts'
import type { Row, RowTable, Rows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import { swapRequest } from '../roster/swaps/table.ts'
import { patternUse, staffingRule } from '../standards/table.ts'

interface Belonging {
  table: RowTable
  column: SQLiteColumn
}

const BELONGINGS: Partial<Record<RecordKind, Belonging[]>> = {
  people: [
    { table: dutyRestriction, column: dutyRestriction.personId },
    { table: dutyPair, column: dutyPair.personId },
    { table: dutyPair, column: dutyPair.otherId },
    { table: swapRequest, column: swapRequest.personId },
    { table: swapRequest, column: swapRequest.otherPersonId },
  ],
  checkpoints: [
    { table: staffingRule, column: staffingRule.checkpointId },
    { table: patternUse, column: patternUse.checkpointId },
    { table: dutyRestriction, column: dutyRestriction.checkpointId },
  ],
}

interface Context {
  db: Db
  rows: Rows
}

/** Inside an open act, before the records themselves go. */
export function removeBelongings(kind: RecordKind, ids: number[], { db, rows }: Context): void {
  for (const id of ids) {
    for (const { table, column } of BELONGINGS[kind] ?? []) {
      for (const row of rowsOf(table, column, id, db)) rows.remove(table, row.id)
    }
  }
}

/** Inside an open act. What would tie a person to themself goes. */
export function passBelongings(from: number, into: number, { db, rows }: Context): void {
  const all = BELONGINGS.people ?? []
  for (const { table, column } of all) {
    const others = all.filter((one) => one.table === table && one.column !== column)
    for (const row of rowsOf(table, column, from, db)) {
      if (others.some((one) => row[keyOf(table, one.column)] === into)) rows.remove(table, row.id)
      else rows.update(table, row.id, { [keyOf(table, column)]: into })
    }
  }
}

function rowsOf(table: RowTable, column: SQLiteColumn, id: number, db: Db): (Row & { id: number })[] {
  return db.select().from(table).where(eq(column, id)).all() as (Row & { id: number })[]
}

/** The column's name in a row. */
function keyOf(table: RowTable, column: SQLiteColumn): string {
  return Object.entries<SQLiteColumn>(getTableColumns(table)).find(([, one]) => one === column)?.[0] ?? ''
}

/** Records of each kind in the database, counted before and after an import. */
import { sql } from 'drizzle-orm'
import type { SheetReading } from '../../shared/ledgers/drafts.ts'
import { LEDGER_KIND_LABELS, LedgerKind } from '../../shared/ledgers/ledger.ts'
import type { KindTotal, SheetReport } from '../../shared/ledgers/ledger.ts'
import type { Db } from '../db/open.ts'
import { ENTITIES } from './entities.ts'

export type RecordTotals = Map<LedgerKind, number>

export function countRecords(db: Db): RecordTotals {
  const counts: RecordTotals = new Map()
  for (const kind of LedgerKind.options) {
    const table = ENTITIES[kind]
    if (table) counts.set(kind, db.get<{ count: number }>(sql`select count(*) as count from ${sql.identifier(table)}`).count)
  }
  return counts
}

/** Of the kinds a run brings. */
export function totalsOf(sheets: SheetReading[], before: RecordTotals, after: RecordTotals): KindTotal[] {
  const kinds = new Set(sheets.filter(({ isLeftOut }) => !isLeftOut).map(({ kind }) => kind))
  return LedgerKind.options.flatMap((kind) => {
    const [was, is] = [before.get(kind), after.get(kind)]
    if (!kinds.has(kind) || was === undefined || is === undefined) return []
    return [{ kind, label: LEDGER_KIND_LABELS[kind], before: was, after: is }]
  })
}

/** Of registers that are stored in bulk: what they make of the records there were is known from their reports. */
export function longTotals(records: RecordTotals, reports: SheetReport[]): KindTotal[] {
  const [first] = reports
  if (!first?.kind) return []
  const before = records.get(first.kind) ?? 0
  const after = before + reports.reduce((sum, { created }) => sum + created, 0)
  return [{ kind: first.kind, label: LEDGER_KIND_LABELS[first.kind], before, after }]
}

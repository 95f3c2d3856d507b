/**
 * Versions of a ledger: every table that comes in is kept as the set of records it spoke of, and held against the version
 * before it. What the new one leaves out is listed and otherwise left alone.
 */
import { and, eq } from 'drizzle-orm'
import type { SheetReading } from '../../shared/ledgers/drafts.ts'
import { isVersioned } from '../../shared/ledgers/ledger.ts'
import type { LedgerKind, Vanished, VersionedKind } from '../../shared/ledgers/ledger.ts'
import type { AreaRegister } from '../areas/register.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { scopeOf } from './ledger-scope.ts'
import { headingKey } from './read/said-layout.ts'
import type { RowRun, SheetResult } from './run-results.ts'
import { ledgerVersion } from './table.ts'
import type { RecordIds } from './table.ts'
import { setOf, vanishedOf } from './vanished.ts'

interface VersionsOptions {
  db: Db
  history: History
  areas: AreaRegister
}

/** Which ledger a table is a version of. */
export interface Ledger {
  kind: VersionedKind
  headings: string
  scope: string
}

/** What a table spoke of. */
interface Version {
  statedAt: string | null
  recordIds: RecordIds
}

/** A table of the import as a version, or a part of one: a ledger may be spread over several sheets and files. */
interface Part extends Ledger {
  result: SheetResult
  statedAt: string | null
  recordIds: number[]
}

export function createVersions({ db, history, areas }: VersionsOptions) {
  /** Inside an open act, after everything is stored: the results with what vanished, each at its ledger's first table. */
  function keep(sheets: SheetReading[], results: SheetResult[]): SheetResult[] {
    const readings = new Map(sheets.map((sheet) => [tableKey(sheet), sheet]))
    const parts = results.flatMap((result) => partOf(readings.get(tableKey(result.report)), result) ?? [])
    const vanished = new Map<SheetResult, Vanished[]>()
    for (const ledger of Map.groupBy(parts, ledgerKey).values()) {
      const [first] = ledger as [Part, ...Part[]]
      // what moved to another table of the same import has not vanished
      const named = parts.filter(({ kind }) => kind === first.kind).flatMap(({ recordIds }) => recordIds)
      const former = latestBefore(db, first, joined(ledger).statedAt)
      vanished.set(first.result, former ? vanishedOf(db, first.kind, former, setOf(named)) : [])
    }
    for (const part of parts) storeVersion(db, history, part)
    return results.map((result) => ({ ...result, report: { ...result.report, vanished: vanished.get(result) ?? [] } }))
  }

  /** Nothing of a table that names no record: an empty one says nothing of those it leaves out. */
  function partOf(sheet: SheetReading | undefined, result: SheetResult): Part | null {
    const recordIds = [...new Set(result.rows.flatMap(({ run }) => namedBy(run, sheet?.kind ?? null)))]
    if (!sheet || sheet.isLeftOut || !isVersioned(sheet.kind) || recordIds.length === 0) return null
    const { kind, columns, statedAt } = sheet
    return {
      result,
      kind,
      headings: headingKey(lasting(columns)),
      scope: scopeOf(sheet, result.rows, areas),
      statedAt,
      recordIds,
    }
  }

  return { keep }
}

/**
 * What the version before one of this date spoke of, before that one is stored; null where there is none, or one that is newer.
 */
export function latestBefore(db: Db, ledger: Ledger, statedAt: string | null): RecordIds | null {
  const versions = earlier(db, ledger)
  if (versions.some((version) => isOlder({ statedAt }, version))) return null
  // an older version that came late does not take the place of the newer one
  const latest = versions.reduce<Version | null>((known, next) => (known && isOlder(next, known) ? known : next), null)
  return latest?.recordIds ?? null
}

/** Of one ledger, in the order they came; what was undone is gone from the table. */
function earlier(db: Db, { kind, headings, scope }: Ledger): Version[] {
  const isSame = and(eq(ledgerVersion.kind, kind), eq(ledgerVersion.scope, scope), eq(ledgerVersion.headings, headings))
  const rows = db.select().from(ledgerVersion).where(isSame).orderBy(ledgerVersion.actId).all()
  return [...Map.groupBy(rows, ({ actId }) => actId).values()].map(joined)
}

/** Inside an open act. */
export function storeVersion(db: Db, history: History, { kind, headings, scope, statedAt, recordIds }: Ledger & Version): void {
  const values = { actId: history.number(), kind, headings, scope, statedAt, recordIds }
  const row = db.insert(ledgerVersion).values(values).returning().get()
  history.record('ledger_version', row.id, null, row)
}

/** Columns of days come and go with every version. */
function lasting(columns: SheetReading['columns']): SheetReading['columns'] {
  return columns.some(({ field }) => field === 'day') ? columns.filter(({ field }) => field !== 'day') : columns
}

/** Records of the ledger's own kind: a ledger of people observed may hold temperatures as well. */
function namedBy({ stored, duplicates }: RowRun, kind: LedgerKind | null): number[] {
  const named = [...stored.map(({ draft, saved }) => ({ kind: draft.kind, id: saved.id })), ...duplicates]
  return named.filter((one) => one.kind === kind).map(({ id }) => id)
}

/** The tables of one ledger that came together, as one; its date is the latest of theirs. */
function joined(tables: Version[]): Version {
  const dates = tables.flatMap(({ statedAt }) => statedAt ?? []).sort()
  return { statedAt: dates.at(-1) ?? null, recordIds: tables.flatMap(({ recordIds }) => recordIds) }
}

/** Known only where both are dated. */
function isOlder(one: Pick<Version, 'statedAt'>, other: Pick<Version, 'statedAt'>): boolean {
  return one.statedAt !== null && other.statedAt !== null && one.statedAt < other.statedAt
}

export function ledgerKey({ kind, headings, scope }: Ledger): string {
  return JSON.stringify([kind, scope, headings])
}

function tableKey({ file, sheet }: { file: string; sheet: string }): string {
  return `${file}\n${sheet}`
}

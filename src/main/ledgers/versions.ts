/**
 * Versions of a ledger: every table that comes in is kept as the set of records it spoke of, and held against the version
 * before it. What the new one leaves out is listed and otherwise left alone.
 */
import { and, eq, ne } from 'drizzle-orm'
import type { SheetReading } from '../../shared/ledgers/drafts.ts'
import { isVersioned } from '../../shared/ledgers/ledger.ts'
import type { Vanished, VersionedKind } from '../../shared/ledgers/ledger.ts'
import type { AreaRegister } from '../areas/register.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { scopeOf } from './ledger-scope.ts'
import { headingKey } from './read/said-layout.ts'
import type { RowRun, SheetResult } from './run-results.ts'
import { ledgerVersion } from './table.ts'
import { vanishedOf } from './vanished.ts'

interface VersionsOptions {
  db: Db
  history: History
  areas: AreaRegister
}

/** A table of the import as a version, or a part of one: a ledger may be spread over several sheets and files. */
interface Part {
  result: SheetResult
  kind: VersionedKind
  headings: string
  scope: string
  statedAt: string | null
  recordIds: number[]
}

type Version = Pick<Part, 'statedAt' | 'recordIds'>

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
      vanished.set(first.result, compare(first, joined(ledger).statedAt, named))
    }
    for (const part of parts) store(part)
    return results.map((result) => ({ ...result, report: { ...result.report, vanished: vanished.get(result) ?? [] } }))
  }

  /** Nothing of a table that names no record: an empty one says nothing of those it leaves out. */
  function partOf(sheet: SheetReading | undefined, result: SheetResult): Part | null {
    const recordIds = [...new Set(result.rows.flatMap(({ run }) => namedBy(run)))]
    if (!sheet || sheet.isLeftOut || !isVersioned(sheet.kind) || recordIds.length === 0) return null
    const { kind, columns, statedAt } = sheet
    return { result, kind, headings: headingKey(columns), scope: scopeOf(sheet, result.rows, areas), statedAt, recordIds }
  }

  function compare(ledger: Part, statedAt: string | null, named: number[]): Vanished[] {
    const versions = earlier(ledger)
    if (versions.some((version) => isOlder({ statedAt }, version))) return []
    // an older version that came late does not take the place of the newer one
    const latest = versions.reduce<Version | null>((known, next) => (known && isOlder(next, known) ? known : next), null)
    return latest ? vanishedOf(db, ledger.kind, latest.recordIds, named) : []
  }

  /** Of one ledger, in the order they came; what was undone is gone from the table. */
  function earlier({ kind, headings, scope }: Part): Version[] {
    const isSame = and(eq(ledgerVersion.kind, kind), eq(ledgerVersion.scope, scope), eq(ledgerVersion.headings, headings))
    const rows = db
      .select()
      .from(ledgerVersion)
      .where(and(isSame, ne(ledgerVersion.actId, history.number())))
      .orderBy(ledgerVersion.actId)
      .all()
    return [...Map.groupBy(rows, ({ actId }) => actId).values()].map(joined)
  }

  function store({ kind, headings, scope, statedAt, recordIds }: Part): void {
    const values = { actId: history.number(), kind, headings, scope, statedAt, recordIds }
    const row = db.insert(ledgerVersion).values(values).returning().get()
    history.record('ledger_version', row.id, null, row)
  }

  return { keep }
}

function namedBy({ stored, duplicates }: RowRun): number[] {
  return [...stored.map(({ saved }) => saved.id), ...duplicates]
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

function ledgerKey({ kind, headings, scope }: Part): string {
  return JSON.stringify([kind, scope, headings])
}

function tableKey({ file, sheet }: { file: string; sheet: string }): string {
  return `${file}\n${sheet}`
}

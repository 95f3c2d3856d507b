/** Which ledger, sheet and row a question came from, as the report of the import that brought it says. */
import { sql } from 'drizzle-orm'
import type { IdentitySource } from '../../shared/identities/identity.ts'
import type { ImportReport, LedgerKind, ProblemCode } from '../../shared/ledgers/ledger.ts'
import type { Db } from '../db/open.ts'
import type { OpenRow } from './open-rows.ts'

const KINDS: Record<OpenRow['entity'], LedgerKind> = {
  shift: 'roster',
  temperature_reading: 'readings',
  person: 'people',
  isolation_case: 'cases',
  checkpoint: 'checkpoints',
  resident: 'residents',
  household: 'households',
  closure_order: 'closures',
  reopening_application: 'reopenings',
}

const ASKED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'person_ambiguous',
  'person_unknown',
  'case_unknown',
  'premises_unknown',
  'address_untied',
])

/** In the order of `rows`; null where an import brought the row no more, or it was typed in. */
export function sourcesOf(db: Db, rows: OpenRow[]): (IdentitySource | null)[] {
  const asked = JSON.stringify(rows.map(({ entity, recordId }) => [entity, recordId]))
  const brought = db.all<{ place: number; batchId: number | null }>(sql`
    select key as place, (select max(c.batch_id) from record_change c join batch b on b.id = c.batch_id and b.kind = 'import'
      where c.entity in (value ->> 0, iif(value ->> 0 = 'shift', 'assignment', value ->> 0)) and c.entity_id = value ->> 1) as batchId
    from json_each(${asked})`)
  const reports = new Map(
    [...new Set(brought.map(({ batchId }) => batchId))].flatMap((id) => {
      const found = id === null ? undefined : db.get<{ detail: string | null }>(sql`select detail from batch where id = ${id}`)
      return id !== null && found?.detail ? [[id, JSON.parse(found.detail) as Partial<ImportReport>]] : []
    }),
  )
  const sources = new Map(brought.map(({ place, batchId }) => [place, batchId === null ? undefined : reports.get(batchId)]))
  return rows.map((row, place) => sourceIn(sources.get(place), row))
}

function sourceIn(report: Partial<ImportReport> | undefined, { entity, said }: OpenRow): IdentitySource | null {
  const tables = (report?.files ?? []).filter(({ kind }) => kind === KINDS[entity])
  for (const { file, sheet, problems } of tables) {
    const found = problems.find(({ code, value }) => ASKED.has(code) && value !== null && value.includes(said))
    if (found) return { file, sheet: sheet || null, row: found.row }
  }
  const [only] = tables
  return only && tables.length === 1 ? { file: only.file, sheet: only.sheet || null, row: null } : null
}

/** What a database holds, read the same way from the present one and from a copy of whatever age. */
import { getTableName } from 'drizzle-orm'
import type { BackupComparison } from '../../shared/backups/backup.ts'
import { COUNTED, CountedKind } from '../../shared/backups/record-counts.ts'
import type { RecordCounts } from '../../shared/backups/record-counts.ts'
import { batch } from '../changes/table.ts'
import { rowCounts } from '../db/backup.ts'
import type { Client } from '../db/backup.ts'

/** An old copy may lack a table that came later: nothing was stored of it then. */
export function storedRecords(client: Client): RecordCounts {
  const rows = rowCounts(client)
  const count = (kind: CountedKind) => COUNTED[kind].tables.reduce((sum, table) => sum + (rows.get(table) ?? 0), 0)
  return Object.fromEntries(CountedKind.options.map((kind) => [kind, count(kind)])) as RecordCounts
}

export interface StoredAct {
  kind: string
  /** what tells it from every other act, of this history or one that was given up by restoring */
  mark: string
}

export function actsOf(client: Client): StoredAct[] {
  const table = getTableName(batch)
  return client
    .prepare(`select kind, json_array(id, at, actor, kind, length(detail)) as mark from "${table}"`)
    .all() as StoredAct[]
}

export function actsMissing(now: StoredAct[], then: StoredAct[]): BackupComparison['lost'] {
  const known = new Set(then.map(({ mark }) => mark))
  const missing = now.filter(({ mark }) => !known.has(mark))
  const count = (kind: string) => missing.filter((act) => act.kind === kind).length
  return { imports: count('import'), edits: count('edit'), unmaskings: count('unmask') }
}

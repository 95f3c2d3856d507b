/** What a database holds, read the same way from the present one and from a copy of whatever age. */
import { getTableName } from 'drizzle-orm'
import type { BackupComparison, RecordCounts } from '../../shared/backups/backup.ts'
import { isolationCase } from '../cases/table.ts'
import { batch } from '../changes/table.ts'
import { checkpoint } from '../checkpoints/table.ts'
import { closureOrder } from '../closures/table.ts'
import { rowCounts } from '../db/backup.ts'
import type { Client } from '../db/backup.ts'
import { household } from '../households/table.ts'
import { inspectionBulletin, inspectionFinding } from '../inspections/table.ts'
import { person } from '../people/table.ts'
import { temperatureReading } from '../readings/table.ts'
import { reopeningApplication } from '../reopenings/table.ts'
import { shift } from '../roster/table.ts'
import { screeningSummary } from '../screenings/table.ts'
import { supplyRecord } from '../supplies/table.ts'

/** An old copy may lack a table that came later: nothing was stored of it then. */
export function storedRecords(client: Client): RecordCounts {
  const rows = rowCounts(client)
  const count = (table: Parameters<typeof getTableName>[0]) => rows.get(getTableName(table)) ?? 0
  return {
    checkpoints: count(checkpoint),
    people: count(person),
    shifts: count(shift),
    cases: count(isolationCase),
    closures: count(closureOrder),
    screenings: count(screeningSummary),
    findings: count(inspectionFinding),
    bulletins: count(inspectionBulletin),
    households: count(household),
    supplies: count(supplyRecord),
    readings: count(temperatureReading),
    reopenings: count(reopeningApplication),
  }
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

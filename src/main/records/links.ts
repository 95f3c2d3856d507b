/**
 * References that are made by linking (name → record) and not stated by anybody: let go before what they point to is
 * removed, and tied again afterwards, without a place in the history.
 */
import { sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { loosenAttendance } from '../attendance/follow-person.ts'
import { isolationCase } from '../cases/table.ts'
import type { History } from '../changes/history.ts'
import { linkCheckpoints } from '../checkpoints/import.ts'
import { checkpoint } from '../checkpoints/table.ts'
import { premises } from '../closures/table.ts'
import type { Db } from '../db/open.ts'
import { forgetTiesTo } from '../identities/forget-ties.ts'
import { linkPlaces } from '../identities/link-places.ts'
import { letGoOfTied, linkByTies } from '../identities/link-ties.ts'
import { household } from '../households/table.ts'
import { linkFindings } from '../inspections/import.ts'
import { inspectionFinding } from '../inspections/table.ts'
import { linkReadings } from '../readings/import.ts'
import { temperatureReading } from '../readings/table.ts'
import { linkReopenings } from '../reopenings/import.ts'
import { reopeningApplication } from '../reopenings/table.ts'
import { linkResidents } from '../residents/link-residents.ts'
import { resident } from '../residents/table.ts'
import { linkRoster } from '../roster/import.ts'
import { loosenPerson } from '../roster/restore-people.ts'
import { shift } from '../roster/table.ts'

interface Link {
  table: SQLiteTable
  column: SQLiteColumn
  key: string
}

const LINKS: Record<string, Link[]> = {
  area: [
    { table: checkpoint, column: checkpoint.compoundId, key: 'compoundId' },
    ...[isolationCase, household, premises, reopeningApplication].flatMap((table): Link[] => [
      { table, column: table.compoundId, key: 'compoundId' },
      { table, column: table.buildingId, key: 'buildingId' },
      { table, column: table.unitId, key: 'unitId' },
    ]),
    { table: resident, column: resident.areaId, key: 'areaId' },
  ],
  isolation_case: [{ table: temperatureReading, column: temperatureReading.caseId, key: 'caseId' }],
  premises: [{ table: reopeningApplication, column: reopeningApplication.premisesId, key: 'premisesId' }],
  checkpoint: [
    { table: shift, column: shift.checkpointId, key: 'checkpointId' },
    { table: inspectionFinding, column: inspectionFinding.checkpointId, key: 'checkpointId' },
  ],
}

const ADDRESS = ['compoundId', 'buildingId', 'unitId']

/** Columns that linking may set at any time: how they stand says nothing of what anybody changed. */
const LINKED_COLUMNS: Record<string, string[]> = {
  checkpoint: ['compoundId', 'lon', 'lat', 'positionState'],
  isolation_case: ADDRESS,
  household: ADDRESS,
  premises: ADDRESS,
  shift: ['checkpointId'],
  inspection_finding: ['checkpointId'],
  resident: ['areaId'],
  temperature_reading: ['caseId'],
  reopening_application: ['premisesId', ...ADDRESS],
}

export function isLinked(entity: string, column: string): boolean {
  return LINKED_COLUMNS[entity]?.includes(column) ?? false
}

/** Lets go of records that are about to be removed. */
export function loosen(entity: string, ids: number[], { db, history }: { db: Db; history: History }): void {
  if (ids.length === 0) return
  for (const { table, column, key } of LINKS[entity] ?? []) {
    db.update(table)
      .set({ [key]: null })
      .where(sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`)
      .run()
  }
  forgetTiesTo({ db, history }, entity, ids)
  if (entity === 'identity_tie') letGoOfTied(db, ids)
  // who was meant by a name is known to nobody but the roster, so this goes into the history
  if (entity !== 'person') return
  for (const id of ids) {
    loosenPerson(db, history, id)
    loosenAttendance(id, { db, history })
  }
}

/** One after the other: each ties what the ones before have found. */
export const TIES: ((db: Db) => void)[] = [
  linkByTies,
  linkCheckpoints,
  linkRoster,
  (db) => linkPlaces(db),
  linkFindings,
  linkResidents,
  linkReadings,
  linkReopenings,
]

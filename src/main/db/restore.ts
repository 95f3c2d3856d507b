/**
 * Puts a copy's records in the place of the present ones, in the open database and in one transaction: whoever pulls the
 * plug finds the old state or the new one, never a mixture.
 */
import { copyFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../shared/refusals.ts'
import { UNFINISHED, backupsFolder, damaged, readCopy, removeUnfinished, tablesOf } from './backup.ts'
import type { Client } from './backup.ts'
import { migrateFile, schemaAge } from './migrate.ts'
import { refusalFromSqlite } from './refusals.ts'

interface Restoring {
  client: Client
  dataDir: string
  /** the copy's path; it is read only */
  copy: string
  /** the folder of migrations: an older copy is brought up to date on the side */
  migrations: string
  /** runs inside the transaction, after the records were replaced */
  then: () => void
}

/** Returns the names of the replaced tables. Refusals: backup_damaged, data_newer, data_full, data_read_only. */
export function restoreCopy({ client, dataDir, copy, migrations, then }: Restoring): string[] {
  const aside = path.join(backupsFolder(dataDir), `恢复中${UNFINISHED}`)
  try {
    removeUnfinished(backupsFolder(dataDir))
    bringUpToDate(copy, aside, migrations)
    client.prepare('attach database ? as restored').run(aside)
    try {
      // tables replaced one after the other cannot keep their references meanwhile; they are checked as a whole instead
      client.pragma('foreign_keys = OFF')
      return client.transaction(() => replaceAll(client, copy, then)).immediate()
    } finally {
      client.pragma('foreign_keys = ON')
      client.prepare('detach database restored').run()
    }
  } catch (error) {
    throw refusalFromSqlite(error, dataDir)
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Refusals: data_newer; backup_damaged for a database that is no office's. */
export function refuseUnfit(copy: Client, migrations: string): void {
  const age = schemaAge(copy, migrations)
  if (age === 'blank') throw damaged(copy.name)
  if (age !== 'newer') return
  throw new Refusal('data_newer', '这份备份是由更新版本的街道指挥台做的。请先升级本机软件再恢复，现有数据没有改动。')
}

/** The copy itself stays as it is. */
function bringUpToDate(copy: string, aside: string, migrations: string): void {
  readCopy(copy, (client) => refuseUnfit(client, migrations))
  copyFileSync(copy, aside)
  const client = new Database(aside)
  try {
    migrateFile(client, migrations)
  } finally {
    client.close()
  }
}

function replaceAll(client: Client, copy: string, then: () => void): string[] {
  const tables = tablesOf(client)
  for (const table of tables) {
    const columns = (client.pragma(`main.table_info("${table}")`) as { name: string }[]).map(({ name }) => `"${name}"`).join(', ')
    client.exec(`delete from main."${table}"`)
    client.exec(`insert into main."${table}" (${columns}) select ${columns} from restored."${table}"`)
  }
  then()
  if ((client.pragma('main.foreign_key_check') as unknown[]).length > 0) throw damaged(copy)
  return tables
}

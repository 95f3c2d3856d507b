/**
 * Opens a data folder: one office, one SQLite file, one writer. Everything that keeps the file safe is here: the lock,
 * WAL with synchronous=FULL, migrations, the check for damage and for a file from a newer version.
 */
import { existsSync, mkdirSync, statfsSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { Refusal } from '../../shared/refusals.ts'
import { makeCopy } from './backup.ts'
import { lendFunctions } from './functions.ts'
import { lockFolder } from './lock.ts'
import { migrateFile, schemaAge } from './migrate.ts'
import { refusalFromSqlite } from './refusals.ts'

export type Db = BetterSQLite3Database & { $client: Database.Database }

export interface OfficeFile {
  db: Db
  dataDir: string
  close(): void
}

export interface OpenOptions {
  /** made where it does not exist */
  dataDir: string
  /** holds `migrations/` */
  resourcesDir: string
  clock?: () => Date
}

/**
 * Refusals: data_in_use (another process holds the folder), data_read_only, data_full, data_newer (written by a newer
 * version), data_damaged.
 */
export function openOffice({ dataDir, resourcesDir, clock = () => new Date() }: OpenOptions): OfficeFile {
  makeFolder(dataDir)
  const unlock = lockFolder(dataDir)
  try {
    const file = path.join(dataDir, 'office.db')
    const client = connect(file)
    const migrations = path.join(resourcesDir, 'migrations')
    if (schemaAge(client, migrations) === 'older') makeCopy(client, dataDir, clock(), 'migration')
    migrateFile(client, migrations)
    // foreign keys go on only now: a table rebuilt inside a migration would otherwise delete its children
    client.pragma('foreign_keys = ON')
    lendFunctions(client)
    return {
      db: drizzle({ client, casing: 'snake_case' }),
      dataDir,
      close: () => {
        client.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw refusalFromSqlite(error, dataDir)
  }
}

function connect(file: string): Database.Database {
  const isNew = !existsSync(file)
  const client = new Database(file, { timeout: 2000 })
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  if (!isNew && client.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    client.close()
    throw new Refusal(
      'data_damaged',
      `数据库文件已损坏：${file}。请在它旁边的“backups”文件夹里选最近一份备份，运行 post backup restore 文件名。`,
    )
  }
  return client
}

function makeFolder(dataDir: string): void {
  try {
    for (const folder of [dataDir, path.join(dataDir, 'backups'), path.join(dataDir, 'attachments')]) {
      // identity numbers and phones: for this user's eyes only
      mkdirSync(folder, { recursive: true, mode: 0o700 })
    }
    statfsSync(dataDir)
  } catch (error) {
    throw refusalFromSqlite(error, dataDir)
  }
}

/**
 * Opens a data folder: one office, one SQLite file, one writer. Everything that keeps the file safe is here: the lock,
 * WAL with synchronous=FULL, migrations, the check for damage and for a file from a newer version.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { Refusal } from '../../shared/refusals.ts'
import { makeCopy } from './backup.ts'
import { lendFunctions } from './functions.ts'
import { withKeptStatements } from './kept-statements.ts'
import { lockFolder } from './lock.ts'
import { migrateFile, schemaAge } from './migrate.ts'
import { refusalFromSqlite } from './refusals.ts'
import { giveMemory } from './remembered.ts'
import { watchTables } from './watched-tables.ts'

export type Db = BetterSQLite3Database & { $client: Database.Database }

export interface OfficeFile {
  db: Db
  dataDir: string
  /** why nothing can be stored; null = all is well */
  readOnly: Refusal | null
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
 * A folder that cannot be written is opened for reading where it holds an office. Refusals: data_in_use (another process
 * holds the folder), data_read_only, data_full, data_newer (written by a newer version), data_damaged.
 */
export function openOffice(options: OpenOptions): OfficeFile {
  try {
    return openForWork(options)
  } catch (error) {
    const isUnwritable = error instanceof Refusal && (error.code === 'data_read_only' || error.code === 'data_full')
    if (!isUnwritable || !existsSync(path.join(options.dataDir, 'office.db'))) throw error
    return openForReading(options, error)
  }
}

function openForWork({ dataDir, resourcesDir, clock = () => new Date() }: OpenOptions): OfficeFile {
  makeFolder(dataDir)
  const unlock = lockFolder(dataDir)
  try {
    const client = connect(path.join(dataDir, 'office.db'))
    const migrations = path.join(resourcesDir, 'migrations')
    if (schemaAge(client, migrations) === 'older') makeCopy(client, dataDir, clock(), 'migration')
    const db = makeReady(client, migrations)
    return {
      db,
      dataDir,
      readOnly: null,
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

/**
 * SQLite wants to write beside a file even to read it, so a copy in the system's temporary folder is read; it goes when the
 * office is closed. Refusal: the one given, where not even that can be done.
 */
function openForReading({ dataDir, resourcesDir }: OpenOptions, reason: Refusal): OfficeFile {
  let folder: string | null = null
  try {
    folder = mkdtempSync(path.join(tmpdir(), 'office-to-read-'))
    for (const file of ['office.db', 'office.db-wal'].filter((one) => existsSync(path.join(dataDir, one)))) {
      copyFileSync(path.join(dataDir, file), path.join(folder, file))
    }
    const copy = folder
    const client = connect(path.join(copy, 'office.db'))
    const db = makeReady(client, path.join(resourcesDir, 'migrations'))
    return {
      db,
      dataDir,
      readOnly: new Refusal(reason.code, `现在只能查看，改动存不下来：${reason.message}`),
      close: () => {
        client.close()
        rmSync(copy, { recursive: true, force: true })
      },
    }
  } catch (error) {
    if (folder) rmSync(folder, { recursive: true, force: true })
    throw error instanceof Refusal ? error : reason
  }
}

function makeReady(client: Database.Database, migrations: string): Db {
  migrateFile(client, migrations)
  // foreign keys go on only now: a table rebuilt inside a migration would otherwise delete its children
  client.pragma('foreign_keys = ON')
  lendFunctions(client)
  giveMemory(client, watchTables(client))
  const db = drizzle({ client: withKeptStatements(client), casing: 'snake_case' })
  return Object.assign(db, { $client: client })
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

/**
 * Whole copies of an office's database: made by SQLite under a temporary name, opened and checked, and only then given
 * the name under which they count as a backup.
 */
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { backupName, parseBackupName, timesOf } from '../../shared/backups/backup.ts'
import type { BackupReason } from '../../shared/backups/backup.ts'
import { momentOfDate } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import { lastMigration } from './migrate.ts'
import { refusalFromSqlite } from './refusals.ts'

export type Client = Database.Database

/** Marks what is not finished; whoever starts next takes it away. */
export const UNFINISHED = '.part'

export function backupsFolder(dataDir: string): string {
  return path.join(dataDir, 'backups')
}

/**
 * Copies the database into the office's folder of backups and returns the copy's name. Not inside a transaction.
 * Refusals: backup_failed (the copy did not pass its check and is gone again), data_full, data_read_only.
 */
export function makeCopy(client: Client, dataDir: string, at: Date, reason: BackupReason): string {
  const folder = backupsFolder(dataDir)
  const name = freshName(folder, at, reason)
  const unfinished = path.join(folder, `${name}${UNFINISHED}`)
  try {
    removeUnfinished(folder)
    client.prepare('vacuum into ?').run(unfinished)
    checkCopy(unfinished, client)
    flush(unfinished)
    renameSync(unfinished, path.join(folder, name))
    flush(folder)
    return name
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw refusalFromSqlite(error, dataDir)
  }
}

/** Refuses (backup_failed) a copy that is damaged, of another schema, or without every row of every table. */
export function checkCopy(file: string, original: Client): void {
  const failed = (why: string) =>
    new Refusal('backup_failed', `刚做的备份没有通过检查（${why}），已经删去，原有数据没有改动。请检查磁盘后再备份一次。`)
  let differs: string | null
  try {
    differs = readCopy(file, (copy) => {
      if (lastMigration(copy) !== lastMigration(original)) return '版本不符'
      return JSON.stringify([...rowCounts(copy)]) === JSON.stringify([...rowCounts(original)]) ? null : '条数不符'
    })
  } catch (error) {
    throw failed(error instanceof Refusal ? '文件损坏' : String(error))
  }
  if (differs) throw failed(differs)
}

/** Opens a copy for reading only, once SQLite finds it whole. Refusal: backup_damaged. */
export function readCopy<T>(file: string, read: (copy: Client) => T): T {
  let copy: Client | null = null
  try {
    copy = new Database(file, { readonly: true, fileMustExist: true })
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(file)
    return read(copy)
  } catch (error) {
    throw isSqliteError(error) ? damaged(file) : error
  } finally {
    copy?.close()
  }
}

export function damaged(file: string): Refusal {
  return new Refusal('backup_damaged', `备份“${path.basename(file)}”已损坏，读不出来。请另选一份备份，现有数据没有改动。`)
}

/** Rows of every table, by name. */
export function rowCounts(client: Client): Map<string, number> {
  const count = (table: string) => client.prepare(`select count(*) from "${table}"`).pluck().get() as number
  return new Map(tablesOf(client).map((table) => [table, count(table)]))
}

export function tablesOf(client: Client): string[] {
  return client
    .prepare("select name from main.sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name")
    .pluck()
    .all() as string[]
}

/** What a power cut left half-written. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.includes(UNFINISHED)))
    rmSync(path.join(folder, name), { force: true })
}

function freshName(folder: string, at: Date, reason: BackupReason): string {
  const second = `${momentOfDate(at)}:${String(at.getSeconds()).padStart(2, '0')}`
  // always after those of the same second, or the newest would pass for the oldest
  const taken = readdirSync(folder)
    .flatMap((name) => parseBackupName(name) ?? [])
    .filter((one) => one.at === second)
    .map(timesOf)
  return backupName(second, reason, Math.max(0, ...taken) + 1)
}

/** Down to the disk, so that a power cut cannot take back what was said to be kept. Windows flushes no folders. */
function flush(file: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(file, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function isSqliteError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
}

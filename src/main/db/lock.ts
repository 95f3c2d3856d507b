/**
 * The lock of a data folder. It is a lock that SQLite holds on a file of its own, so the system lets go of it the moment
 * the process ends, however it ends; a pid file would outlive a power cut.
 */
import path from 'node:path'
import Database from 'better-sqlite3'
import { inUse, refusalFromSqlite } from './refusals.ts'

/** Returns the release. Refusals: data_in_use, data_read_only. */
export function lockFolder(dataDir: string): () => void {
  let lock: Database.Database | null = null
  try {
    lock = new Database(path.join(dataDir, 'office.lock'), { timeout: 0 })
    // an uncommitted exclusive transaction is the lock; the journal is kept in memory so that no file is left behind
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') throw inUse(dataDir)
    throw refusalFromSqlite(error, dataDir)
  }
  const held = lock
  return () => {
    held.close()
  }
}

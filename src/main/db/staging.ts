/**
 * Files beside the office's own in which rows too many for memory are laid out before they are stored. They hold nothing
 * that is needed tomorrow: they are written without a journal on the disk and go away with their import or at the next start.
 */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Client } from './backup.ts'

/** 64 MB, in the unit of the pragma */
const CACHE = -64_000

export function stagingFolder(dataDir: string): string {
  return path.join(dataDir, 'staging')
}

/** A new file with the tables of `schema`, open for writing. */
export function createStaging(dataDir: string, name: string, schema: string): { file: string; client: Client } {
  const folder = stagingFolder(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${name}.db`)
  const client = new Database(file)
  client.pragma('journal_mode = MEMORY')
  client.pragma('synchronous = OFF')
  client.pragma('locking_mode = EXCLUSIVE')
  client.exec(schema)
  return { file, client }
}

/** Runs `work` with the file attached to the office's database as `staging`; not inside a transaction. */
export function withStaging<T>(client: Client, file: string, work: () => T): T {
  client.prepare('attach database ? as staging').run(file)
  try {
    client.pragma('staging.journal_mode = MEMORY')
    client.pragma('staging.synchronous = OFF')
    client.pragma(`staging.cache_size = ${CACHE}`)
    return work()
  } finally {
    client.exec('detach database staging')
  }
}

export function removeStaging(file: string): void {
  rmSync(file, { force: true })
}

/** What a killed process left behind. */
export function clearStaging(dataDir: string): void {
  rmSync(stagingFolder(dataDir), { recursive: true, force: true })
}

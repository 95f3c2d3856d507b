/** Brings a file to the newest schema. A file from a newer version is refused, never touched. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { Refusal } from '../../shared/refusals.ts'

interface Journal {
  entries: { when: number; tag: string }[]
}

/**
 * Foreign keys are off while migrating and checked afterwards: drizzle runs inside a transaction, where switching them
 * is ignored, and a rebuilt table would take its children along. Refusal: data_newer.
 */
export function migrateFile(client: Database.Database, folder: string): void {
  const age = schemaAge(client, folder)
  if (age === 'newer') {
    throw new Refusal('data_newer', '这个数据文件夹是由更新版本的街道指挥台写成的。请先升级本机软件再打开，数据没有改动。')
  }
  if (age === 'current') return
  client.pragma('foreign_keys = OFF')
  migrate(drizzle({ client }), { migrationsFolder: folder })
  const broken = client.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`${broken.length} rows lost their parent while migrating`)
}

/** How a file's schema stands to this version's; `blank`: it has none yet. */
export function schemaAge(client: Database.Database, folder: string): 'blank' | 'older' | 'current' | 'newer' {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as Journal
  const newest = Math.max(...journal.entries.map((entry) => entry.when))
  const applied = lastMigration(client)
  if (applied === 0) return 'blank'
  return applied > newest ? 'newer' : applied < newest ? 'older' : 'current'
}

/** When the last migration applied to the file was written, in milliseconds; 0 before the first. */
export function lastMigration(client: Database.Database): number {
  const known = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!known) return 0
  const last = client.prepare('select max(created_at) as at from __drizzle_migrations').get() as { at: number | null }
  return last.at ?? 0
}

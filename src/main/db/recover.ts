/** The way back when the database itself cannot be opened any more: a sound copy takes its place, and it is put aside. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseBackupName } from '../../shared/backups/backup.ts'
import { Refusal } from '../../shared/refusals.ts'
import { UNFINISHED, backupsFolder, readCopy } from './backup.ts'
import { lockFolder } from './lock.ts'
import { refusalFromSqlite } from './refusals.ts'
import { refuseUnfit } from './restore.ts'

/** What SQLite keeps of one database. */
const FILES = ['office.db', 'office.db-wal', 'office.db-shm']

interface Recovery {
  dataDir: string
  /** holds `migrations/` */
  resourcesDir: string
  /** the copy's file name */
  name: string
}

/**
 * For a folder nobody can open: returns where the damaged files now lie. An older copy is migrated when it is opened.
 * Refusals: data_in_use, backup_missing, backup_damaged, data_newer, data_full, data_read_only.
 */
export function replaceDamaged({ dataDir, resourcesDir, name }: Recovery): string {
  const unlock = lockFolder(dataDir)
  try {
    const copy = path.join(backupsFolder(dataDir), name)
    if (!parseBackupName(name) || !existsSync(copy)) throw missing(name)
    readCopy(copy, (client) => refuseUnfit(client, path.join(resourcesDir, 'migrations')))
    const aside = asideFolder(dataDir)
    for (const file of FILES.filter((one) => existsSync(path.join(dataDir, one)))) {
      copyFileSync(path.join(dataDir, file), path.join(aside, file))
    }
    const office = path.join(dataDir, 'office.db')
    copyFileSync(copy, `${office}${UNFINISHED}`)
    // the log of the damaged file must not be read into the copy; until the last step the damaged file is still there
    for (const file of FILES.slice(1)) rmSync(path.join(dataDir, file), { force: true })
    renameSync(`${office}${UNFINISHED}`, office)
    return aside
  } catch (error) {
    throw refusalFromSqlite(error, dataDir)
  } finally {
    unlock()
  }
}

export function missing(name: string): Refusal {
  return new Refusal('backup_missing', `没有“${name}”这份备份，可能已被删去。请重新打开备份列表再选。`)
}

function asideFolder(dataDir: string): string {
  for (let again = 1; ; again += 1) {
    const folder = path.join(dataDir, `已损坏${again}`)
    if (existsSync(folder)) continue
    mkdirSync(folder)
    return folder
  }
}

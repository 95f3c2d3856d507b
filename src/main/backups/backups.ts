/** The desk for backups: when they are made, which are kept, what restoring one would lose, and restoring it. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { max } from 'drizzle-orm'
import type { ActKind } from '../../shared/changes/act.ts'
import { backupsToDelete, newestFirst, parseBackupName } from '../../shared/backups/backup.ts'
import type { Backup, BackupComparison, BackupName, BackupReason } from '../../shared/backups/backup.ts'
import { dayPart, momentInChinese, momentOfDate } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import { whoActs } from '../changes/seat.ts'
import { batch } from '../changes/table.ts'
import type { History } from '../changes/history.ts'
import { backupsFolder, makeCopy, readCopy } from '../db/backup.ts'
import { refuseWhileHeld } from '../db/aside.ts'
import type { Db } from '../db/open.ts'
import { missing } from '../db/recover.ts'
import { refuseUnfit, restoreCopy } from '../db/restore.ts'
import type { Log } from '../router.ts'
import { actsOf, actsMissing, storedRecords } from './contents.ts'

export type BackupsDesk = ReturnType<typeof createBackups>

interface BackupsOptions {
  db: Db
  dataDir: string
  resourcesDir: string
  clock: () => Date
  history: Pick<History, 'tell'>
  log: Log
}

export function createBackups({ db, dataDir, resourcesDir, clock, history, log }: BackupsOptions) {
  const folder = backupsFolder(dataDir)
  const migrations = path.join(resourcesDir, 'migrations')
  const client = db.$client
  const today = () => dayPart(momentOfDate(clock()))
  let dayLookedAfter: string | null = null
  let failure: string | null = null

  const names = (): BackupName[] =>
    readdirSync(folder)
      .flatMap((name) => parseBackupName(name) ?? [])
      .sort(newestFirst)

  const list = () => ({ folder, failure, backups: names().map(describe) })

  function describe(backup: BackupName): Backup {
    const file = path.join(folder, backup.name)
    return { ...backup, size: statSync(file).size, counts: countsOf(file) }
  }

  /** Refusals: backup_failed, data_full, data_read_only. */
  function make(reason: BackupReason): Backup {
    const made = copyNow(reason)
    for (const { name } of backupsToDelete(names(), today())) remove(name)
    failure = null
    return made
  }

  /**
   * What every act that will be kept is preceded by: a copy before an import, and one before the first act of a day. An
   * office in which nothing was ever stored needs none. Refusals as `make`, before an import only.
   */
  function beforeAct(kind: ActKind): void {
    if (kind === 'import' && isAnythingStored()) make('import')
    else daily()
  }

  /** One copy a day, unless there is one of the day for another reason. Work goes on where it fails; `list` tells why. */
  function daily(): void {
    if (dayLookedAfter === today() || !isAnythingStored()) return
    dayLookedAfter = today()
    if (names().some(({ at }) => dayPart(at) === dayLookedAfter)) return
    try {
      make('daily')
    } catch (error) {
      failure = error instanceof Refusal ? error.message : '今天的每日备份没有做成，原因见故障记录。'
      log.error('daily backup', error)
    }
  }

  function compare(name: string): BackupComparison {
    const backup = find(name)
    const then = readCopy(path.join(folder, name), (copy) => {
      refuseUnfit(copy, migrations)
      return { records: storedRecords(copy), acts: actsOf(copy) }
    })
    return { backup, now: storedRecords(client), then: then.records, lost: actsMissing(actsOf(client), then.acts) }
  }

  /** Both copies stay: nothing is deleted until the next one is made. */
  function restore(name: string): { restored: Backup; kept: Backup } {
    refuseWhileHeld(db)
    const backup = find(name)
    // a damaged or newer copy is refused before anything is done
    compare(name)
    const kept = copyNow('restore')
    const idBefore = newestAct()
    const tables = restoreCopy({
      client,
      dataDir,
      copy: path.join(folder, name),
      migrations,
      then: () => recordRestoring(backup, Math.max(idBefore, newestAct()) + 1),
    })
    history.tell(tables)
    return { restored: describe(backup), kept }
  }

  /** Numbers of acts are never used twice, as folders of kept ledgers are named after them. */
  function recordRestoring(backup: BackupName, id: number): void {
    const title = `恢复${momentInChinese(backup.at.slice(0, 16))}的备份`
    db.insert(batch)
      .values({ id, at: momentOfDate(clock()), actor: whoActs(), kind: 'edit', title })
      .run()
  }

  const copyNow = (reason: BackupReason) => {
    const made = parseBackupName(makeCopy(client, dataDir, clock(), reason))
    if (!made) throw new Error('a copy was given a name that is none')
    return describe(made)
  }

  const find = (name: string): BackupName => {
    const backup = names().find((one) => one.name === name)
    if (!backup) throw missing(name)
    return backup
  }

  const remove = (name: string) => {
    try {
      rmSync(path.join(folder, name))
    } catch (error) {
      // one copy too many is no harm to the work that waits behind it
      log.error('old backup', error)
    }
  }

  const newestAct = () =>
    db
      .select({ id: max(batch.id) })
      .from(batch)
      .get()?.id ?? 0
  const isAnythingStored = () => newestAct() > 0

  return { list, make, beforeAct, daily, compare, restore }
}

/** null where the file cannot be read. */
function countsOf(file: string) {
  try {
    return readCopy(file, storedRecords)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

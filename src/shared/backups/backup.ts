/** Backups of an office: whole copies of its database, named after the moment and the reason they were made for. */
import * as z from 'zod'
import { countText } from '../counts.ts'
import { dayPart, isMoment } from '../days.ts'
import type { Day } from '../days.ts'
import { RecordCounts } from './record-counts.ts'

export const BackupReason = z.enum(['daily', 'import', 'migration', 'manual', 'restore'])
export type BackupReason = z.infer<typeof BackupReason>

export const BACKUP_REASON_LABELS: Record<BackupReason, string> = {
  daily: '每日',
  import: '导入前',
  migration: '升级前',
  manual: '手动',
  restore: '恢复前',
}

/** What a copy's name says. */
export const BackupName = z.object({
  /** the file's name, e.g. `2020-02-10T180500 导入前.db` */
  name: z.string(),
  /** local time with seconds, `2020-02-10T18:05:00` */
  at: z.string(),
  reason: BackupReason,
})
export type BackupName = z.infer<typeof BackupName>

export const Backup = BackupName.extend({
  /** bytes */
  size: z.number().int(),
  /** null: the file cannot be read */
  counts: RecordCounts.nullable(),
})
export type Backup = z.infer<typeof Backup>

/** What restoring a copy would change. */
export const BackupComparison = z.object({
  backup: BackupName,
  now: RecordCounts,
  then: RecordCounts,
  /** acts that are stored now and not in the copy: what restoring would lose */
  lost: z.object({ imports: z.number().int(), edits: z.number().int(), unmaskings: z.number().int() }),
})
export type BackupComparison = z.infer<typeof BackupComparison>

const KEPT_OF_TODAY = 3
const KEPT_IN_ALL = 10

const NAME = /^(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})(\d{2}) (\p{Script=Han}+)(?: (\d+))?\.db$/u

/** `at` with seconds; `again` counts the copies of one second, from 1. No colon: Windows allows none in names. */
export function backupName(at: string, reason: BackupReason, again = 1): string {
  return `${at.replaceAll(':', '')} ${BACKUP_REASON_LABELS[reason]}${again > 1 ? ` ${again}` : ''}.db`
}

/** null for files that are no backups. */
export function parseBackupName(name: string): BackupName | null {
  const [, hour = '', minute = '', second = '', label] = NAME.exec(name) ?? []
  const reason = BackupReason.options.find((one) => BACKUP_REASON_LABELS[one] === label)
  if (!reason || !isMoment(`${hour}:${minute}`) || second > '59') return null
  return { name, at: `${hour}:${minute}:${second}`, reason }
}

/** Newest first; of the same second, the one made later first. */
export function newestFirst(a: BackupName, b: BackupName): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return timesOf(b) - timesOf(a)
}

/**
 * What is one too many: kept are the newest 3 of today, the newest of every other day, 10 in all. Days after `today` (a
 * clock that was wrong) are days like the others. The newest of all is never among them.
 */
export function backupsToDelete<T extends BackupName>(backups: T[], today: Day): T[] {
  const keptOfDay = new Map<Day, number>()
  let kept = 0
  return [...backups].sort(newestFirst).filter(({ at }) => {
    const day = dayPart(at)
    const ofDay = keptOfDay.get(day) ?? 0
    if (kept >= KEPT_IN_ALL || ofDay >= (day === today ? KEPT_OF_TODAY : 1)) return true
    keptOfDay.set(day, ofDay + 1)
    kept += 1
    return false
  })
}

/** 其后的2次导入、1次修改不再保留。 */
export function lossInChinese({ imports, edits, unmaskings }: BackupComparison['lost']): string {
  const parts = [
    imports > 0 ? `${countText(imports)}次导入` : '',
    edits > 0 ? `${countText(edits)}次修改` : '',
    unmaskings > 0 ? `${countText(unmaskings)}次查看全号的记录` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `其后的${parts.join('、')}不再保留。` : '其后没有导入，也没有修改。'
}

/** Which copy of its second it is, from 1. */
export function timesOf({ name }: BackupName): number {
  return Number(NAME.exec(name)?.[5] ?? 1)
}

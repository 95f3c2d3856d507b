/** Backups in the office's words. */
import type { BackupName } from '../../shared/backups/backup.ts'
import { momentInChinese } from '../../shared/days.ts'

/** 2020年2月10日18:05 */
export function whenMade({ at }: BackupName): string {
  return momentInChinese(at.slice(0, 16))
}

/** 0.3 兆 */
export function sizeInChinese(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} 兆`
}

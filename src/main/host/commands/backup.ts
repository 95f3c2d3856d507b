/** `post backup`: makes, lists and restores copies of the office's database. */
import type { Backup, BackupComparison } from '../../../shared/backups/backup.ts'
import { BACKUP_REASON_LABELS, lossInChinese } from '../../../shared/backups/backup.ts'
import { momentInChinese } from '../../../shared/days.ts'
import { COUNTED, CountedKind } from '../../../shared/backups/record-counts.ts'
import { Refusal } from '../../../shared/refusals.ts'
import { command } from './command.ts'
import { textTable } from './text-table.ts'

export const backupCommand = command({
  summary: '备份一次',
  usage: 'post backup [--json]',
  options: {},
  run: async ({ client, result }) => {
    const made = await (await client()).backups.make()
    result(made, `已备份：${made.name}（${megabytes(made)}，${contentsOf(made)}）`)
    return 0
  },
})

export const backupListCommand = command({
  summary: '列出备份',
  usage: 'post backup list [--json]',
  options: {},
  run: async ({ client, result, note }) => {
    const answer = await (await client()).backups.list()
    if (answer.failure) note(answer.failure)
    const rows = answer.backups.map((one) => [one.name, BACKUP_REASON_LABELS[one.reason], megabytes(one), contentsOf(one)])
    result(answer, `${answer.folder}，共${answer.backups.length}份\n${textTable([['文件', '缘由', '大小', '内容'], ...rows])}`)
    return 0
  },
})

export const backupRestoreCommand = command({
  summary: '恢复一份备份（现有数据先另存一份）',
  usage: 'post backup restore NAME [--json]',
  options: {},
  // a name holds a space, and not everybody quotes it
  words: [1, Number.POSITIVE_INFINITY],
  run: async ({ args, client, dataDir, parts, result }) => {
    const written = args.join(' ')
    const name = written.endsWith('.db') ? written : `${written}.db`
    const { backups } = await client().catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'data_damaged') return { backups: null }
      throw error
    })
    if (!backups) {
      // loaded only where there is no core to ask
      const { replaceDamaged } = await import('../../db/recover.ts')
      const aside = replaceDamaged({ dataDir, resourcesDir: parts.resourcesDir, name })
      result({ restored: { name }, aside }, `已用“${name}”换下损坏的数据库，损坏的文件另存在：${aside}`)
      return 0
    }
    const comparison = await backups.compare({ name })
    const { restored, kept } = await backups.restore({ name })
    result({ restored, kept, lost: comparison.lost }, reportOf(comparison, kept))
    return 0
  },
})

function reportOf({ backup, lost }: BackupComparison, kept: Backup): string {
  const moment = momentInChinese(backup.at.slice(0, 16))
  return `已恢复到${moment}。${lossInChinese(lost)}恢复前的数据另存为：${kept.name}`
}

function megabytes({ size }: Backup): string {
  return `${(size / 1024 / 1024).toFixed(1)} MB`
}

function contentsOf({ counts }: Backup): string {
  if (!counts) return '已损坏，读不出来'
  const parts = CountedKind.options.filter((kind) => counts[kind] > 0).map((kind) => `${COUNTED[kind].label}${counts[kind]}`)
  return parts.join('、') || '没有记录'
}

/** The copies, newest first, with what each holds. */
import Button from 'antd/es/button'
import { BACKUP_REASON_LABELS } from '../../shared/backups/backup.ts'
import type { Backup } from '../../shared/backups/backup.ts'
import { LIST_KIND_LABELS, ListKind } from '../../shared/figures/figures.ts'
import { sizeInChinese, whenMade } from './backup-words.ts'
import styles from './Backups.module.css'

export function BackupTable({ backups, choose }: { backups: Backup[]; choose: (backup: Backup) => void }) {
  if (backups.length === 0) return <p className={styles.none}>还没有备份。库里有了数据，第二天打开时会自动备份。</p>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">缘由</th>
          {ListKind.options.map((kind) => (
            <th key={kind} scope="col">
              {LIST_KIND_LABELS[kind]}
            </th>
          ))}
          <th scope="col">大小</th>
          <th scope="col">
            <span className="unseen">恢复</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <Row key={backup.name} backup={backup} choose={choose} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ backup, choose }: { backup: Backup; choose: (backup: Backup) => void }) {
  const { counts, reason, size } = backup
  return (
    <tr>
      <td>{whenMade(backup)}</td>
      <td>{BACKUP_REASON_LABELS[reason]}</td>
      {counts ? (
        ListKind.options.map((kind) => <td key={kind}>{counts[kind].toLocaleString('zh-CN')}</td>)
      ) : (
        <td colSpan={ListKind.options.length} className={styles.damaged}>
          文件已损坏，读不出来
        </td>
      )}
      <td>{sizeInChinese(size)}</td>
      <td>
        <Button
          size="small"
          disabled={!counts}
          onClick={() => choose(backup)}
          aria-label={`恢复${whenMade(backup)}的备份（${BACKUP_REASON_LABELS[reason]}）`}
        >
          恢复…
        </Button>
      </td>
    </tr>
  )
}

/** The copies, newest first, with what each holds. */
import { BACKUP_REASON_LABELS } from '../../shared/backups/backup.ts'
import type { Backup } from '../../shared/backups/backup.ts'
import { COUNTED, CountedKind } from '../../shared/backups/record-counts.ts'
import type { RecordCounts } from '../../shared/backups/record-counts.ts'
import { countText } from '../../shared/counts.ts'
import { Button } from '../ui/Button.tsx'
import { sizeInChinese, whenMade } from './backup-words.ts'
import styles from './Backups.module.css'

interface BackupTableProps {
  backups: Backup[]
  choose: (backup: Backup) => void
  /** why nothing can be restored now */
  whyNot: string | undefined
}

export function BackupTable({ backups, choose, whyNot }: BackupTableProps) {
  if (backups.length === 0) return <p className={styles.none}>还没有备份。库里有了数据，第二天打开时会自动备份。</p>
  const kinds = kindsStored(backups)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">缘由</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {COUNTED[kind].label}
            </th>
          ))}
          <th scope="col">其他</th>
          <th scope="col">大小</th>
          <th scope="col">
            <span className="unseen">恢复</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <Row key={backup.name} backup={backup} kinds={kinds} choose={choose} whyNot={whyNot} />
        ))}
      </tbody>
    </table>
  )
}

/** Kinds of which no copy holds anything are not worth a column. */
function kindsStored(backups: Backup[]): CountedKind[] {
  const shown = CountedKind.options.filter((kind) => COUNTED[kind].isShown)
  const stored = shown.filter((kind) => backups.some(({ counts }) => counts !== null && counts[kind] > 0))
  return stored.length > 0 ? stored : shown
}

function othersIn(counts: RecordCounts): number {
  return CountedKind.options.reduce((sum, kind) => sum + (COUNTED[kind].isShown ? 0 : counts[kind]), 0)
}

interface RowProps extends Omit<BackupTableProps, 'backups'> {
  backup: Backup
  kinds: CountedKind[]
}

function Row({ backup, kinds, choose, whyNot }: RowProps) {
  const { counts, reason, size } = backup
  return (
    <tr>
      <td>{whenMade(backup)}</td>
      <td>{BACKUP_REASON_LABELS[reason]}</td>
      {counts ? (
        <>
          {kinds.map((kind) => (
            <td key={kind}>{countText(counts[kind])}</td>
          ))}
          <td>{countText(othersIn(counts))}</td>
        </>
      ) : (
        <td colSpan={kinds.length + 1} className={styles.damaged}>
          文件已损坏，读不出来
        </td>
      )}
      <td>{sizeInChinese(size)}</td>
      <td>
        <Button
          size="small"
          disabled={!counts || whyNot !== undefined}
          title={whyNot}
          onClick={() => choose(backup)}
          aria-label={`恢复${whenMade(backup)}的备份（${BACKUP_REASON_LABELS[reason]}）`}
        >
          恢复…
        </Button>
      </td>
    </tr>
  )
}

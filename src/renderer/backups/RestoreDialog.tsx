/** Asked before going back to a copy: what would change, what would be lost, and that the present state is kept. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { lossInChinese } from '../../shared/backups/backup.ts'
import type { Backup, BackupComparison } from '../../shared/backups/backup.ts'
import { COUNTED, CountedKind } from '../../shared/backups/record-counts.ts'
import { countText } from '../../shared/counts.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { whenMade } from './backup-words.ts'
import styles from './Backups.module.css'

interface RestoreDialogProps {
  backup: Backup
  close: () => void
  done: () => void
}

export function RestoreDialog({ backup, close, done }: RestoreDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const input = { name: backup.name }
  const comparison = useQuery({ ...ask.backups.compare.queryOptions({ input }), gcTime: 0 })
  const restore = useMutation(ask.backups.restore.mutationOptions({ onSuccess: done }))
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="restore-title" onClose={close}>
      <h2 id="restore-title">恢复到{whenMade(backup)}？</h2>
      <Failure error={comparison.error ?? restore.error} />
      {comparison.data ? <Comparison comparison={comparison.data} /> : comparison.isPending && <p className="mute">正在比较</p>}
      <p>现有数据会先另留一份备份，恢复后不满意还可以再恢复回来。</p>
      <div className={styles.choices}>
        <Button onClick={() => dialog.current?.close()} disabled={restore.isPending}>
          不恢复
        </Button>
        <Button type="primary" disabled={!comparison.data} loading={restore.isPending} onClick={() => restore.mutate(input)}>
          {restore.isPending ? '正在恢复' : '恢复'}
        </Button>
      </div>
    </dialog>
  )
}

function Comparison({ comparison: { now, then, lost } }: { comparison: BackupComparison }) {
  const differing = CountedKind.options.filter((kind) => now[kind] !== then[kind])
  return (
    <>
      <p>
        <b>{lossInChinese(lost)}</b>
      </p>
      {differing.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">条数</th>
              <th scope="col">现在</th>
              <th scope="col">恢复后</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((kind) => (
              <tr key={kind}>
                <th scope="row">{COUNTED[kind].label}</th>
                <td>{countText(now[kind])}</td>
                <td>{countText(then[kind])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

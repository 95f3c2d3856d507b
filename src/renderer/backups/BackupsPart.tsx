/** 备份: the copies there are, one more on demand, and going back to one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Backup } from '../../shared/backups/backup.ts'
import { ask } from '../api.ts'
import { useOffice } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure, Notice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { whenMade } from './backup-words.ts'
import styles from './Backups.module.css'
import { BackupTable } from './BackupTable.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

export function BackupsPart() {
  const client = useQueryClient()
  const list = useQuery({ ...ask.backups.list.queryOptions(), refetchOnMount: 'always' })
  const [chosen, setChosen] = useState<Backup | null>(null)
  const [restored, setRestored] = useState<Backup | null>(null)
  const listAgain = () => void client.invalidateQueries({ queryKey: ask.backups.key() })
  const why = useWhyNotNow()
  const make = useMutation(ask.backups.make.mutationOptions({ onSuccess: listAgain }))
  return (
    <>
      <div className={styles.head}>
        <Button type="primary" disabled={why !== undefined} title={why} loading={make.isPending} onClick={() => make.mutate({})}>
          {make.isPending ? '正在备份' : '立即备份'}
        </Button>
        {make.data && <span role="status">已备份，{whenMade(make.data)}</span>}
      </div>
      <p className="mute">
        每天第一次使用、每次导入前、程序升级前自动备份。当天留最近 3 份，往日每天留 1 份，一共留 10 份。每份都打开核对过才算数。
      </p>
      {list.data && <p className="mute">备份在 {list.data.folder}</p>}
      <Failure error={make.error} />
      {list.data?.failure && <Notice tone="red">{list.data.failure}</Notice>}
      {restored && <Notice>已恢复到{whenMade(restored)}的样子。恢复前的数据也留了一份备份。</Notice>}
      <Failure error={list.error} retry={() => void list.refetch()} />
      {list.data ? <BackupTable backups={list.data.backups} choose={setChosen} whyNot={why} /> : list.isPending && <Waiting />}
      {chosen && (
        <RestoreDialog
          backup={chosen}
          close={() => setChosen(null)}
          done={() => {
            setRestored(chosen)
            setChosen(null)
            listAgain()
          }}
        />
      )}
    </>
  )
}

/**
 * Why nothing may be copied or restored now. Both are about the present: in a window that looks elsewhere a copy would be
 * taken for one of the moment looked at.
 */
function useWhyNotNow(): string | undefined {
  const office = useOffice()
  if (!office) return undefined
  if (office.readOnly !== null) return office.readOnly
  return office.moment === office.present ? undefined : '备份和恢复都是现在的数据，正在看别的时刻，请先回到现在。'
}

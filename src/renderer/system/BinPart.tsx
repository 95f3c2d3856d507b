/** 回收站: what was removed and not brought back yet; restoring takes the removal back. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api.ts'
import { takeBack } from '../changes/take-back.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ActPanel } from './ActPanel.tsx'
import { ActTable } from './ActTable.tsx'
import styles from './Log.module.css'

export function BinPart() {
  const removals = useQuery(ask.acts.list.queryOptions({ input: { kind: 'remove', standing: true, limit: 500 } }))
  const restore = useMutation({ mutationFn: takeBack })
  const isLookingBack = useIsLookingBack()
  const [chosenId, setChosenId] = useState<number | null>(null)
  if (!removals.data) {
    return removals.error ? <Failure error={removals.error} retry={() => void removals.refetch()} /> : <Waiting />
  }
  const { acts } = removals.data
  const chosen = acts.find(({ id }) => id === chosenId)
  return (
    <div className={styles.log}>
      <div className={styles.main}>
        <p className={styles.remark}>删去的记录都在这里，不会自己消失。恢复后回到原来的名单，与它一起删去的也一并回来。</p>
        <Failure error={restore.error} />
        {restore.data === null && <p role="status">已停下，什么都没有恢复。</p>}
        <div className={styles.scroll}>
          {acts.length === 0 ? (
            <p className={styles.none}>回收站是空的。</p>
          ) : (
            <ActTable
              acts={acts}
              chosenId={chosenId}
              choose={setChosenId}
              act={(act) =>
                act.canUndo &&
                !isLookingBack && (
                  <Button
                    size="small"
                    aria-label={`恢复：${act.title}`}
                    loading={restore.isPending && restore.variables.actId === act.id}
                    onClick={(event) => {
                      event.stopPropagation()
                      restore.mutate({ actId: act.id, title: `正在恢复：${act.title}` })
                    }}
                  >
                    恢复
                  </Button>
                )
              }
            />
          )}
        </div>
      </div>
      {chosen && <ActPanel key={chosen.id} act={chosen} close={() => setChosenId(null)} />}
    </div>
  )
}

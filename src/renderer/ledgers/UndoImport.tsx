/** 撤销本次导入: asked once more, then everything the import made and changed is taken back in one act. */
import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { useJob } from '../work/job.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'
import styles from './PastImports.module.css'
import { undoJob } from './undo-job.ts'

interface UndoImportProps {
  actId: number
  /** the import as the question names it */
  title: string
  done?: () => void
  isSmall?: boolean
}

export function UndoImport({ isSmall = false, ...asked }: UndoImportProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button {...(isSmall ? { size: 'small' as const } : {})} danger onClick={() => setAsking(true)}>
        撤销本次导入
      </Button>
      {isAsking && <UndoDialog {...asked} close={() => setAsking(false)} />}
    </>
  )
}

function UndoDialog({ actId, title, done, close }: Omit<UndoImportProps, 'isSmall'> & { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { phase, order, progress, error, begunAt } = useJob(undoJob)
  const isOwn = order?.actId === actId
  const isRunning = isOwn && phase === 'running'
  const isDone = isOwn && phase === 'done'
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (!isDone) return
    undoJob.clear()
    close()
    done?.()
  }, [isDone, close, done])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="undo-import"
      onClose={close}
      onCancel={(event) => {
        // Esc gives the work up before it closes the question
        if (isRunning) event.preventDefault()
      }}
    >
      <h2 id="undo-import">撤销导入“{title}”？</h2>
      <p>这次新增的记录会去掉，改过的恢复到导入以前。后来又改过的记录若受影响，会整批不撤，并说明是哪些。</p>
      <p className="mute">原件仍留在已导入批次里；撤错了，可以再撤销一次找回来。</p>
      {isOwn && <Failure error={error} />}
      {isOwn && phase === 'stopped' && <p role="status">已停下，什么都没有撤。</p>}
      {isRunning ? (
        <WorkProgress
          beginning="正在撤销"
          progress={progress}
          begunAt={begunAt}
          promise="停下就什么都不撤"
          stop={() => undoJob.stop()}
        />
      ) : (
        <div className={styles.choices}>
          <Button onClick={() => dialog.current?.close()}>不撤销</Button>
          <Button type="primary" onClick={() => undoJob.start({ actId })}>
            撤销本次导入
          </Button>
        </div>
      )}
    </dialog>
  )
}

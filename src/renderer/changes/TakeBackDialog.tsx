/** A large act being taken back: how far it is, and the way to give it up. An import is asked about in it first. */
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { useJob } from '../work/job.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'
import { importQuestion, takeBack, takeBackJob } from './take-back.ts'
import type { ImportQuestion } from './take-back.ts'
import styles from './TakeBackDialog.module.css'

export default function TakeBackDialog({ question }: { question: ImportQuestion | null }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { phase, order, progress, begunAt } = useJob(takeBackJob)
  const isRunning = phase === 'running' && (!question || order?.actId === question.actId)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // closed before it goes, so that the focus finds its way back
    return () => element?.close()
  }, [])
  useKeysOfDialog((event) => {
    if (!isRunning) return
    // Esc gives the work up before it closes the question
    event.preventDefault()
    takeBackJob.stop()
  })
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={importQuestion.close}>
      <h2 id={titleId}>{question ? `撤销导入“${question.title}”？` : order?.title}</h2>
      {question && <Consequence />}
      {isRunning ? (
        <WorkProgress
          beginning="正在开始"
          progress={progress}
          begunAt={begunAt}
          promise="停下就一切照旧"
          stop={() => takeBackJob.stop()}
        />
      ) : (
        question && <Choices question={question} leave={() => dialog.current?.close()} />
      )}
    </dialog>
  )
}

function Consequence() {
  return (
    <>
      <p>这次新增的记录会去掉，改过的恢复到导入以前。后来又改过的记录若受影响，会整批不撤，并说明是哪些。</p>
      <p className="mute">原件仍留在已导入批次里；撤错了，可以再撤销一次找回来。</p>
    </>
  )
}

function Choices({ question, leave }: { question: ImportQuestion; leave: () => void }) {
  const { actId, title, done } = question
  const { phase, order, error } = useJob(takeBackJob)
  const isOwn = order?.actId === actId
  const confirm = async () => {
    const undoneBy = await takeBack({ actId, title: `正在撤销：${title}` })
    if (undoneBy === null) return
    importQuestion.close()
    done?.()
  }
  return (
    <>
      {isOwn && <Failure error={error} />}
      {isOwn && phase === 'stopped' && <p role="status">已停下，什么都没有撤。</p>}
      <div className={styles.choices}>
        <Button onClick={leave}>不撤销</Button>
        {/* a refusal stays with the job and is shown above */}
        <Button type="primary" onClick={() => void confirm().catch(() => undefined)}>
          撤销本次导入
        </Button>
      </div>
    </>
  )
}

/** No key reaches the page beneath, wherever the focus is: its panel would take Esc for itself. */
function useKeysOfDialog(escape: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') escape(event)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}

/** One paper: chosen by its name, made by its button; then how far it is, what came of it, or why it cannot be made. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { momentOfDate } from '../../shared/days.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { useJob } from '../work/job.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'
import styles from './DocumentsPage.module.css'
import { paperJobs } from './paper-jobs.ts'
import type { PaperJob } from './paper-jobs.ts'
import { readChoices } from './remembered.ts'
import type { PaperId } from './remembered.ts'
import { saveFile } from './save-file.ts'

interface PaperRowProps {
  id: PaperId
  title: string
  /** what it counts now */
  holds: ReactNode
  choices: ReactNode
  refusal: string | null
  isChosen: boolean
  choose: () => void
  make: () => void
}

export function PaperRow({ id, title, holds, choices, refusal, isChosen, choose, make }: PaperRowProps) {
  const job = paperJobs[id]
  const { phase } = useJob(job)
  const { madeAt } = readChoices(id)
  const act = id === 'pack' ? '一次出齐' : '生成'
  return (
    <section className={isChosen ? styles.chosen : styles.paper} aria-label={title}>
      <div className={styles.head}>
        <div>
          <h2>
            <button type="button" className="plain" aria-current={isChosen} onClick={choose}>
              {title}
            </button>
            {madeAt !== null && <small>上次 {whenInChinese(new Date(madeAt))} 出过</small>}
          </h2>
          <p className={styles.holds}>{holds}</p>
        </div>
        <Button
          type={id === 'pack' ? 'primary' : 'default'}
          aria-label={`${act}${title}`}
          disabled={refusal !== null || phase === 'running'}
          onClick={make}
        >
          {act}
        </Button>
      </div>
      {choices && <div className={styles.choices}>{choices}</div>}
      {refusal !== null && <p className="warn">{refusal}</p>}
      {phase !== 'idle' && (
        <div className={styles.outcome}>
          <Outcome job={job} isChosen={isChosen} />
        </div>
      )}
    </section>
  )
}

function Outcome({ job, isChosen }: { job: PaperJob; isChosen: boolean }) {
  const { phase, progress, begunAt, result, error } = useJob(job)
  if (phase === 'running') {
    return (
      <WorkProgress
        beginning="正在备好数据"
        progress={progress}
        begunAt={begunAt}
        promise="停下不留半份文件"
        stop={job.stop}
        isAlone={isChosen}
      />
    )
  }
  if (phase === 'failed') return <Failure error={error} />
  if (phase === 'stopped') {
    return (
      <p className="mute" role="status">
        已停下，没有留下文件。
      </p>
    )
  }
  return result ? <Made key={begunAt} file={result} /> : null
}

function Made({ file }: { file: File }) {
  return (
    <p className={styles.made} role="status">
      <span title={file.name}>已生成 {file.name}</span>
      {/\.(pdf|png)$/.test(file.name) && <OpenLink file={file} />}
      <Button size="small" onClick={() => saveFile(file)}>
        保存
      </Button>
    </p>
  )
}

function OpenLink({ file }: { file: File }) {
  const [url] = useState(() => URL.createObjectURL(file))
  return (
    <a href={url} target="_blank" rel="noreferrer">
      打开
    </a>
  )
}

function whenInChinese(at: Date): string {
  const day = at.toDateString() === new Date().toDateString() ? '今天' : `${at.getMonth() + 1}月${at.getDate()}日`
  return day + momentOfDate(at).slice(11)
}

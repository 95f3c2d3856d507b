/** How far a long work is: stage and amount, a bar, how long already, and the way to give it up by mouse or Esc. */
import { useEffect, useState } from 'react'
import { amountInChinese, canStop, isCounted, stageInChinese } from '../../shared/work/work.ts'
import type { Progress } from '../../shared/work/work.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/use-keys.ts'
import styles from './WorkProgress.module.css'

interface WorkProgressProps {
  /** said until the first word of the work itself */
  beginning: string
  progress: Progress | null
  /** milliseconds of `performance.now()` */
  begunAt: number
  /** what giving up leaves behind */
  promise: string
  stop: () => void
  /** whether Esc gives it up: only where one work is shown */
  isAlone?: boolean
}

export function WorkProgress({ beginning, progress, begunAt, promise, stop, isAlone = true }: WorkProgressProps) {
  const mayStop = progress === null || canStop(progress)
  useKeys({ escape: () => isAlone && mayStop && stop() })
  const stage = progress ? stageInChinese(progress) : beginning
  const seconds = progress?.seconds ?? null
  return (
    <div className={styles.work}>
      <p>
        <span className={styles.stage} role="status" title={stage}>
          {stage}
        </span>
        <span className="mute">{progress && amountInChinese(progress)}</span>
      </p>
      <Bar label={stage} progress={progress} />
      <p>
        <span className="mute">
          {mayStop ? promise : `${seconds === null ? '' : `约 ${Math.max(1, Math.round(seconds))} 秒，`}这一步一次做完，停不了`}
          <Elapsed begunAt={begunAt} />
        </span>
        {mayStop && (
          <Button size="small" onClick={stop}>
            停下{isAlone && <kbd>Esc</kbd>}
          </Button>
        )}
      </p>
    </div>
  )
}

function Bar({ label, progress }: { label: string; progress: Progress | null }) {
  const known = progress && isCounted(progress) && progress.total ? { ...progress, total: progress.total } : null
  if (!known) return <div className={styles.unknown} role="progressbar" aria-label={label} />
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={known.total}
      aria-valuenow={known.done}
      aria-valuetext={amountInChinese(known)}
    >
      <i style={{ width: `${String((100 * known.done) / known.total)}%` }} />
    </div>
  )
}

function Elapsed({ begunAt }: { begunAt: number }) {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.floor((now - begunAt) / 1000)
  return seconds > 0 ? `，已 ${seconds} 秒` : ''
}

/** 自动排班: what is kept, for how long it may look for something better, and how far it has come. */
import Button from 'antd/es/button'
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import { useEffect, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import type { Day } from '../../shared/days.ts'
import type { Progress } from '../../shared/work/work.ts'
import { Failure } from '../ui/Notice.tsx'
import { PanelSection } from '../ui/Panel.tsx'
import { useJob } from '../work/job.ts'
import styles from './Planning.module.css'
import { enough, solveJob } from './solve-job.ts'
import type { SolveOrder } from './solve-job.ts'

const SECONDS = [5, 20, 60, 180]

export function SolveStep({ from, to }: { from: Day; to: Day }) {
  const { phase, progress, begunAt, error, order } = useJob(solveJob)
  const [keep, setKeep] = useState<SolveOrder['keep']>(order?.keep ?? 'assigned')
  const [seconds, setSeconds] = useState(order?.seconds ?? 20)
  const isRunning = phase === 'running'
  return (
    <PanelSection title="二、自动排班" remark={isRunning ? '可以离开这一页，照样排' : '在后台做，不影响别的窗口'}>
      <Radio.Group
        className={styles.keep ?? ''}
        aria-label="保留谁"
        disabled={isRunning}
        value={keep}
        onChange={(event) => setKeep(event.target.value as SolveOrder['keep'])}
      >
        <Radio value="assigned">已排的人都不动，只补空位</Radio>
        <Radio value="locked">只保留锁定的人，其余重排</Radio>
      </Radio.Group>
      {isRunning ? (
        <Running progress={progress} begunAt={begunAt} seconds={order?.seconds ?? seconds} />
      ) : (
        <p className={styles.buttons}>
          <label className={styles.seconds}>
            用时至多
            <Select
              aria-label="用时至多"
              value={seconds}
              options={SECONDS.map((value) => ({ value, label: value < 60 ? `${value} 秒` : `${value / 60} 分钟` }))}
              onChange={setSeconds}
            />
          </label>
          <Button type={phase === 'done' ? 'default' : 'primary'} onClick={() => solveJob.start({ from, to, keep, seconds })}>
            {phase === 'done' ? '重新排班' : '自动排班'}
          </Button>
        </p>
      )}
      {phase === 'stopped' && <p className="mute">已取消，值班表没有动。</p>}
      <Failure error={error} />
    </PanelSection>
  )
}

function Running({ progress, begunAt, seconds }: { progress: Progress | null; begunAt: number; seconds: number }) {
  const elapsed = useElapsed(begunAt)
  const total = progress?.total ?? null
  const filled = progress?.done ?? null
  const isCounted = total !== null && filled !== null && total > 0
  return (
    <div className={styles.running}>
      <p role="status">
        {isCounted ? (
          <>
            还空 <b>{countText(total - filled)}</b> 个位子（应到 {countText(total)} 人次）
          </>
        ) : (
          '正在找第一个方案'
        )}
        <span className="mute">已 {elapsed} 秒</span>
      </p>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label="自动排班"
        aria-valuemin={0}
        aria-valuemax={seconds}
        aria-valuenow={Math.min(elapsed, seconds)}
      >
        <i style={{ width: `${Math.min(100, (100 * elapsed) / Math.max(1, seconds))}%` }} />
      </div>
      <p className={styles.buttons}>
        <Button type="primary" onClick={() => void enough()}>
          够好了
        </Button>
        <Button onClick={() => solveJob.stop()}>取消</Button>
      </p>
    </div>
  )
}

/** Whole seconds of `performance.now()` since. */
function useElapsed(begunAt: number): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - begunAt) / 1000))
}

/** 打印各卡点值班表: which paper, then how far it is, then the file. */
import Button from 'antd/es/button'
import Popover from 'antd/es/popover'
import { useState } from 'react'
import { shortDayInChinese } from '../../shared/days.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { useAsOf } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useJob } from '../work/job.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'
import styles from './PrintRosters.module.css'
import { rostersJob } from './rosters-job.ts'
import type { RosterPaper } from './rosters-job.ts'

const PAPERS: { sheet: RosterPaper; label: string; remark: string }[] = [
  { sheet: 'posts', label: '各卡点值班表', remark: '每个卡点一张，A4' },
  { sheet: 'overview', label: '值班总表', remark: '全部卡点，A3' },
  { sheet: 'workbook', label: '值班表工作簿', remark: 'Excel、WPS 可改' },
]

export function PrintRosters({ grid }: { grid: RosterGrid }) {
  const [isOpen, setOpen] = useState(false)
  useKeys({ 'ctrl+p': () => setOpen(true) })
  return (
    <Popover open={isOpen} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={<Papers grid={grid} />}>
      <Button type="primary" disabled={grid.posts.length === 0}>
        打印各卡点值班表
      </Button>
    </Popover>
  )
}

function Papers({ grid: { from, to } }: { grid: RosterGrid }) {
  const asOf = useAsOf()
  const { phase, progress, begunAt, result, error } = useJob(rostersJob)
  if (phase === 'running') {
    return (
      <div className={styles.papers}>
        <WorkProgress
          beginning="正在排版"
          progress={progress}
          begunAt={begunAt}
          promise="可以离开这一页，做好了会存下来"
          stop={() => rostersJob.stop()}
        />
      </div>
    )
  }
  return (
    <div className={styles.papers} role="dialog" aria-label="打印值班表">
      <p>
        {shortDayInChinese(from)}—{shortDayInChinese(to)}
      </p>
      {PAPERS.map(({ sheet, label, remark }) => (
        <div key={sheet}>
          <Button onClick={() => rostersJob.start({ ...asOf, from, to, sheet })}>{label}</Button>
          <span className="mute">{remark}</span>
        </div>
      ))}
      {result && (
        <p className="good" role="status">
          已生成：{result.name}
        </p>
      )}
      <Failure error={error} />
    </div>
  )
}

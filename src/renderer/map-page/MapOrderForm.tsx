/** What is asked before a map is printed: paper and masking; then the document as the core makes it, opened in a tab of its own. */
import { useState } from 'react'
import { MAP_TITLES, Paper } from '../../shared/documents/document.ts'
import type { MapFormat, MapName } from '../../shared/documents/document.ts'
import type { Moment } from '../../shared/days.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { api } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { createJob, useJob } from '../work/job.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'
import styles from './MapOrderForm.module.css'

const MASKINGS: { value: Masking; label: string }[] = [
  { value: 'command', label: '指挥' },
  { value: 'wall', label: '会议' },
  { value: 'external', label: '对外' },
]

interface MapToPrint {
  asOf?: Moment
  map: MapName
  paper: Paper
  masking: Masking
  format: MapFormat
}

const printing = createJob('/map', async (order: MapToPrint, { workId, signal }) => {
  const file = await api.documents.map({ ...order, workId }, { signal })
  window.open(URL.createObjectURL(file), '_blank')
  return file
})

export default function MapOrderForm({ map, masking: shown, format }: { map: MapName; masking: Masking; format: MapFormat }) {
  const asOf = useAsOf()
  const [paper, setPaper] = useState<Paper>('A3')
  const [masking, setMasking] = useState(shown)
  const job = useJob(printing)
  // the other map or the other kind of file may have been ordered last
  const isOwn = job.order?.map === map && job.order.format === format
  const isBusy = job.phase === 'running'
  return (
    <div className={styles.order} role="dialog" aria-label={format === 'pdf' ? '打印本图' : '导出图片'}>
      <p>
        <b>{MAP_TITLES[map]}</b>
        {format === 'pdf' ? '，横向，放大不糊' : '，横向，图片'}
      </p>
      <label>纸张</label>
      <Segmented aria-label="纸张" options={Paper.options} value={paper} onChange={setPaper} />
      <label>遮蔽</label>
      <Segmented aria-label="打印的遮蔽" options={MASKINGS} value={masking} onChange={setMasking} />
      <div className={styles.act}>
        <Button
          type="primary"
          autoFocus
          disabled={isBusy}
          onClick={() => printing.start({ ...asOf, map, paper, masking, format })}
        >
          {format === 'pdf' ? '生成打印文件' : '生成图片'}
        </Button>
        {isOwn && job.result && <Made key={job.begunAt} file={job.result} />}
        {isOwn && job.phase === 'stopped' && <span role="status">已停下，没有留下文件</span>}
      </div>
      {isBusy && (
        <div className={styles.work}>
          <WorkProgress
            beginning="正在排版"
            progress={job.progress}
            begunAt={job.begunAt}
            promise="停下不留半份文件"
            stop={printing.stop}
          />
        </div>
      )}
      <Failure error={isOwn ? job.error : null} />
    </div>
  )
}

/** Kept in reach, as a browser may have held the new tab back. */
function Made({ file }: { file: File }) {
  const [url] = useState(() => URL.createObjectURL(file))
  return (
    <span role="status">
      已生成{' '}
      <a href={url} target="_blank" rel="noreferrer">
        打开
      </a>{' '}
      <a href={url} download={file.name}>
        保存
      </a>
    </span>
  )
}

/** How a list is to be exported: as which file, and with personal numbers masked or, for a reason that is kept, in full. */
import { useEffect, useId, useState } from 'react'
import type { ExportFormat } from '../../shared/exports/contract.ts'
import { saveFile } from '../documents/save-file.ts'
import { Dialog } from '../records/Dialog.tsx'
import styles from '../records/Dialog.module.css'
import { ReasonField } from '../records/ReasonField.tsx'
import { Failure } from '../ui/Notice.tsx'
import { useJob } from '../work/job.ts'
import type { Job } from '../work/job.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'

const FORMATS: { value: ExportFormat; label: string }[] = [
  { value: 'xlsx', label: '表格（xlsx），可直接打印' },
  { value: 'csv', label: '纯文本（csv），供别的程序读' },
]
const NUMBERS = [
  { value: false, label: '遮蔽' },
  { value: true, label: '全号' },
]
const USUAL_REASONS = ['上级报表需要', '与公安、医院核对', '电话回访']

export interface HowToExport {
  format: ExportFormat
  unmaskReason?: string
}

interface ExportDialogProps {
  job: Omit<Job<unknown, File>, 'start'>
  start: (how: HowToExport) => void
  /** 127 人，9 列 … */
  says: string
  /** whether the list holds personal numbers that come masked */
  isMasked: boolean
  close: () => void
}

export function ExportDialog({ job, start, says, isMasked, close }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [isFull, setFull] = useState(false)
  const [reason, setReason] = useState('')
  const { phase, progress, begunAt, result, error } = useJob(job)
  const isRunning = phase === 'running'
  const leave = () => {
    job.clear()
    close()
  }
  useEffect(() => {
    if (phase !== 'done' || !result) return
    saveFile(result)
    job.clear()
    close()
  }, [phase, result, close, job])
  const unmasking = isFull ? { unmaskReason: reason.trim() } : {}
  return (
    <Dialog
      title="导出名单"
      close={leave}
      does={{
        label: '导出',
        isDisabled: isFull && reason.trim().length < 2,
        isBusy: isRunning,
        act: () => start({ format, ...unmasking }),
      }}
    >
      <p>{says}</p>
      <Choice label="存成" options={FORMATS} value={format} choose={setFormat} isFirst />
      {isMasked && <Choice label="证号、电话" options={NUMBERS} value={isFull} choose={setFull} />}
      {isFull && (
        <>
          <ReasonField reason={reason} usual={USUAL_REASONS} write={setReason} />
          <p className="mute">事由会留在日志里，导出的表格请注意保管。</p>
        </>
      )}
      {isRunning && (
        <WorkProgress
          beginning="正在取名单"
          progress={progress}
          begunAt={begunAt}
          promise="停下不会存出任何内容"
          stop={() => job.stop()}
          isAlone={false}
        />
      )}
      <Failure error={phase === 'failed' ? error : null} />
    </Dialog>
  )
}

interface ChoiceProps<V> {
  label: string
  options: { value: V; label: string }[]
  value: V
  choose: (value: V) => void
  isFirst?: boolean
}

function Choice<V extends string | boolean>({ label, options, value, choose, isFirst = false }: ChoiceProps<V>) {
  const name = useId()
  return (
    <div className={styles.row} role="radiogroup" aria-label={label}>
      <span>{label}</span>
      <div className={styles.endings}>
        {options.map((one) => (
          <label key={String(one.value)}>
            <input
              type="radio"
              name={name}
              checked={one.value === value}
              data-first={(isFirst && one.value === value) || undefined}
              onChange={() => choose(one.value)}
            />
            {one.label}
          </label>
        ))}
      </div>
    </div>
  )
}

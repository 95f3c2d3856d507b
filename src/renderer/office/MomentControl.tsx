/** 截至 …: the moment every screen is asked for. Choosing one is stored with the office, so all windows follow. */
import { useMutation } from '@tanstack/react-query'
import Popover from 'antd/es/popover'
import { Suspense, lazy, useState } from 'react'
import { addDays, dayInChinese, dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { OfficeStatus } from '../../shared/office/office.ts'
import { ask } from '../api.ts'
import { sentenceOf } from '../ui/refusal.ts'
import styles from './MomentControl.module.css'

const MomentPicker = lazy(() => import('./MomentPicker.tsx'))

export function MomentControl({ status }: { status: OfficeStatus }) {
  const [isOpen, setOpen] = useState(false)
  const setMoment = useMutation(ask.office.setMoment.mutationOptions())
  const { moment, office } = status
  const go = (to: Moment | null) => {
    setOpen(false)
    setMoment.mutate({ moment: to })
  }
  const step = (days: number) => go(`${addDays(dayPart(moment), days)}${moment.slice(10)}`)
  return (
    <>
      <div className={styles.moment} role="group" aria-label="截至的时刻">
        <button type="button" aria-label="前一日" onClick={() => step(-1)}>
          ‹
        </button>
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomLeft"
          destroyOnHidden
          content={
            <Suspense fallback="正在打开">
              <MomentPicker moment={moment} choose={go} />
            </Suspense>
          }
        >
          <button type="button" aria-haspopup="dialog" aria-expanded={isOpen}>
            截至{' '}
            <b>
              {dayInChinese(moment)} {moment.slice(11)}
            </b>
            <i aria-hidden="true">▼</i>
          </button>
        </Popover>
        <button type="button" aria-label="后一日" onClick={() => step(1)}>
          ›
        </button>
        <button type="button" aria-pressed={!office.workingMoment} onClick={() => go(null)}>
          现在
        </button>
      </div>
      {office.workingMoment && <span className={styles.back}>正在回看</span>}
      {setMoment.error && (
        <span className={styles.error} role="alert">
          {sentenceOf(setMoment.error)}
        </span>
      )}
    </>
  )
}

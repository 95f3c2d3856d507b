/** 截至 …: the moment every screen is asked for. Choosing one is stored with the office, so all windows follow. */
import { Suspense, lazy, useState } from 'react'
import { addDays, dayInChinese, dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { Popup } from '../ui/Popup.tsx'
import styles from './MomentControl.module.css'
import type { WindowOffice } from './use-office.ts'
import { lookAt } from './window-moment.ts'

const MomentPicker = lazy(() => import('./MomentPicker.tsx'))

export function MomentControl({ status }: { status: WindowOffice }) {
  const [isOpen, setOpen] = useState(false)
  const { moment, present } = status
  const isAway = moment !== present
  const go = (to: Moment | null) => {
    setOpen(false)
    lookAt(to === present ? null : to)
  }
  const step = (days: number) => go(`${addDays(dayPart(moment), days)}${moment.slice(10)}`)
  return (
    <>
      <div className={styles.moment} role="group" aria-label="截至的时刻">
        <button type="button" aria-label="前一日" onClick={() => step(-1)}>
          ‹
        </button>
        <Popup
          open={isOpen}
          onOpenChange={setOpen}
          side="left"
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
        </Popup>
        <button type="button" aria-label="后一日" onClick={() => step(1)}>
          ›
        </button>
        <button type="button" aria-pressed={!isAway} onClick={() => go(null)}>
          现在
        </button>
      </div>
      {isAway && <span className={styles.back}>{moment < present ? '正在回看' : '往后看'}，只能查看</span>}
    </>
  )
}

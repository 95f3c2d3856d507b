/** When somebody came and went, put right. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { nearestMoment, readClock } from '../../shared/attendance/clock.ts'
import type { DutyPerson, DutyPlace } from '../../shared/attendance/duty.ts'
import { momentInChinese } from '../../shared/days.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import styles from '../records/Dialog.module.css'
import { Failure } from '../ui/Notice.tsx'

interface TimesDialogProps {
  place: DutyPlace
  who: DutyPerson
  close: () => void
}

export function TimesDialog({ place, who: { attendanceId, name, checkInAt, checkOutAt }, close }: TimesDialogProps) {
  const [came, setCame] = useState(checkInAt?.slice(11) ?? '')
  const [went, setWent] = useState(checkOutAt?.slice(11) ?? '')
  const correct = useMutation(ask.attendance.correct.mutationOptions({ onSuccess: close }))
  const ids = { came: useId(), went: useId() }
  // a shift of a whole day has every time of day twice: what stands there says which is meant
  const cameAt = momentIn(came, checkInAt ?? place.start)
  const wentAt = went.trim() === '' ? null : momentIn(went, checkOutAt ?? place.end)
  const isReady = cameAt !== undefined && wentAt !== undefined
  return (
    <Dialog
      title={`改${name}的签到时间`}
      close={close}
      does={{
        label: '改',
        isDisabled: !isReady,
        isBusy: correct.isPending,
        act: () => isReady && attendanceId !== null && correct.mutate({ attendanceId, checkInAt: cameAt, checkOutAt: wentAt }),
      }}
    >
      <ClockField id={ids.came} label="到岗时间" text={came} moment={cameAt} write={setCame} isFirst />
      <ClockField id={ids.went} label="下岗时间" text={went} moment={wentAt} write={setWent} />
      <p className="mute">还没有下岗的，下岗时间留空。</p>
      <Failure error={correct.error} />
    </Dialog>
  )
}

interface ClockFieldProps {
  id: string
  label: string
  text: string
  /** undefined: no time can be read */
  moment: string | null | undefined
  write: (text: string) => void
  isFirst?: boolean
}

function ClockField({ id, label, text, moment, write, isFirst }: ClockFieldProps) {
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          type="text"
          className={styles.box}
          value={text}
          autoComplete="off"
          data-first={isFirst || undefined}
          onChange={(event) => write(event.target.value)}
        />
        {moment === undefined && <p className={styles.error}>✕ 请写成 16:05 的样子。</p>}
        {moment && <p className="mute">{momentInChinese(moment)}</p>}
      </div>
    </div>
  )
}

function momentIn(text: string, near: string): string | undefined {
  const clock = readClock(text)
  return clock === null ? undefined : nearestMoment(clock, near)
}

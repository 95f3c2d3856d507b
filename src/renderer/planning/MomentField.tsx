/** A day and time, typed as an office writes it: 2月10日 21:00. */
import { useId, useState } from 'react'
import { dayPart, momentInChinese } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { readField } from '../../shared/records/field.ts'
import styles from './Planning.module.css'

interface MomentFieldProps {
  label: string
  /** null: nothing is written, or it is no moment */
  moment: Moment | null
  /** the year and day where only a time or a day is written */
  present: Moment
  hint?: string
  isFirst?: boolean
  choose: (moment: Moment | null) => void
}

export function MomentField({ label, moment, present, hint, isFirst = false, choose }: MomentFieldProps) {
  const [written, setWritten] = useState(moment ? momentInChinese(moment) : '')
  const id = useId()
  const isWrong = written.trim() !== '' && moment === null
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoFocus={isFirst}
        placeholder={hint}
        value={written}
        aria-invalid={isWrong}
        onChange={(event) => {
          setWritten(event.target.value)
          choose(read(event.target.value, present))
        }}
        onBlur={() => moment && setWritten(momentInChinese(moment))}
      />
      {isWrong && <p className={styles.wrong}>✕ 请写成 2月10日 21:00 的样子。</p>}
    </div>
  )
}

/** 21:00 alone is of the present day. */
function read(text: string, present: Moment): Moment | null {
  const today = dayPart(present)
  const alone = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim())
  const whole = alone ? `${today} ${text.trim()}` : text
  const value = readField({ key: 'at', label: '', part: '', type: 'moment' }, whole, today)
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : null
}

/** Why somebody is put into a shift all the same: what is against it, one line for the reason, Enter to confirm. */
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { shortDayInChinese } from '../../shared/days.ts'
import type { Candidate } from '../../shared/roster/candidates.ts'
import styles from './SeatPopover.module.css'

interface ReasonFieldProps {
  candidate: Candidate
  confirm: (reason: string) => void
  back: () => void
}

const SHORTEST = 2

export function ReasonField({ candidate, confirm, back }: ReasonFieldProps) {
  const [reason, setReason] = useState('')
  const isEnough = reason.trim().length >= SHORTEST
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault()
        if (isEnough) confirm(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        back()
      }}
    >
      <p>
        <b>{candidate.name}</b> <span className="warn">{candidate.verdict}</span>
      </p>
      <ul>
        {candidate.against.map(({ kind, checkpoint, start, end }) => (
          <li key={start + checkpoint}>
            {shortDayInChinese(start)} {start.slice(11)}—{end.slice(11)} {checkpoint}
            {kind === 'double_booking' ? '，时间重叠' : '，休息不足'}
          </li>
        ))}
      </ul>
      <label>
        仍要排入的原因
        <Input
          autoFocus
          value={reason}
          maxLength={200}
          placeholder="记入修改记录，至少两个字"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className={styles.buttons}>
        <Button onClick={back}>另选</Button>
        <Button type="primary" htmlType="submit" disabled={!isEnough}>
          排入
        </Button>
      </div>
    </form>
  )
}

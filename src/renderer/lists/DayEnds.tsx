/** From one day to another, typed as days are written in an office: 2.10, 2月10日, 2020-2-10. */
import Input from 'antd/es/input'
import { useState } from 'react'
import { dayInChinese } from '../../shared/days.ts'
import { readDay } from '../../shared/records/read-days.ts'
import { useOffice } from '../office/use-office.ts'
import type { ColumnFilter } from '../../shared/lists/filters.ts'
import styles from './ListPage.module.css'

interface DayEndsProps {
  filter: ColumnFilter | null
  change: (filter: ColumnFilter | null) => void
}

export function DayEnds({ filter, change }: DayEndsProps) {
  const { from = null, to = null } = filter?.kind === 'day' ? filter : {}
  const set = (ends: { from: string | null; to: string | null }) =>
    change(ends.from === null && ends.to === null ? null : { kind: 'day', ...ends })
  return (
    <div className={styles.ends}>
      <span>从</span>
      <DayField label="从" day={from} change={(day) => set({ from: day, to })} />
      <span>到</span>
      <DayField label="到" day={to} change={(day) => set({ from, to: day })} />
    </div>
  )
}

function DayField({ label, day, change }: { label: string; day: string | null; change: (day: string | null) => void }) {
  const today = useOffice()?.today ?? '2020-01-01'
  const [typed, setTyped] = useState(day ? dayInChinese(day) : '')
  const read = typed.trim() === '' ? null : readDay(typed.normalize('NFKC').trim(), today)
  const isUnread = typed.trim() !== '' && read === null
  return (
    <Input
      aria-label={label}
      placeholder="例如 2月10日"
      value={typed}
      {...(isUnread ? { status: 'error' as const } : {})}
      onChange={({ target }) => {
        setTyped(target.value)
        change(target.value.trim() === '' ? null : readDay(target.value.normalize('NFKC').trim(), today))
      }}
    />
  )
}

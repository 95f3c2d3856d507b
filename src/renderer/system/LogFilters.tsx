/** What of the log is shown: kind, person, days, words of title or reason. */
import Input from 'antd/es/input'
import { ACT_KIND_LABELS, ActKind } from '../../shared/changes/act.ts'
import styles from './Log.module.css'
import { dayTyped } from './log-question.ts'
import type { LogFilter } from './log-question.ts'

interface LogFiltersProps {
  filter: LogFilter
  people: string[]
  today: string
  change: (part: Partial<LogFilter>) => void
}

export function LogFilters({ filter, people, today, change }: LogFiltersProps) {
  return (
    <div className={styles.filters} role="search" aria-label="筛选日志">
      <Input
        type="search"
        allowClear
        aria-label="内容或事由"
        placeholder="内容或事由"
        value={filter.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <select
        aria-label="哪一类"
        value={filter.kind}
        onChange={({ target }) => change({ kind: ActKind.safeParse(target.value).data ?? '' })}
      >
        <option value="">各类</option>
        {ActKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {ACT_KIND_LABELS[kind]}
          </option>
        ))}
      </select>
      <select aria-label="谁" value={filter.by} onChange={({ target }) => change({ by: target.value })}>
        <option value="">所有人</option>
        {people.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <DayBox label="从哪天" typed={filter.from} today={today} change={(from) => change({ from })} />
      <span>到</span>
      <DayBox label="到哪天" typed={filter.to} today={today} change={(to) => change({ to })} />
    </div>
  )
}

function DayBox({
  label,
  typed,
  today,
  change,
}: {
  label: string
  typed: string
  today: string
  change: (typed: string) => void
}) {
  const isUnread = dayTyped(typed, today) === null
  return (
    <Input
      className={styles.day ?? ''}
      aria-label={label}
      aria-invalid={isUnread}
      placeholder="例如 2月10日"
      autoComplete="off"
      value={typed}
      {...(isUnread ? { status: 'error' as const } : {})}
      onChange={({ target }) => change(target.value)}
    />
  )
}

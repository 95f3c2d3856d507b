/** From–to in days, both ends freely typed and read back; empty is open. */
import { useId } from 'react'
import { dayInChinese, shortDayInChinese, weekdayInChinese } from '../../shared/days.ts'
import dialog from '../records/Dialog.module.css'
import styles from './Standards.module.css'
import { dayIn } from './typed.ts'

export interface TypedSpan {
  from: string
  to: string
}

interface SpanRowProps {
  label: string
  span: TypedSpan
  today: string
  /** what stands where nothing is typed */
  open?: [string, string]
  isFirst?: boolean
  type: (span: TypedSpan) => void
}

export function SpanRow({ label, span, today, open = ['一直有效', '一直有效'], isFirst = false, type }: SpanRowProps) {
  const id = useId()
  const box = (end: 'from' | 'to', name: string, hint: string) => (
    <input
      id={end === 'from' ? id : undefined}
      className={dialog.box}
      aria-label={name}
      aria-invalid={dayIn(span[end], today) === undefined || undefined}
      placeholder={hint}
      autoComplete="off"
      value={span[end]}
      {...(isFirst && end === 'from' ? { 'data-first': true } : {})}
      onChange={({ target }) => type({ ...span, [end]: target.value })}
    />
  )
  return (
    <div className={dialog.row}>
      <label htmlFor={id}>{label}</label>
      <div>
        <div className={styles.span}>
          {box('from', '从哪天', open[0])}
          <span>至</span>
          {box('to', '到哪天', open[1])}
        </div>
        <p className={styles.said} aria-live="polite">
          {spanSaid(span, today)}
        </p>
      </div>
    </div>
  )
}

/** null where an end is no day. */
export function readSpan(span: TypedSpan, today: string): { from: string | null; to: string | null } | null {
  const [from, to] = [dayIn(span.from, today), dayIn(span.to, today)]
  return from === undefined || to === undefined ? null : { from, to }
}

export function typedSpan({ from, to }: { from: string | null; to: string | null }): TypedSpan {
  return { from: from === null ? '' : dayInChinese(from), to: to === null ? '' : dayInChinese(to) }
}

function spanSaid(span: TypedSpan, today: string): string {
  const read = readSpan(span, today)
  if (!read) return '日期写成 2月10日 或 2020-02-10 的样子。'
  const { from, to } = read
  const said = (day: string) => `${shortDayInChinese(day)}（${weekdayInChinese(day)}）`
  if (from !== null && to !== null) return from === to ? `${said(from)}一天` : `${said(from)}至${said(to)}`
  return from !== null ? `${said(from)}起` : to !== null ? `至${said(to)}` : ''
}

/** What has to be seen to, most urgent first: how many, what it is, who, and the next step, which leads to the very place. */
import type { KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import type { Action, ActionLine } from '../../shared/situation/situation.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import styles from './ActionList.module.css'
import { addressOf } from './address.ts'

export function ActionList({ actions }: { actions: Action[] }) {
  return (
    <section className={styles.part} aria-label="需要处理">
      <div className={styles.head}>
        <h2>需要处理</h2>
        <small>{actions.length} 类　按紧急程度</small>
        <span className="space" />
        <Link href="~/figures">全部清单</Link>
      </div>
      {actions.length === 0 ? (
        <p className={styles.none}>截至这一刻，没有缺人、超期和待核的事。</p>
      ) : (
        <ol className={styles.list} onKeyDown={moveByArrows}>
          {actions.map((action) => (
            <OneAction key={`${action.code} ${action.seat ?? ''}`} action={action} />
          ))}
        </ol>
      )}
    </section>
  )
}

const TONES = { breach: styles.breach, shortage: styles.shortage, task: undefined }

function OneAction({ action }: { action: Action }) {
  const { count, unit, sentence, lines, severity, leadsTo } = action
  const step = useIsLookingBack() ? '查看' : action.step
  return (
    <li className={styles.action}>
      <b className={[styles.count, TONES[severity]].filter(Boolean).join(' ')}>{countText(count)}</b>
      <span className={styles.sentence}>
        {unit}
        {sentence}
      </span>
      <Link className={styles.step} href={addressOf(leadsTo)}>
        <span className="unseen">{`${count} ${unit}${sentence}：`}</span>
        {step}
      </Link>
      {lines.map((line, index) => (
        <Line key={index} line={line} unit={unit} />
      ))}
    </li>
  )
}

function Line({ line: { text, subjects, total }, unit }: { line: ActionLine; unit: string }) {
  return (
    <p>
      {text}
      {subjects.map(({ id, name, note, leadsTo }, index) => (
        <span key={`${id} ${index}`} className={styles.subject}>
          <Link href={addressOf(leadsTo)}>{name}</Link>
          {note !== null && `（${note}）`}
          {index < subjects.length - 1 && '、'}
        </span>
      ))}
      {total > subjects.length && (
        <span className={styles.all}>
          {' '}
          等 {countText(total)} {unit}
        </span>
      )}
    </p>
  )
}

/** Up and down go from step to step. */
function moveByArrows(event: KeyboardEvent<HTMLOListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by) return
  const steps = [...event.currentTarget.querySelectorAll<HTMLElement>(`.${styles.step ?? ''}`)]
  const row = event.target instanceof Element ? event.target.closest('li') : null
  const at = steps.findIndex((step) => row?.contains(step))
  steps[Math.min(Math.max(at + by, 0), steps.length - 1)]?.focus()
  event.preventDefault()
}

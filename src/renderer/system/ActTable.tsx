/** Acts as lines: when, who, what, how many records, and whether they still hold. Arrow keys go from one to the next. */
import type { KeyboardEvent, ReactNode } from 'react'
import { ACT_KIND_LABELS } from '../../shared/changes/act.ts'
import type { Act } from '../../shared/changes/contract.ts'
import { countText } from '../../shared/counts.ts'
import { momentInChinese } from '../../shared/days.ts'
import styles from './Log.module.css'

interface ActTableProps {
  acts: Act[]
  chosenId: number | null
  choose: (id: number) => void
  /** at the end of a line, instead of whether it still holds */
  act?: (act: Act) => ReactNode
}

export function ActTable({ acts, chosenId, choose, act: draw }: ActTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">谁</th>
          <th scope="col">类</th>
          <th scope="col">做了什么</th>
          <th scope="col">记录</th>
          <th scope="col">{draw ? '' : '现状'}</th>
        </tr>
      </thead>
      <tbody onKeyDown={goAlong}>
        {acts.map((act) => (
          <tr key={act.id} className={act.id === chosenId ? styles.chosen : undefined} onClick={() => choose(act.id)}>
            <td>{momentInChinese(act.at)}</td>
            <td>{act.by}</td>
            <td>{ACT_KIND_LABELS[act.kind]}</td>
            <td>
              <button type="button" className="plain" aria-expanded={act.id === chosenId} onClick={() => choose(act.id)}>
                {act.title}
              </button>
              {act.reason && <span className="mute">　{act.reason}</span>}
            </td>
            <td>{act.records === 0 ? '' : countText(act.records)}</td>
            <td>{draw ? draw(act) : act.undoneBy !== null && '已撤销'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function goAlong(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('td:nth-child(4) button')]
  const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}

/** What a proposal would change, by day, post and shift, each with a tick: what is unticked is not taken. */
import { useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import { touchedBy } from '../../shared/planning/proposal.ts'
import type { SeatChange } from '../../shared/planning/proposal.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './Planning.module.css'

interface ProposalChangesProps {
  changes: readonly SeatChange[]
  /** shifts that are not taken */
  left: ReadonlySet<number>
  leave: (left: ReadonlySet<number>) => void
}

export function ProposalChanges({ changes, left, leave }: ProposalChangesProps) {
  return (
    <PanelSection title="改动" remark="不要的去掉勾，其余照采用">
      <Branches
        groups={groupsOf(changes, ({ day }) => shortDayInChinese(day))}
        choice={{ left, leave }}
        inner={(ofDay, day) => (
          <Branches
            groups={groupsOf(ofDay, postOf)}
            choice={{ left, leave }}
            above={day}
            inner={(ofPost, post) => (
              <ul className={styles.changes}>
                {groupsOf(ofPost, ({ band }) => band).map(([band, own]) => (
                  <li key={band}>
                    <Tick name={`${day} ${post} ${band}`} changes={own} left={left} leave={leave}>
                      {band}
                    </Tick>
                    <span className="mute">{own.map(changeInChinese).join('；')}</span>
                  </li>
                ))}
              </ul>
            )}
          />
        )}
      />
    </PanelSection>
  )
}

type Group = [name: string, changes: SeatChange[]]
type Choice = Pick<ProposalChangesProps, 'left' | 'leave'>

interface BranchesProps {
  groups: Group[]
  choice: Choice
  /** what they belong to, for their names */
  above?: string
  inner: (changes: SeatChange[], name: string) => React.ReactNode
}

/** Closed at first: a plan may change thousands of seats. */
function Branches({ groups, choice, above = '', inner }: BranchesProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const turn = (name: string) =>
    setOpen(open.has(name) ? new Set([...open].filter((one) => one !== name)) : new Set([...open, name]))
  return (
    <ul className={styles.changes}>
      {groups.map(([name, changes]) => {
        const all = touchedBy(changes)
        const taken = touchedBy(changes.filter(({ shiftId }) => !choice.left.has(shiftId)))
        return (
          <li key={name}>
            <Tick name={`${above} ${name}`.trim()} changes={changes} {...choice}>
              {name}
            </Tick>
            <button type="button" className="plain" aria-expanded={open.has(name)} onClick={() => turn(name)}>
              <span className="unseen">{name}的</span>
              {taken < all && `取 ${countText(taken)} 处，共 `}
              {countText(all)} 处改动 <span aria-hidden>{open.has(name) ? '▴' : '▾'}</span>
            </button>
            {open.has(name) && inner(changes, name)}
          </li>
        )
      })}
    </ul>
  )
}

interface TickProps extends Choice {
  name: string
  changes: readonly SeatChange[]
  children: React.ReactNode
}

/** Half ticked where only some are taken. */
function Tick({ name, changes, left, leave, children }: TickProps) {
  const ids = changes.map(({ shiftId }) => shiftId)
  const taken = ids.filter((id) => !left.has(id)).length
  const isAll = taken === ids.length
  return (
    <label>
      <input
        type="checkbox"
        aria-label={`采用 ${name}`}
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = taken > 0 && !isAll
        }}
        onChange={() => leave(isAll ? new Set([...left, ...ids]) : new Set([...left].filter((id) => !ids.includes(id))))}
      />
      {children}
    </label>
  )
}

function groupsOf(changes: readonly SeatChange[], by: (change: SeatChange) => string): Group[] {
  return [...Map.groupBy(changes, by)]
}

function postOf({ number, checkpoint }: SeatChange): string {
  return `${number === null ? '' : `${String(number)} `}${checkpoint.replace(/卡点$/u, '')}`
}

/** 机关 王强→李明; 社区 张敏带班 */
function changeInChinese({ seat, comes, goes, leads }: SeatChange): string {
  const names = (all: { name: string }[]) => all.map(({ name }) => name).join('、')
  const moved = [
    ...(comes.length > 0 && goes.length > 0 ? [`${names(goes)}→${names(comes)}`] : []),
    ...(comes.length > 0 && goes.length === 0 ? [`加${names(comes)}`] : []),
    ...(comes.length === 0 && goes.length > 0 ? [`撤${names(goes)}`] : []),
    ...(leads.length > 0 ? [`${names(leads)}带班`] : []),
  ]
  return `${SEAT_SHORT_LABELS[seat]} ${moved.join('，')}`
}

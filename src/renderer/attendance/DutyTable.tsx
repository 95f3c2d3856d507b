/** The posts one under the other, their people seat by seat; gone through, marked and signed by keyboard. */
import type { KeyboardEvent, RefObject } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import { DUTY_STATE_LABELS, stateInChinese } from '../../shared/attendance/duty.ts'
import type { DutyPerson, DutyState } from '../../shared/attendance/duty.ts'
import { isUncovered, untilInChinese } from '../../shared/attendance/on-duty.ts'
import type { OnDutyPost, OnDutyShift } from '../../shared/attendance/on-duty.ts'
import { shortNameOf } from '../../shared/checkpoints/checkpoint.ts'
import { SEATS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import styles from './Duty.module.css'

interface DutyTableProps {
  table: RefObject<HTMLTableElement | null>
  posts: readonly OnDutyPost[]
  asOf: string
  open: string | null
  marked: ReadonlySet<string>
  /** nothing is stored to be shown, whatever is looked for */
  isBlank: boolean
  mark: (names: ReadonlySet<string>) => void
  choose: (name: string | null) => void
  signAll: (posts: readonly OnDutyPost[]) => void
  hasPanel: boolean
}

export function DutyTable({ table, posts, isBlank, asOf, open, marked, mark, choose, signAll, hasPanel }: DutyTableProps) {
  const [at, setAt] = useState(0)
  const current = Math.min(at, posts.length - 1)
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(posts.length - 1, index))
    setAt(next)
    table.current?.tBodies[0]?.rows[next]?.scrollIntoView({ block: 'nearest' })
    const name = posts[next]?.name
    if (open !== null && name !== undefined) choose(name)
  }
  const toggle = (name: string) => {
    const next = new Set(marked)
    if (!next.delete(name)) next.add(name)
    mark(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const post = posts[current]
    if (event.target !== table.current || !post || event.altKey) return
    const act = {
      ArrowDown: () => goTo(current + 1),
      ArrowUp: () => goTo(current - 1),
      Home: () => goTo(0),
      End: () => goTo(posts.length - 1),
      PageDown: () => goTo(current + 10),
      PageUp: () => goTo(current - 10),
      ' ': () => toggle(post.name),
      Enter: () => choose(post.name),
      Escape: () => choose(null),
      s: () => signAll(posts.some(({ name }) => marked.has(name)) ? posts.filter(({ name }) => marked.has(name)) : [post]),
      'ctrl+a': () => mark(new Set(posts.map(({ name }) => name))),
    }[(event.ctrlKey ? 'ctrl+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key)]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className={styles.holder}>
      <table
        ref={table}
        role="grid"
        aria-label="在岗"
        aria-multiselectable="true"
        aria-activedescendant={posts.length > 0 ? `duty-${current}` : undefined}
        tabIndex={0}
        className={hasPanel ? `${styles.table} ${styles.narrow}` : styles.table}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">卡点</th>
            <th scope="col">班次</th>
            {SEATS.map((seat) => (
              <th key={seat} scope="col">
                {SEAT_SHORT_LABELS[seat]}
              </th>
            ))}
            <th scope="col">其他</th>
            {!hasPanel && <th scope="col">下一班</th>}
          </tr>
        </thead>
        <tbody>
          {posts.map((post, index) => (
            <tr
              key={post.name}
              id={`duty-${index}`}
              aria-selected={marked.has(post.name)}
              data-current={index === current || undefined}
              data-open={post.name === open || undefined}
              onClick={() => {
                setAt(index)
                choose(post.name)
              }}
            >
              <PostCells post={post} asOf={asOf} hasPanel={hasPanel} />
            </tr>
          ))}
        </tbody>
      </table>
      {posts.length === 0 && (
        <p className={styles.none}>
          {isBlank ? (
            <>
              还没有卡点，也没有值班表。先在“<Link href="~/import">台账导入</Link>”里导入卡点台账和值班表。
            </>
          ) : (
            '没有这样的卡点。'
          )}
        </p>
      )}
    </div>
  )
}

function PostCells({ post, asOf, hasPanel }: { post: OnDutyPost; asOf: string; hasPanel: boolean }) {
  const { number, name, community, shifts, next } = post
  const seats: (Seat | null)[] = [...SEATS, null]
  return (
    <>
      <td>{number}</td>
      <th scope="row">
        {shortNameOf(name)}
        <small>{community}</small>
      </th>
      <td>
        {shifts.map(({ shiftId, name: band, start, end }) => (
          <div key={shiftId}>
            {band} {start.slice(11)}—{clockEnd(end)}
            <small>还有{untilInChinese(asOf, end)}交班</small>
          </div>
        ))}
        {isUncovered(post) && <span className={styles.absent}>此时无班</span>}
        {shifts.length === 0 && !isUncovered(post) && <span className="mute">—</span>}
      </td>
      {seats.map((seat) => (
        <td key={seat ?? 'other'}>
          <SeatPeople shifts={shifts} seat={seat} />
        </td>
      ))}
      {!hasPanel && (
        <td>
          {next && (
            <>
              {next.name} {next.start.slice(11)}
              <small>{next.people.length === 0 ? '还没排人' : next.people.map((one) => one.name).join('、')}</small>
            </>
          )}
        </td>
      )}
    </>
  )
}

function SeatPeople({ shifts, seat }: { shifts: readonly OnDutyShift[]; seat: Seat | null }) {
  const people = shifts.flatMap((shift) => shift.people.filter((one) => one.seat === seat))
  const missing = shifts.flatMap((shift) => shift.missing.filter((one) => one === seat))
  return (
    <>
      {people.map((one, index) => (
        <div key={`${one.assignmentId ?? ''} ${one.attendanceId ?? index}`} className={styles.person}>
          <StateMark state={one.state} />
          <span className={isAway(one) ? styles.away : ''}>{one.name}</span>
          <span className="unseen">，{stateInChinese(one)}</span>
          <small>{one.state === 'replaced' ? stateInChinese(one) : (one.phone ?? '')}</small>
        </div>
      ))}
      {missing.map((_, index) => (
        <span key={index} className={styles.gap}>
          缺
        </span>
      ))}
    </>
  )
}

function isAway({ state }: DutyPerson): boolean {
  return state === 'absent' || state === 'replaced'
}

export function StateMark({ state }: { state: DutyState }) {
  return <i className={styles[`mark-${state}`]} title={DUTY_STATE_LABELS[state]} aria-hidden="true" />
}

/** The end of a day is said as 24:00. */
export function clockEnd(end: string): string {
  return end.endsWith('T00:00') ? '24:00' : end.slice(11)
}

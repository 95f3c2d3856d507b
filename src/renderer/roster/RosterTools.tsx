/** Under the tool bar: what is missing and wrong, each a filter, and what can be done with the whole span. */
import Button from 'antd/es/button'
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { DUTY_RULES_PATH } from '../standards/page.ts'
import styles from './RosterBar.module.css'
import type { RosterAddress } from './roster-address.ts'
import { activeProblem } from './roster-views.ts'
import type { Problem, Side } from './roster-views.ts'

interface RosterToolsProps {
  grid: RosterGrid
  address: RosterAddress
  go: (change: Partial<RosterAddress>) => void
  isReadOnly: boolean
  openSwaps: number
  /** null: nothing to copy into */
  copyWeek: (() => void) | null
}

const CELL = { post: undefined, day: undefined, band: undefined, seat: undefined }

export function RosterTools({ grid, address, go, isReadOnly, openSwaps, copyWeek }: RosterToolsProps) {
  const { totals } = grid
  const active = activeProblem(address, grid)
  const chip = (problem: Problem, label: string, count: number) => (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={active === problem}
      onClick={() => go({ ...CELL, view: 'posts', problem: active === problem ? 'all' : problem })}
    >
      {MARKS[problem] && <i className={MARKS[problem]} aria-hidden="true" />}
      {label} <b>{countText(count)}</b>
    </button>
  )
  const side = (own: Side, label: string) => (
    <Button aria-pressed={address.side === own} onClick={() => go({ side: address.side === own ? undefined : own })}>
      {label}
    </Button>
  )
  return (
    <div className={styles.tools}>
      <div className={styles.chips} role="group" aria-label="只看">
        {chip('any', '有问题的卡点', totals.troubled)}
        {chip('missing', '缺人', totals.missing)}
        {chip('double_booking', '重复', totals.doubleBookings)}
        {chip('short_rest', '休息不足', totals.shortRests)}
      </div>
      <span className="space" />
      <Link href={`~${DUTY_RULES_PATH}`}>值班规则</Link>
      {!isReadOnly && (
        <Button disabled={!copyWeek} onClick={() => copyWeek?.()} title="上一周同一天的人再排到这几天的空位上">
          照上周
        </Button>
      )}
      {side('swaps', openSwaps > 0 ? `换班 ${openSwaps}` : '换班')}
      {side('check', '核验')}
      {side('plan', '排班')}
    </div>
  )
}

const MARKS: Record<Problem, string | undefined> = {
  any: undefined,
  missing: styles.gap,
  double_booking: styles.double,
  short_rest: styles.rest,
}

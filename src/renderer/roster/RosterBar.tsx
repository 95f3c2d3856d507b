/** The tool bar: which week, how it is looked at, what is missing and wrong (each a filter), the check and the papers. */
import Button from 'antd/es/button'
import { useRef } from 'react'
import { Link } from 'wouter'
import { addDays, shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { DUTY_RULES_PATH } from '../standards/page.ts'
import { Bar, BarEnd } from '../ui/Bar.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { PrintRosters } from './PrintRosters.tsx'
import styles from './RosterBar.module.css'
import type { RosterAddress } from './roster-address.ts'
import type { Problem } from './roster-views.ts'
import { ViewChoice } from './ViewChoice.tsx'

interface RosterBarProps {
  grid: RosterGrid
  address: RosterAddress
  go: (change: Partial<RosterAddress>) => void
  /** the Monday shown, which the grid follows once it is there */
  week: Day
  /** from the field on to what was found */
  toGrid: () => void
}

const CELL = { post: undefined, day: undefined, band: undefined, seat: undefined }

export function RosterBar({ grid, address, go, week, toGrid }: RosterBarProps) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ 'ctrl+f': () => field.current?.focus() })
  const { totals } = grid
  const move = (days: number) => go({ ...CELL, week: addDays(week, days) })
  const active = activeProblem(address, grid)
  const chip = (problem: Problem, label: string, count: number) => (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={active === problem}
      onClick={() => go({ ...CELL, view: 'posts', problem: active === problem ? 'all' : problem })}
    >
      {MARKS[problem] && <i className={MARKS[problem]} aria-hidden="true" />}
      {label} <b>{count}</b>
    </button>
  )
  return (
    <Bar title="值班">
      <div className={styles.week} role="group" aria-label="哪一周">
        <button type="button" aria-label="前一周" onClick={() => move(-7)}>
          ‹
        </button>
        <b>
          {shortDayInChinese(week)}—{shortDayInChinese(addDays(week, 6))}
        </b>
        <button type="button" aria-label="后一周" onClick={() => move(7)}>
          ›
        </button>
      </div>
      <ViewChoice view={address.view} choose={(view) => go({ view })} />
      {address.view === 'posts' && (
        <SearchField
          label="找卡点"
          hint="卡点、拼音首字母、编号"
          value={address.search ?? ''}
          change={(search) => go({ ...CELL, search: search || undefined })}
          field={field}
          goOn={toGrid}
        />
      )}
      {address.view === 'posts' && (
        <div className={styles.chips} role="group" aria-label="只看">
          {chip('any', '有问题的卡点', totals.troubled)}
          {chip('missing', '缺人', totals.missing)}
          {chip('double_booking', '重复', totals.doubleBookings)}
          {chip('short_rest', '休息不足', totals.shortRests)}
        </div>
      )}
      <BarEnd>
        <Link href={`~${DUTY_RULES_PATH}`}>值班规则</Link>
        <Button aria-pressed={address.isChecking} onClick={() => go({ isChecking: address.isChecking ? undefined : true })}>
          核验
        </Button>
        <PrintRosters grid={grid} />
      </BarEnd>
    </Bar>
  )
}

const MARKS: Record<Problem, string | undefined> = {
  any: undefined,
  missing: styles.gap,
  double_booking: styles.double,
  short_rest: styles.rest,
}

/** Without a word in the address: what is wrong, where anything is; a post that is looked for is shown in any case. */
export function activeProblem({ problem, search }: RosterAddress, { totals }: RosterGrid): Problem | null {
  if (problem === 'all') return null
  return problem ?? (totals.troubled > 0 && !search ? 'any' : null)
}

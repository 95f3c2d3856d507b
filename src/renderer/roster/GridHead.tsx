/** The head of the grid, which stays while it is scrolled: days with what they lack over their seats, today under a red line. */
import { Fragment, useMemo } from 'react'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese, weekdayOf } from '../../shared/days.ts'
import type { GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import { seatLabel } from './cell-words.ts'
import type { DayColumns } from './grid-measures.ts'
import styles from './RosterGrid.module.css'

interface GridHeadProps {
  grid: RosterGrid
  /** those shown, whose gaps are counted */
  posts: GridPost[]
  /** those drawn */
  days: DayColumns[]
}

export function GridHead({ grid: { days, today }, posts, days: drawn }: GridHeadProps) {
  const gaps = useMemo(() => days.map((_, day) => gapsOn(posts, day)), [days, posts])
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.line}>
        <span role="columnheader" aria-colindex={1} className={styles.postHead}>
          卡点
        </span>
        <span role="columnheader" aria-colindex={2} className={styles.bandHead}>
          班次
        </span>
        {drawn.map(({ day: index, first, seats }) => {
          const day = days[index] ?? ''
          const missing = gaps[index] ?? 0
          return (
            <span
              key={day}
              role="columnheader"
              aria-colindex={first + 3}
              aria-current={day === today ? 'date' : undefined}
              className={day === today ? styles.today : styles.day}
              style={{ gridColumn: `${first + 3} / span ${seats.length}` }}
            >
              {shortDayInChinese(day)} 周{'日一二三四五六'.charAt(weekdayOf(day))}
              {missing > 0 && <em>缺{countText(missing)}</em>}
            </span>
          )
        })}
      </div>
      <div role="row" aria-rowindex={2} className={styles.line}>
        {drawn.map(({ day, first, seats }) => (
          <Fragment key={day}>
            {seats.map((seat, index) => (
              <span
                key={seat ?? ''}
                role="columnheader"
                aria-colindex={first + index + 3}
                className={index < seats.length - 1 ? styles.seat : styles.lastSeat}
                style={{ gridColumn: first + index + 3 }}
              >
                {seatLabel(seat)}
              </span>
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  )
}

function gapsOn(posts: readonly GridPost[], day: number): number {
  let sum = 0
  for (const { bands } of posts) for (const { cells } of bands) sum += cells[day]?.missing.length ?? 0
  return sum
}

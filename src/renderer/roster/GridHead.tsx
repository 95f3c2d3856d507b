/** The head of the grid, which stays while it is scrolled: days over their seats, today under a red line. */
import { shortDayInChinese, weekdayOf } from '../../shared/days.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { Column } from './cell-place.ts'
import styles from './RosterGrid.module.css'

export function GridHead({ grid: { days, today }, columns }: { grid: RosterGrid; columns: Column[] }) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.line}>
        <span role="columnheader" aria-colindex={1} className={styles.postHead}>
          卡点
        </span>
        <span role="columnheader" aria-colindex={2} className={styles.bandHead}>
          班次
        </span>
        {days.map((day, index) => (
          <span
            key={day}
            role="columnheader"
            aria-colindex={columns.findIndex((column) => column.day === index) + 3}
            aria-current={day === today ? 'date' : undefined}
            className={day === today ? styles.today : styles.day}
            style={{ gridColumn: `span ${columns.filter((column) => column.day === index).length}` }}
          >
            {shortDayInChinese(day)} 周{'日一二三四五六'.charAt(weekdayOf(day))}
          </span>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className={styles.line}>
        {columns.map(({ day, seat }, index) => (
          <span
            key={`${day}-${seat ?? ''}`}
            role="columnheader"
            aria-colindex={index + 3}
            className={columns[index + 1]?.day === day ? styles.seat : styles.lastSeat}
          >
            {seat ? SEAT_SHORT_LABELS[seat] : '其他'}
          </span>
        ))}
      </div>
    </div>
  )
}

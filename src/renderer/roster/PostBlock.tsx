/** One post of the grid: its name with what is wrong there, and a line per band. */
import { memo } from 'react'
import type { Day } from '../../shared/days.ts'
import { SEATS } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import type { GridBand, GridPost } from '../../shared/roster/roster-grid.ts'
import { isOvernight, missingOf } from '../../shared/roster/roster-grid.ts'
import type { Column, Place } from './cell-place.ts'
import { GridCellView } from './GridCellView.tsx'
import type { Marks } from './grid-marks.ts'
import styles from './RosterGrid.module.css'

interface PostBlockProps {
  post: GridPost
  top: number
  height: number
  firstRow: number
  columns: Column[]
  days: Day[]
  today: Day
  marks: Marks
  /** only where it lies at this post */
  current: Place | null
  choose: (place: Place) => void
}

export const PostBlock = memo(function PostBlock(props: PostBlockProps) {
  const { post, top, height, firstRow, columns, days, today, marks, current, choose } = props
  return (
    <div
      role="rowgroup"
      className={styles.block}
      style={{ top, height, gridTemplateRows: `repeat(${post.bands.length}, minmax(0, 1fr))` }}
    >
      {post.bands.map((band, index) => (
        <div key={`${band.name} ${band.start}`} role="row" aria-rowindex={firstRow + index} className={styles.line}>
          {index === 0 && <PostName post={post} />}
          <span role="rowheader" aria-colindex={2} className={current?.band === index ? styles.currentBand : styles.band}>
            {bandLabel(band)}
          </span>
          {columns.map(({ day, seat }, column) => (
            <GridCellView
              key={`${day}-${seat ?? ''}`}
              place={{ post: post.name, band: index, day, seat }}
              cell={band.cells[day] ?? null}
              marks={marks}
              column={column + 3}
              till={isOvernight(band) && band.cells[day] ? band.end.replace(/^0/, '') : null}
              runsOnTill={columns[column - 1]?.day !== day && isStillRunning(band, day) ? band.end.replace(/^0/, '') : null}
              isCurrent={current?.band === index && current.day === day && current.seat === seat}
              isLastOfDay={columns[column + 1]?.day !== day}
              isToday={days[day] === today}
              choose={choose}
            />
          ))}
        </div>
      ))}
    </div>
  )
})

function PostName({ post }: { post: GridPost }) {
  const { number, name, community, bands, doubleBookings, shortRests } = post
  const short = SEATS.filter((seat) => post.missing[seat] > 0)
  const missing = missingOf(post)
  const [only] = short
  return (
    <span
      role="rowheader"
      aria-colindex={1}
      aria-rowspan={bands.length}
      className={styles.post}
      style={{ gridRow: `1 / span ${bands.length}` }}
    >
      <b title={name}>
        {number} {name.replace(/卡点$/, '')}
      </b>
      <small>{community ?? '不在卡点台账里'}</small>
      <small
        className={styles.wrong}
        title={short.map((seat) => `缺${SEAT_SHORT_LABELS[seat]} ${post.missing[seat]} 人次`).join('，')}
      >
        {missing > 0 && (
          <span className="warn">
            缺{short.length === 1 && only ? SEAT_SHORT_LABELS[only] : ''} {missing} 人次
          </span>
        )}
        {doubleBookings > 0 && <span className={styles.red}>重复 {doubleBookings}</span>}
        {shortRests > 0 && <span>休息 {shortRests}</span>}
      </small>
    </span>
  )
}

/** Whether the shift of the day before is not over when the day begins. */
function isStillRunning(band: GridBand, day: number): boolean {
  return isOvernight(band) && (day === 0 ? band.isRunningIn : band.cells[day - 1] != null)
}

/** 夜 0—8; 夜 22—次日6 where the band runs past midnight */
function bandLabel(band: GridBand) {
  const { name, start, end } = band
  const isLong = isOvernight(band)
  const hours = `${clock(start)}—${isLong ? '次日' : ''}${clock(end)}`
  return (
    <span title={`${name} ${start}—${isLong ? '次日' : ''}${end}`} className={isLong ? styles.overnight : undefined}>
      {name.replace(/班$/, '').slice(0, 2)} {hours}
    </span>
  )
}

/** 8; 8:30 */
function clock(time: string): string {
  return time.replace(/^0/, '').replace(/:00$/, '')
}

/** One post of the grid: its name with what is wrong there, and a line per band. */
import { memo } from 'react'
import type { Day } from '../../shared/days.ts'
import { SEATS } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import type { GridBand, GridPost } from '../../shared/roster/roster-grid.ts'
import { isOvernight, missingOf } from '../../shared/roster/roster-grid.ts'
import type { Place } from './cell-place.ts'
import { DayCells } from './DayCells.tsx'
import type { DayColumns } from './grid-measures.ts'
import type { Marks } from './grid-marks.ts'
import { changeKey } from './overlays.ts'
import type { Overlays } from './overlays.ts'
import styles from './RosterGrid.module.css'
import type { PostSelection } from './selection.ts'

interface PostBlockProps {
  post: GridPost
  top: number
  height: number
  firstRow: number
  /** those drawn */
  dayColumns: DayColumns[]
  days: Day[]
  today: Day
  marks: Marks
  /** only where it lies at this post */
  current: Place | null
  selected: PostSelection | null
  overlays: Overlays
}

export const PostBlock = memo(function PostBlock(props: PostBlockProps) {
  const { post, top, height, firstRow, dayColumns, days, today, marks, current, selected, overlays } = props
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
          {dayColumns.map((columns) => {
            const { day } = columns
            const cell = band.cells[day] ?? null
            return (
              <DayCells
                key={day}
                post={post.name}
                band={index}
                columns={columns}
                cell={cell}
                marks={marks}
                till={isOvernight(band) && cell ? band.end.replace(/^0/, '') : null}
                runsOnTill={isStillRunning(band, day) ? band.end.replace(/^0/, '') : null}
                currentSeat={current?.band === index && current.day === day ? current.seat : undefined}
                selected={selected?.bands.includes(index) ? selected.seats.get(day) : undefined}
                isToday={days[day] === today}
                verdict={overlays.verdicts && cell ? (overlays.verdicts.get(cell.shiftId) ?? 'free') : undefined}
                proposed={cell ? overlays.proposed?.get(cell.shiftId) : undefined}
                changed={overlays.changed?.get(changeKey(post.name, days[day] ?? '', band.name, band.start))}
              />
            )
          })}
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

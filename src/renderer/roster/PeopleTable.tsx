/** People down, days across: where each stands on which day, for how many hours. Only the rows in sight are drawn. */
import { memo } from 'react'
import type { CSSProperties } from 'react'
import { shortDayInChinese, weekdayOf } from '../../shared/days.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { PersonDuty, PersonRow, PersonWeek } from '../../shared/roster/person-week.ts'
import styles from './PeopleView.module.css'
import { useRowsInSight } from '../ui/use-rows-in-sight.ts'

interface PeopleTableProps {
  week: PersonWeek
  text: string
  open: (duty: PersonDuty) => void
  /** null: nothing may be changed */
  tellAbsent: ((person: PersonRow) => void) | null
}

const ROW_PX = 28

export function PeopleTable({ week, text, open, tellAbsent }: PeopleTableProps) {
  const { holder, first, last, onScroll } = useRowsInSight(week.rows.length, ROW_PX)
  const { days, rows, today } = week
  return (
    <div ref={holder} className={styles.holder} tabIndex={0} onScroll={onScroll} role="region" aria-label="按人员看值班表">
      <div
        role="table"
        aria-label="各人的班"
        aria-rowcount={rows.length + 1}
        className={days.length > 7 ? styles.narrow : styles.table}
        style={{ '--days': days.length } as CSSProperties}
      >
        <div role="row" aria-rowindex={1} className={styles.headRow}>
          {['姓名', '类别', '单位', '尾号', '小时'].map((heading) => (
            <span key={heading} role="columnheader">
              {heading}
            </span>
          ))}
          {days.map((day) => (
            <span key={day} role="columnheader" className={day === today ? styles.today : undefined}>
              {shortDayInChinese(day)} <span>周{'日一二三四五六'.charAt(weekdayOf(day))}</span>
            </span>
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: rows.length * ROW_PX }}>
          {rows.slice(first, last).map((row, index) => (
            <PersonLine key={row.personId} row={row} days={days} index={first + index} open={open} tellAbsent={tellAbsent} />
          ))}
        </div>
      </div>
      {rows.length === 0 && <p className={styles.none}>{text ? `没有找到“${text}”。` : '没有这样的人。'}</p>}
    </div>
  )
}

interface PersonLineProps extends Pick<PeopleTableProps, 'open' | 'tellAbsent'> {
  row: PersonRow
  days: string[]
  index: number
}

const PersonLine = memo(function PersonLine({ row, days, index, open, tellAbsent }: PersonLineProps) {
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top: index * ROW_PX }}>
      <span role="rowheader">
        {tellAbsent ? (
          <button type="button" className="plain" title={`${row.name}来不了：看怎么补`} onClick={() => tellAbsent(row)}>
            {row.name}
            <span className="unseen">来不了</span>
          </button>
        ) : (
          row.name
        )}
      </span>
      <span role="cell">{STAFF_CATEGORY_LABELS[row.category]}</span>
      <span role="cell" title={row.unit ?? undefined}>
        {row.unit}
      </span>
      <span role="cell">{row.phoneEnd}</span>
      <span role="cell">{row.hours === 0 ? '—' : Math.round(row.hours * 10) / 10}</span>
      {days.map((day) => (
        <span key={day} role="cell">
          {row.duties.map((duty) => duty.day === day && <Duty key={duty.shiftId} name={row.name} duty={duty} open={open} />)}
        </span>
      ))}
    </div>
  )
})

function Duty({ name, duty, open }: { name: string; duty: PersonDuty; open: (duty: PersonDuty) => void }) {
  const { number, band, conflict } = duty
  return (
    <button
      type="button"
      className={`plain ${styles.duty} ${conflict ? styles[conflict] : ''}`}
      title={dutyInChinese(duty)}
      onClick={() => open(duty)}
    >
      {number ?? ''} {band.replace(/班$/, '')}
      {conflict && <i>{conflict === 'double_booking' ? '重' : '休'}</i>}
      <span className="unseen">
        {name}，{dutyInChinese(duty)}
      </span>
    </button>
  )
}

function dutyInChinese({ checkpoint, number, band, start, end, conflict }: PersonDuty): string {
  const isOvernight = end.slice(0, 10) > start.slice(0, 10) && !end.endsWith('T00:00')
  const hours = `${start.slice(11)}—${isOvernight ? '次日' : ''}${end.slice(11).replace('00:00', '24:00')}`
  const wrong = conflict === 'double_booking' ? '，同时在两处' : conflict === 'short_rest' ? '，休息不足' : ''
  return `${number ?? ''} ${checkpoint} ${band} ${hours}${wrong}`
}

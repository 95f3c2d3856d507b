/** The week by people: who stands where on which day, for how many hours, with conflicts marked; found by pinyin. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import type { InputRef } from 'antd/es/input'
import { useDeferredValue, useRef, useState } from 'react'
import { shortDayInChinese, weekdayOf } from '../../shared/days.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { PersonDuty, PersonRow, PersonWeek } from '../../shared/roster/person-week.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { Waiting } from '../ui/Waiting.tsx'
import barStyles from './RosterBar.module.css'
import styles from './PeopleView.module.css'
import type { RosterAddress } from './roster-address.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

interface PeopleViewProps {
  grid: RosterGrid
  go: (change: Partial<RosterAddress>) => void
}

type Only = 'idle' | 'conflicting'
const ROW_PX = 28

export function PeopleView({ grid: { from, to }, go }: PeopleViewProps) {
  const [text, setText] = useState('')
  const [only, setOnly] = useState<Only | undefined>()
  const asked = useDeferredValue(text.trim())
  const field = useRef<InputRef>(null)
  useKeys({ 'ctrl+f': () => field.current?.focus() })
  const question = useQuery({
    ...ask.roster.people.queryOptions({ input: { ...useAsOf(), from, to, text: asked, ...(only ? { only } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const week = question.data
  const chip = (value: Only | undefined, label: string, count: number | undefined) => (
    <button type="button" className={barStyles.chip} aria-pressed={only === value} onClick={() => setOnly(value)}>
      {label} <b>{count ?? ''}</b>
    </button>
  )
  const open = (duty: PersonDuty) =>
    go({ view: 'posts', problem: 'all', post: duty.checkpointId ?? undefined, day: duty.day, band: duty.band, seat: undefined })
  return (
    <>
      <div className={styles.bar}>
        <Input
          ref={field}
          className={styles.search ?? ''}
          value={text}
          aria-label="找人"
          placeholder="姓名、拼音首字母、后四位"
          allowClear
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
        <div className={barStyles.chips} role="group" aria-label="只看">
          {chip(undefined, '全部', week?.totals.people)}
          {chip('idle', '本周未排', week?.totals.idle)}
          {chip('conflicting', '有冲突', week?.totals.conflicting)}
        </div>
        {week && week.unknownNames > 0 && <span className="warn">值班表上另有 {week.unknownNames} 个姓名没有对上花名册</span>}
      </div>
      <Failure error={question.error} retry={() => void question.refetch()} />
      {week ? <PeopleTable week={week} text={asked} open={open} /> : question.isPending && <Waiting />}
    </>
  )
}

function PeopleTable({ week, text, open }: { week: PersonWeek; text: string; open: (duty: PersonDuty) => void }) {
  const { holder, first, last, onScroll } = useRowsInSight(week.rows.length, ROW_PX)
  return (
    <div ref={holder} className={styles.holder} tabIndex={0} onScroll={onScroll} role="region" aria-label="按人员看值班表">
      <table className={styles.table} aria-rowcount={week.rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">姓名</th>
            <th scope="col">类别</th>
            <th scope="col">单位</th>
            <th scope="col">尾号</th>
            <th scope="col" className={styles.number}>
              小时
            </th>
            {week.days.map((day) => (
              <th key={day} scope="col" className={day === week.today ? styles.today : undefined}>
                {shortDayInChinese(day)} 周{'日一二三四五六'.charAt(weekdayOf(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr aria-hidden="true" style={{ height: first * ROW_PX }} />
          {week.rows.slice(first, last).map((row, index) => (
            <PersonLine key={row.personId} row={row} days={week.days} rowIndex={first + index + 2} open={open} />
          ))}
          <tr aria-hidden="true" style={{ height: Math.max(0, week.rows.length - last) * ROW_PX }} />
        </tbody>
      </table>
      {week.rows.length === 0 && <p className={styles.none}>{text ? `没有找到“${text}”。` : '没有这样的人。'}</p>}
    </div>
  )
}

interface PersonLineProps {
  row: PersonRow
  days: string[]
  rowIndex: number
  open: (duty: PersonDuty) => void
}

function PersonLine({ row, days, rowIndex, open }: PersonLineProps) {
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row">{row.name}</th>
      <td>{STAFF_CATEGORY_LABELS[row.category]}</td>
      <td title={row.unit ?? undefined}>{row.unit}</td>
      <td>{row.phoneEnd}</td>
      <td className={styles.number}>{row.hours === 0 ? '—' : Math.round(row.hours * 10) / 10}</td>
      {days.map((day) => (
        <td key={day}>
          {row.duties
            .filter((duty) => duty.day === day)
            .map((duty) => (
              <button
                key={duty.shiftId}
                type="button"
                className={`plain ${styles.duty} ${duty.conflict ? styles[duty.conflict] : ''}`}
                title={dutyInChinese(duty)}
                onClick={() => open(duty)}
              >
                {duty.number ?? ''} {duty.band.replace(/班$/, '')}
                {duty.conflict && <i>{duty.conflict === 'double_booking' ? '重' : '休'}</i>}
                <span className="unseen">
                  {row.name}，{dutyInChinese(duty)}
                </span>
              </button>
            ))}
        </td>
      ))}
    </tr>
  )
}

function dutyInChinese({ checkpoint, number, band, start, end, conflict }: PersonDuty): string {
  const isOvernight = end.slice(0, 10) > start.slice(0, 10) && !end.endsWith('T00:00')
  const hours = `${start.slice(11)}—${isOvernight ? '次日' : ''}${end.slice(11).replace('00:00', '24:00')}`
  const wrong = conflict === 'double_booking' ? '，同时在两处' : conflict === 'short_rest' ? '，休息不足' : ''
  return `${number ?? ''} ${checkpoint} ${band} ${hours}${wrong}`
}

/** 交接班: what all shifts of a day handed over, in order of time. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Handover } from '../../shared/attendance/handover.ts'
import { countText } from '../../shared/counts.ts'
import { addDays, shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import { ask } from '../api.ts'
import { useOffice } from '../office/use-office.ts'
import week from '../roster/RosterBar.module.css'
import { Failure } from '../ui/Notice.tsx'
import type { PartBar } from './OnDutyView.tsx'
import { PaperButton } from './PaperButton.tsx'
import styles from './Records.module.css'

const COLUMNS: [heading: string, width: number | undefined, said: (one: Handover) => ReactNode][] = [
  ['时间', 76, ({ at }) => at.slice(11)],
  ['卡点', 200, ({ number, checkpoint }) => `${number ?? ''} ${checkpoint}`],
  ['班次', 56, ({ band }) => band],
  ['进', 52, ({ personsIn }) => personsIn],
  ['出', 52, ({ personsOut }) => personsOut],
  ['车辆', 52, ({ vehicles }) => vehicles],
  ['体温异常', 72, ({ abnormalTemperatures: count }) => (count ? <b className={styles.alarm}>{count}</b> : count)],
  ['异常情况及处置', undefined, ({ incidents }) => incidents],
  ['设备、物资', undefined, ({ equipment, supplies }) => [equipment, supplies].filter(Boolean).join('；')],
  ['交班', 72, ({ handedOverBy }) => handedOverBy],
  ['接班', 72, ({ takenOverBy }) => takenOverBy],
]

export function HandoversPart({ bar }: { bar: PartBar }) {
  const today = useOffice()?.today ?? ''
  const [chosen, setChosen] = useState<Day | null>(null)
  const day = chosen ?? today
  const question = useQuery({
    ...ask.attendance.handovers.queryOptions({ input: { day } }),
    enabled: day !== '',
    placeholderData: keepPreviousData,
  })
  const rows = question.data ?? []
  const sum = (field: 'personsIn' | 'personsOut' | 'vehicles' | 'abnormalTemperatures') =>
    rows.reduce((total, row) => total + (row[field] ?? 0), 0)
  return (
    <>
      {bar(
        <div className={week.week} role="group" aria-label="哪一天">
          <button type="button" aria-label="前一天" onClick={() => setChosen(addDays(day, -1))}>
            ‹
          </button>
          <b>{day && shortDayInChinese(day)}</b>
          <button type="button" aria-label="后一天" onClick={() => setChosen(addDays(day, 1))}>
            ›
          </button>
        </div>,
        <PaperButton label="打印各卡点值班日志" order={{ paper: 'duty-log', from: day }} />,
      )}
      <Failure error={question.error} />
      <div className={styles.holder}>
        <table className={styles.table} aria-label="交接班记录">
          <thead>
            <tr>
              {COLUMNS.map(([heading, width]) => (
                <th key={heading} scope="col" style={{ width }}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {COLUMNS.map(([heading, , said]) => (
                  <td key={heading}>{said(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          {rows.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  合计 {countText(rows.length)} 班
                </th>
                <td>{countText(sum('personsIn'))}</td>
                <td>{countText(sum('personsOut'))}</td>
                <td>{countText(sum('vehicles'))}</td>
                <td>{countText(sum('abnormalTemperatures'))}</td>
                <td colSpan={4} />
              </tr>
            </tfoot>
          )}
        </table>
        {question.data && rows.length === 0 && (
          <p className={styles.none}>这一天还没有交接班记录。在“此刻在岗”打开一个卡点，就能写这一班的交接班记录。</p>
        )}
      </div>
    </>
  )
}

/** 节假日: the year's public holidays and 调休 as they are known, and before them the days the office enters itself. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, shortDayInChinese, weekdayInChinese } from '../../shared/days.ts'
import { isCalendarKnown } from '../../shared/standards/calendar.ts'
import type { Holiday } from '../../shared/standards/calendar.ts'
import { PUBLIC_HOLIDAYS } from '../../shared/standards/public-holidays.ts'
import { daysInWords } from '../../shared/standards/standard.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure, Notice } from '../ui/Notice.tsx'
import type { PartProps } from './DutyRulesPage.tsx'
import { HolidayDialog } from './HolidayDialog.tsx'
import styles from './Standards.module.css'

export function HolidaysPart({ standards: { holidays }, today, isReadOnly }: PartProps) {
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [isAdding, setAdding] = useState(false)
  const remove = useMutation(ask.standards.removeHolidays.mutationOptions())
  const known = PUBLIC_HOLIDAYS.filter(({ from, to }) => [from, to].some((day) => day.startsWith(String(year))))
  const entered = runsOf(holidays.filter(({ day }) => day.startsWith(String(year))))
  return (
    <>
      <div className={styles.lead}>
        <p>
          分工作日、休息日的班制和“只值周末、节假日”的人照这里算。国家公布的放假和调休已经列好；本地另有安排的（延长假期、周末上班）在这里填，先照填的算。
        </p>
        {!isReadOnly && (
          <Button type="primary" onClick={() => setAdding(true)}>
            填放假或上班
          </Button>
        )}
      </div>
      <div className={styles.heading} role="group" aria-label="哪一年">
        <button type="button" className="plain" aria-label="前一年" onClick={() => setYear(year - 1)}>
          ‹
        </button>
        <h2>{year}年</h2>
        <button type="button" className="plain" aria-label="后一年" onClick={() => setYear(year + 1)}>
          ›
        </button>
      </div>
      {!isCalendarKnown(`${String(year)}-06-01`) && (
        <Notice>还没有{year}年的放假安排，只按周六、周日算休息；国家公布以后请在这里填上。</Notice>
      )}
      <Failure error={remove.error} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">放假</th>
            <th scope="col">调休上班</th>
            <th scope="col">
              <span className="unseen">改动</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entered.map(({ name, isRestDay, from, to, ids }) => {
            const days = `${daysInWords({ from, to })}${from === to ? `（${weekdayInChinese(from)}）` : `（${String(ids.length)} 天）`}`
            return (
              <tr key={ids.join()}>
                <th scope="row">{name}</th>
                <td>{isRestDay ? days : ''}</td>
                <td>{isRestDay ? '' : days}</td>
                <td>
                  {isReadOnly ? (
                    '本单位填的'
                  ) : (
                    <span className={styles.acts}>
                      <span className="mute">本单位填的</span>
                      <button
                        type="button"
                        className="plain"
                        aria-label={`删去${daysInWords({ from, to })}${name}`}
                        onClick={() => remove.mutate({ ids })}
                      >
                        删去
                      </button>
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
          {known.map(({ name, from, to, worked }) => (
            <tr key={from} className={styles.shipped}>
              <th scope="row">{name}</th>
              <td>{daysInWords({ from, to })}</td>
              <td>{worked.map((day) => `${shortDayInChinese(day)}（${weekdayInChinese(day)}）`).join('、')}</td>
              <td className="mute">国家公布</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isAdding && <HolidayDialog today={today} close={() => setAdding(false)} />}
    </>
  )
}

interface Run {
  name: string
  isRestDay: boolean
  from: string
  to: string
  ids: number[]
}

/** Days entered together stand in one line. */
function runsOf(holidays: Holiday[]): Run[] {
  const runs: Run[] = []
  for (const { id, day, name, isRestDay } of holidays) {
    const last = runs.at(-1)
    if (last && last.name === name && last.isRestDay === isRestDay && addDays(last.to, 1) === day) {
      last.to = day
      last.ids.push(id)
    } else runs.push({ name, isRestDay, from: day, to: day, ids: [id] })
  }
  return runs
}

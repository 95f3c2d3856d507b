/** Day by day beneath the map: how many were observed; a day chosen here is the moment of every screen. */
import type { CaseDistribution } from '../../shared/cases/case.ts'
import { countText } from '../../shared/counts.ts'
import { dayPart, shortDayInChinese } from '../../shared/days.ts'
import { useOffice } from '../office/use-office.ts'
import { lookAt } from '../office/window-moment.ts'
import styles from './TimeAxis.module.css'

export function TimeAxis({ days }: { days: CaseDistribution['days'] }) {
  const { moment = '', present = '' } = useOffice() ?? {}
  const to = (day: string) => `${day}${moment.slice(10)}`
  const highest = Math.max(1, ...days.map(({ current }) => current))
  const last = days.at(-1)
  return (
    <div className={styles.axis}>
      <p>
        <b>
          {shortDayInChinese(moment)} {moment.slice(11)}
        </b>
        <br />
        正在观察 {countText(last?.current ?? 0)} 人
      </p>
      <div className={styles.days} role="group" aria-label="逐日正在观察人数">
        {days.map(({ day, current }, i) => (
          <button
            key={day}
            type="button"
            className={day === dayPart(moment) ? styles.today : styles.day}
            title={`${shortDayInChinese(day)}　${countText(current)} 人`}
            onClick={() => lookAt(to(day) === present ? null : to(day))}
          >
            <span className="unseen">{`${shortDayInChinese(day)}，正在观察 ${countText(current)} 人`}</span>
            <i style={{ height: `${(current / highest) * 32}px` }} />
            <b aria-hidden="true">
              {(days.length - 1 - i) % 3 === 0 ? `${Number(day.slice(5, 7))}.${Number(day.slice(8))}` : ''}
            </b>
          </button>
        ))}
      </div>
    </div>
  )
}

/** Day by day: one series as a picture, or the same numbers as a table. */
import { Suspense, lazy, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import { FIGURES } from '../../shared/figures/figures.ts'
import type { DayCount, Situation } from '../../shared/situation/situation.ts'
import { answers } from '../answers.ts'
import { listAddress } from '../lists/list-address.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { MOST_DAYS_DRAWN, SERIES, SERIES_NAMES, daysOf, describe, spanInWords } from './day-series.ts'
import type { SeriesName } from './day-series.ts'
import styles from './DaysPart.module.css'

/** Its drawing is as large as the rest of the screen: it comes when numbers and maps stand there. */
const DayBars = lazy(async () => {
  await untilNothingIsAsked()
  return { default: (await import('../ui/DayBars.tsx')).DayBars }
})

function untilNothingIsAsked(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (answers.isFetching() === 0) resolve()
      else requestIdleCallback(look)
    }
    requestIdleCallback(look)
  })
}

export function DaysPart({ days }: { days: Situation['days'] }) {
  const [chosen, setChosen] = useState<SeriesName>('cases')
  const [isTable, setIsTable] = useState(false)
  const { label, unit, words, behind } = SERIES[chosen]
  const all = useMemo(() => daysOf(days, chosen), [days, chosen])
  const drawn = useMemo(() => all.slice(-MOST_DAYS_DRAWN), [all])
  return (
    <section className={styles.part} aria-label={`${label}逐日`}>
      <div className={styles.head}>
        <h2>{label}逐日</h2>
        <small>
          {spanInWords(isTable ? all : drawn)}　{unit}
        </small>
        <Segmented
          size="small"
          aria-label="看哪一项的逐日"
          options={SERIES_NAMES.map((value) => ({ value, label: SERIES[value].label }))}
          value={chosen}
          onChange={setChosen}
        />
        <span className="space" />
        {!isTable && <Key series={chosen} />}
        <Link className={styles.behind} href={listAddress(FIGURES[behind.figure].kind, { figure: behind.figure })}>
          {behind.label}
        </Link>
        <button type="button" className={styles.switch} aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? '看图' : '看数字'}
        </button>
      </div>
      <div className={styles.body}>
        {all.length === 0 && <p className="mute">还没有写日期的记录。</p>}
        {all.length > 0 && !isTable && (
          <Suspense fallback={null}>
            <DayBars days={drawn} words={words} description={describe(drawn, SERIES[chosen])} />
          </Suspense>
        )}
        {all.length > 0 && <DayTable days={all} series={chosen} isSeen={isTable} />}
      </div>
    </section>
  )
}

function Key({ series }: { series: SeriesName }) {
  const { added, ended, current } = SERIES[series].words
  return (
    <ul className={styles.key} aria-hidden="true">
      <li>
        <i className={styles.added} />
        {added}
      </li>
      <li>
        <i className={styles.ended} />
        {ended}
      </li>
      <li>
        <i className={styles.current} />
        {current}（右轴）
      </li>
    </ul>
  )
}

/** Beside the picture it is there for who cannot see it. */
function DayTable({ days, series, isSeen }: { days: DayCount[]; series: SeriesName; isSeen: boolean }) {
  const { label, words } = SERIES[series]
  return (
    <div
      className={isSeen ? styles.table : 'unseen'}
      tabIndex={isSeen ? 0 : undefined}
      role="group"
      aria-label={`${label}逐日数表`}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">{words.added}</th>
            <th scope="col">{words.ended}</th>
            <th scope="col">{words.current}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, added, ended, current }) => (
            <tr key={day}>
              <th scope="row">{shortDayInChinese(day)}</th>
              <td>{countText(added)}</td>
              <td>{countText(ended)}</td>
              <td>{countText(current)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

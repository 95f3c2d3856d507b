/** The follow-up of one case in its panel: temperatures day by day, and one entered by hand today. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { shortDayInChinese } from '../../shared/days.ts'
import type { FollowUpDay } from '../../shared/readings/follow-up.ts'
import { READING_SLOT_LABELS, ReadingSlot } from '../../shared/readings/reading.ts'
import { ask } from '../api.ts'
import { listAddress } from '../lists/list-address.ts'
import { useAsOf, useIsLookingBack } from '../office/use-office.ts'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './FollowUp.module.css'
import { ReadingEntry } from './ReadingEntry.tsx'

/** As many days stand in the panel before it is asked for more. */
const FEW = 7

export function FollowUpSection({ caseId, name }: { caseId: number; name: string }) {
  const followUp = useQuery(ask.readings.followUp.queryOptions({ input: { ...useAsOf(), caseId } })).data
  const isLookingBack = useIsLookingBack()
  const [isAll, setAll] = useState(false)
  if (!followUp) return null
  const { days, feverCelsius, isObserved } = followUp
  const made = days.reduce((sum, { am, pm }) => sum + Number(am !== null) + Number(pm !== null), 0)
  const missing = days.reduce((sum, day) => sum + day.missing.length, 0)
  const canEnter = isObserved && !isLookingBack
  if (made === 0 && !canEnter) return null
  return (
    <PanelSection title="体温" remark={made > 0 && `测 ${made} 次${missing > 0 ? `，缺 ${missing} 次` : ''}`}>
      {canEnter && <ReadingEntry key={caseId} caseId={caseId} today={days[0]} feverCelsius={feverCelsius} />}
      {made > 0 && (
        <>
          <FollowUpTable days={isAll ? days : days.slice(0, FEW)} />
          <p className={styles.foot}>
            {days.length > FEW && (
              <button type="button" className="plain" onClick={() => setAll(!isAll)}>
                {isAll ? '收起' : `前面还有 ${days.length - FEW} 天`}
              </button>
            )}
            <Link href={listAddress('readings', { search: name })}>在体温读数里看</Link>
          </p>
        </>
      )}
    </PanelSection>
  )
}

function FollowUpTable({ days }: { days: readonly FollowUpDay[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">日期</th>
          {ReadingSlot.options.map((slot) => (
            <th key={slot} scope="col">
              {READING_SLOT_LABELS[slot]}
            </th>
          ))}
          <th scope="col">症状</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <th scope="row" className={styles.day}>
              {shortDayInChinese(day.day)}
            </th>
            {ReadingSlot.options.map((slot) => (
              <td key={slot} className={styles.number}>
                <Temperature day={day} slot={slot} />
              </td>
            ))}
            <td>{[...new Set([day.am?.symptoms, day.pm?.symptoms])].filter(Boolean).join('；')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Temperature({ day, slot }: { day: FollowUpDay; slot: ReadingSlot }) {
  const reading = day[slot]
  if (!reading) return day.missing.includes(slot) ? <span className={styles.missing}>未测</span> : null
  const celsius = reading.celsius.toFixed(1)
  return reading.isFever ? <b className={styles.fever}>{celsius} 发热</b> : celsius
}

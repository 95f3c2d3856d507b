/** One temperature of today, typed in: half of the day, degrees, what else was noticed. Typing again puts it right. */
import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import type { NewReading } from '../../shared/readings/contract.ts'
import { CELSIUS_RANGE, slotsBegun } from '../../shared/readings/follow-up.ts'
import type { FollowUpDay } from '../../shared/readings/follow-up.ts'
import { READING_SLOT_LABELS } from '../../shared/readings/reading.ts'
import type { ReadingSlot } from '../../shared/readings/reading.ts'
import { dayPart } from '../../shared/days.ts'
import { api } from '../api.ts'
import { useOffice } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import styles from './FollowUp.module.css'

interface ReadingEntryProps {
  caseId: number
  /** the newest day of the follow-up, which may be today */
  today: FollowUpDay | undefined
  feverCelsius: number
}

export function ReadingEntry({ caseId, today: newest, feverCelsius }: ReadingEntryProps) {
  const office = useOffice()
  const [chosen, setChosen] = useState<ReadingSlot>()
  const [typed, setTyped] = useState('')
  const [symptoms, setSymptoms] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const hint = useId()
  const entering = useMutation({
    mutationFn: (reading: NewReading) => api.readings.enter(reading),
    onSuccess: () => {
      setTyped('')
      setSymptoms('')
      setChosen(undefined)
      field.current?.focus()
    },
  })
  if (!office) return null
  const today = newest?.day === dayPart(office.present) ? newest : undefined
  const begun = slotsBegun(office.present)
  const slot = chosen ?? begun.findLast((half) => !today?.[half]) ?? begun.at(-1) ?? 'am'
  const known = today?.[slot]
  const celsius = celsiusOf(typed)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (celsius !== null) entering.mutate({ caseId, slot, celsius, symptoms: symptoms.trim() || null })
  }
  return (
    <form onSubmit={submit} aria-label="登记今日体温">
      <div className={styles.entry}>
        <Segmented
          aria-label="今日"
          value={slot}
          options={(['am', 'pm'] as const).map((half) => ({
            value: half,
            label: READING_SLOT_LABELS[half],
            disabled: !begun.includes(half),
          }))}
          onChange={setChosen}
        />
        <input
          ref={field}
          className={styles.celsius}
          type="text"
          inputMode="decimal"
          aria-label="体温（℃）"
          aria-describedby={hint}
          placeholder="36.5 ℃"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <input
          className={styles.symptoms}
          type="text"
          aria-label="症状"
          placeholder="症状，可不填"
          maxLength={200}
          autoComplete="off"
          value={symptoms}
          onChange={(event) => setSymptoms(event.target.value)}
        />
        <Button htmlType="submit" disabled={celsius === null} loading={entering.isPending}>
          {known ? '更正' : '登记'}
        </Button>
      </div>
      <p id={hint} className={styles.hint} role="status">
        {typed.trim() !== '' && celsius === null && `请写成 36.5 的样子，${CELSIUS_RANGE.min} 到 ${CELSIUS_RANGE.max} 度之间。`}
        {celsius !== null && celsius >= feverCelsius && (
          <span className={styles.fever}>已到 {feverCelsius}℃，按发热处理，请马上核实。</span>
        )}
        {known && typed.trim() === '' && `今日${READING_SLOT_LABELS[slot]}已登记 ${known.celsius.toFixed(1)}℃，再填就是更正。`}
      </p>
      <Failure error={entering.error} />
    </form>
  )
}

/** 36.5, 36。5; null for what is no temperature of a living person. */
function celsiusOf(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/[。，,]/, '.')
    .replace(/℃$/, '')
    .trim()
  if (!/^\d{2}(\.\d{1,2})?$/.test(text)) return null
  const value = Number(text)
  return value >= CELSIUS_RANGE.min && value <= CELSIUS_RANGE.max ? value : null
}

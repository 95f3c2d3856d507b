/** 解除观察、撤销卡点、复工…: how, from which day and why; for one record or many; its consequence is said beforehand. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { dayInChinese, dayPart, isDay } from '../../shared/days.ts'
import { readField } from '../../shared/records/field.ts'
import type { Field } from '../../shared/records/field.ts'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { ask } from '../api.ts'
import { useAsOf, useOffice } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './Dialog.module.css'
import { consequenceOf } from './end-consequence.ts'
import type { Consequence } from './end-consequence.ts'
import { ReasonField } from './ReasonField.tsx'
import { useListRows } from './use-list-rows.ts'
import { reasonsForEnding } from './usual-reasons.ts'

interface EndDialogProps {
  kind: RecordKind
  ids: number[]
  close: () => void
}

export function EndDialog({ kind, ids, close }: EndDialogProps) {
  const present = useOffice()?.present ?? ''
  const today = dayPart(present)
  const { endings, noun, measure } = RECORDS[kind]
  const [code, setCode] = useState(endings[0]?.code ?? '')
  const [written, setWritten] = useState(dayInChinese(today))
  const [reason, setReason] = useState('')
  const end = useMutation(ask.records.end.mutationOptions({ onSuccess: close }))
  const dayId = useId()

  const ending = endings.find((one) => one.code === code)
  const dayField: Field = { key: 'on', label: ending?.dayLabel ?? '日期', part: '', type: 'day' }
  const on = String(readField(dayField, written, today) ?? '')
  const consequence = useConsequence({ kind, ids, ending: code, on })
  if (!ending) return null
  const canEnd = isDay(on) && reason.trim() !== '' && !consequence?.wrong
  return (
    <Dialog
      title={`${ending.label}${ids.length > 1 ? `：${countText(ids.length)} ${measure}${noun}` : ''}`}
      close={close}
      does={{
        label: ending.label,
        isDisabled: !canEnd,
        isBusy: end.isPending,
        act: () => end.mutate({ kind, ids, ending: code, on, reason: reason.trim() }),
      }}
    >
      {endings.length > 1 && (
        <div className={styles.row} role="radiogroup" aria-label="方式">
          <span>方式</span>
          <div className={styles.endings}>
            {endings.map((one) => (
              <label key={one.code}>
                <input type="radio" name={dayId} checked={one.code === code} onChange={() => setCode(one.code)} />
                {one.label}
              </label>
            ))}
          </div>
        </div>
      )}
      <div className={styles.row}>
        <label htmlFor={dayId}>{ending.dayLabel}</label>
        <div>
          <input
            id={dayId}
            type="text"
            className={styles.box}
            value={written}
            autoComplete="off"
            onChange={(event) => setWritten(event.target.value)}
            onBlur={() => isDay(on) && setWritten(dayInChinese(on))}
          />
          {!isDay(on) && <p className={styles.error}>✕ 请写成 2020年2月10日 的样子。</p>}
          {isDay(on) && dayInChinese(on) !== written && <p className="mute">{dayInChinese(on)}</p>}
        </div>
      </div>
      <ReasonField reason={reason} usual={reasonsForEnding(kind, code)} isFirst write={setReason} />
      {consequence && <Said consequence={consequence} />}
      <Failure error={end.error} />
    </Dialog>
  )
}

function Said({ consequence: { says, wrong } }: { consequence: Consequence }) {
  return (
    <div className={styles.consequence} aria-live="polite">
      {wrong ? <p className={styles.error}>✕ {wrong}</p> : says.map((sentence) => <p key={sentence}>{sentence}</p>)}
    </div>
  )
}

function useConsequence({ kind, ids, ending, on }: { kind: RecordKind; ids: number[]; ending: string; on: string }) {
  const { rows } = useListRows(kind)
  const asOf = useAsOf()
  const shifts = useQuery({ ...ask.lists.shifts.queryOptions({ input: asOf }), enabled: kind === 'checkpoints' })
  if (!isDay(on)) return null
  const chosen = new Set(ids)
  return consequenceOf({
    kind,
    ending,
    count: ids.length,
    on,
    rows: rows?.filter(({ id }) => chosen.has(id)) ?? [],
    shiftsAfter:
      shifts.data?.rows.filter(({ checkpointId, day }) => checkpointId !== null && chosen.has(checkpointId) && day >= on)
        .length ?? 0,
  })
}

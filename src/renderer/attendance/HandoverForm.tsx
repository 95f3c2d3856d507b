/** The form of a handover: checked as it is typed, kept as a draft until it is stored or thrown away. */
import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useId, useRef, useState } from 'react'
import * as z from 'zod'
import type { DutyPlace } from '../../shared/attendance/duty.ts'
import { nearestMoment, readClock } from '../../shared/attendance/clock.ts'
import { HANDOVER_LABELS, checkHandover } from '../../shared/attendance/handover.ts'
import type { Handover, HandoverField, HandoverValues } from '../../shared/attendance/handover.ts'
import { api, ask } from '../api.ts'
import { createDraftKeeper } from '../records/draft-keeper.ts'
import { fetchDraft } from '../records/use-draft.ts'
import { Failure } from '../ui/Notice.tsx'
import styles from './DutyPanel.module.css'

const COUNTS = ['personsIn', 'personsOut', 'vehicles', 'abnormalTemperatures'] as const
const NOTES = ['incidents', 'equipment', 'supplies'] as const
const Texts = z.partialRecord(z.enum(['at', ...COUNTS, ...NOTES, 'handedOverBy', 'takenOverBy']), z.string())
type Texts = z.infer<typeof Texts>

interface HandoverFormProps {
  place: DutyPlace
  kept: Handover | null
  /** names offered for both sides */
  givers: string[]
  takers: string[]
  present: string
  close: () => void
}

/** Waits for what was begun and not stored. */
export function HandoverForm(props: HandoverFormProps) {
  const key = `handover/${props.place.shiftId}`
  const draft = useQuery({ queryKey: ['drafts', key], queryFn: () => fetchDraft(key), gcTime: 0, staleTime: 0 })
  if (draft.isPending) return null
  const begun = Texts.safeParse(draft.data?.values).data
  return <Form {...props} draftKey={key} begun={begun ?? null} />
}

function Form({
  place,
  kept,
  givers,
  takers,
  present,
  close,
  draftKey,
  begun,
}: HandoverFormProps & { draftKey: string; begun: Texts | null }) {
  const [texts, setTexts] = useState<Texts>(begun ?? textsOf(kept, place, present))
  const [touched, setTouched] = useState<ReadonlySet<HandoverField>>(new Set())
  const [keeper] = useState(() =>
    createDraftKeeper<Texts>(draftKey, {
      keep: (key, values) => api.drafts.keep({ key, values }),
      drop: (key) => api.drafts.drop({ key }),
    }),
  )
  useEffect(() => () => void keeper.flush(), [keeper])
  // it opens beneath what is in sight, where the button that opened it was
  const root = useRef<HTMLFormElement>(null)
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' })
    root.current?.querySelector('input')?.focus()
  }, [])
  const leave = () => {
    void keeper.drop()
    close()
  }
  const save = useMutation(ask.attendance.saveHandover.mutationOptions({ onSuccess: leave }))
  const id = useId()
  const values = valuesOf(texts, place)
  const problems = [...numberProblems(texts), ...checkHandover(values, place, present)]
  const write = (field: HandoverField, text: string) => {
    const next = { ...texts, [field]: text }
    setTexts(next)
    keeper.keep(next)
  }
  const touch = (field: HandoverField) => setTouched(new Set([...touched, field]))
  const box = (field: HandoverField, more: { isWhole?: boolean; isLong?: boolean; list?: string[] } = {}) => {
    const problem = touched.has(field) ? problems.find((one) => one.field === field) : undefined
    const common = {
      id: `${id}-${field}`,
      value: texts[field] ?? '',
      'aria-invalid': problem !== undefined,
      'aria-describedby': problem && `${id}-${field}-wrong`,
      onBlur: () => touch(field),
    }
    return (
      <div className={more.isWhole ? styles.whole : undefined}>
        <label htmlFor={common.id}>{HANDOVER_LABELS[field]}</label>
        {more.isLong ? (
          <textarea {...common} rows={2} maxLength={500} onChange={(event) => write(field, event.target.value)} />
        ) : (
          <input
            {...common}
            type="text"
            autoComplete="off"
            list={more.list && `${id}-${field}-list`}
            onChange={(event) => write(field, event.target.value)}
          />
        )}
        {more.list && (
          <datalist id={`${id}-${field}-list`}>
            {[...new Set(more.list)].map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        )}
        {problem && (
          <p id={`${id}-${field}-wrong`} className={styles.error}>
            {problem.message}
          </p>
        )}
      </div>
    )
  }
  return (
    <form
      ref={root}
      className={styles.form}
      aria-label="交接班记录"
      onSubmit={(event) => {
        event.preventDefault()
        setTouched(new Set(HandoverFields))
        if (problems.length === 0) save.mutate({ shiftId: place.shiftId, values, ...(kept && { id: kept.id }) })
      }}
    >
      {box('at', { isWhole: true })}
      {COUNTS.map((field) => (
        <Cell key={field}>{box(field)}</Cell>
      ))}
      {NOTES.map((field) => (
        <Cell key={field}>{box(field, { isWhole: true, isLong: true })}</Cell>
      ))}
      {box('handedOverBy', { list: givers })}
      {box('takenOverBy', { list: takers })}
      <div className={`${styles.whole ?? ''} ${styles.acts ?? ''}`}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
        <Button onClick={leave}>不写了</Button>
      </div>
      <div className={styles.whole}>
        <Failure error={save.error} />
      </div>
    </form>
  )
}

const HandoverFields = ['at', ...COUNTS, ...NOTES, 'handedOverBy', 'takenOverBy'] as const

/** Grid cells stay what they are, whoever made them. */
function Cell({ children }: { children: React.ReactNode }) {
  return children
}

/** A new one begins with the end of its shift, or with now where that is still to come. */
function textsOf(kept: Handover | null, { end }: DutyPlace, present: string): Texts {
  if (!kept) return { at: (end < present ? end : present).slice(11) }
  const { at, ...rest } = kept
  const said = HandoverFields.flatMap((field) => {
    const value = field === 'at' ? null : rest[field]
    return value === null ? [] : [[field, String(value)]]
  })
  return { ...(Object.fromEntries(said) as Texts), at: at.slice(11) }
}

function valuesOf(texts: Texts, { end }: DutyPlace): HandoverValues {
  const clock = readClock(texts.at ?? '')
  const words = (field: 'incidents' | 'equipment' | 'supplies' | 'handedOverBy' | 'takenOverBy') => texts[field]?.trim() || null
  const count = (field: (typeof COUNTS)[number]) => numberIn(texts[field])
  return {
    at: clock === null ? '' : nearestMoment(clock, end),
    personsIn: count('personsIn'),
    personsOut: count('personsOut'),
    vehicles: count('vehicles'),
    abnormalTemperatures: count('abnormalTemperatures'),
    incidents: words('incidents'),
    equipment: words('equipment'),
    supplies: words('supplies'),
    handedOverBy: words('handedOverBy'),
    takenOverBy: words('takenOverBy'),
  }
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,5}$/.test(text.trim()) ? Number(text) : null
}

function numberProblems(texts: Texts) {
  return COUNTS.filter((field) => (texts[field]?.trim() ?? '') !== '' && numberIn(texts[field]) === null).map((field) => ({
    field,
    message: '请填数字。',
  }))
}

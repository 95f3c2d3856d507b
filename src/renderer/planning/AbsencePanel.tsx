/** 来不了: from when until when and why; what falls out, and the smallest ways of mending it, shown before one is taken. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useId, useState } from 'react'
import type { Moment } from '../../shared/days.ts'
import type { Repair } from '../../shared/planning/proposal.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useOffice } from '../office/use-office.ts'
import { spotAt } from '../roster/cell-place.ts'
import type { Place } from '../roster/cell-place.ts'
import { placeOfShift } from '../roster/shift-places.ts'
import { Failure } from '../ui/Notice.tsx'
import { Panel, PanelSection } from '../ui/Panel.tsx'
import type { Absentee } from './absentee.ts'
import { MomentField } from './MomentField.tsx'
import styles from './Planning.module.css'
import { RepairChoice } from './RepairChoice.tsx'

interface AbsencePanelProps {
  absentee: Absentee
  grid: RosterGrid
  goTo: (place: Place) => void
  close: () => void
}

const USUAL = ['生病', '家中有事', '公差', '居家观察']

export function AbsencePanel({ absentee, grid, goTo, close }: AbsencePanelProps) {
  const present = useOffice()?.present ?? `${grid.today}T08:00`
  const [from, setFrom] = useState<Moment | null>(() => startOf(absentee, grid, present))
  const [to, setTo] = useState<Moment | null>(null)
  const [reason, setReason] = useState('')
  const [chosen, setChosen] = useState(0)
  const reasonId = useId()
  const absence = { personId: absentee.personId, from: from ?? '', ...(to ? { to } : {}) }
  const question = useQuery({
    ...ask.planning.absence.queryOptions({ input: absence }),
    enabled: from !== null,
    placeholderData: keepPreviousData,
  })
  const answer = from ? question.data : undefined
  const take = useMutation(ask.planning.takeAbsence.mutationOptions({ onSuccess: close }))
  const repair: Repair | undefined = answer?.repairs[chosen] ?? answer?.repairs[0]
  const send = (proposalId?: string) =>
    take.mutate({
      ...absence,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...(proposalId ? { proposalId } : {}),
    })
  return (
    <Panel title={`${absentee.name}来不了`} subtitle="先看怎么补，再定" close={close}>
      <PanelSection title="什么时候">
        <MomentField label="从" moment={from} present={present} isFirst choose={setFrom} />
        <MomentField label="到" moment={to} present={present} hint="不写就是另行通知" choose={setTo} />
        <div className={styles.field}>
          <label htmlFor={reasonId}>原因</label>
          <input
            id={reasonId}
            type="text"
            maxLength={200}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className={styles.chips} role="group" aria-label="常用原因">
            {USUAL.map((words) => (
              <button key={words} type="button" aria-pressed={reason === words} onClick={() => setReason(words)}>
                {words}
              </button>
            ))}
          </p>
        </div>
      </PanelSection>
      <Failure error={question.error} retry={() => void question.refetch()} />
      {answer && (
        <>
          <PanelSection title="空出来的班" remark={answer.duties.length > 0 ? `${answer.duties.length} 个` : undefined}>
            <p role="status">{answer.sentence}</p>
            <ul className={styles.list}>
              {answer.duties.map(({ shiftId, sentence }) => {
                const place = seatOf(grid, shiftId, absentee.personId)
                return (
                  <li key={shiftId}>
                    <button type="button" className="plain" disabled={!place} onClick={() => place && goTo(place)}>
                      {sentence}
                    </button>
                  </li>
                )
              })}
            </ul>
          </PanelSection>
          {answer.repairs.length > 0 && (
            <PanelSection title="怎么补" remark="改动最少的在前">
              <div role="radiogroup" aria-label="怎么补">
                {answer.repairs.map((one, index) => (
                  <RepairChoice
                    key={one.proposalId}
                    repair={one}
                    isChosen={one === repair}
                    choose={() => setChosen(index)}
                    grid={grid}
                    goTo={goTo}
                  />
                ))}
              </div>
            </PanelSection>
          )}
          <PanelSection title="定下来">
            <p className={styles.buttons}>
              {repair && (
                <Button type="primary" loading={take.isPending} onClick={() => send(repair.proposalId)}>
                  采用
                </Button>
              )}
              <Button
                type={repair ? 'default' : 'primary'}
                disabled={take.isPending}
                onClick={() => send()}
                title="记下来不了，把这些班空出来"
              >
                {answer.duties.length > 0 ? '只登记，先空着' : '登记'}
              </Button>
            </p>
            <Failure error={take.error} />
          </PanelSection>
        </>
      )}
    </Panel>
  )
}

/** The duty it was seen at, where that is still to come; else now. */
function startOf({ shiftId }: Absentee, grid: RosterGrid, present: Moment): Moment {
  const place = shiftId === null ? null : placeOfShift(grid, shiftId, null)
  const spot = place && spotAt(grid.posts, place)
  const start = place && spot ? `${grid.days[place.day] ?? ''}T${spot.band.start}` : present
  return start > present ? start : present
}

function seatOf(grid: RosterGrid, shiftId: number, personId: number): Place | null {
  const place = placeOfShift(grid, shiftId, null)
  const person = place && spotAt(grid.posts, place)?.cell.people.find((one) => one.personId === personId)
  return place && { ...place, seat: person?.seat ?? null }
}

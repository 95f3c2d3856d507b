/** 看方案: what would change, which seats stay empty and why, how even it is and what it breaks; taken whole or left. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import { touchedBy } from '../../shared/planning/proposal.ts'
import type { EmptySeat, Proposal, SeatChange, Uneven } from '../../shared/planning/proposal.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import type { Place } from '../roster/cell-place.ts'
import { placeOfShift } from '../roster/shift-places.ts'
import { wantsReason } from '../roster/use-roster-edits.ts'
import { Failure } from '../ui/Notice.tsx'
import { PanelSection } from '../ui/Panel.tsx'
import { Breaches } from './Breaches.tsx'
import styles from './Planning.module.css'
import { useLeftOut } from './left-out.ts'
import { ProposalChanges } from './ProposalChanges.tsx'
import { solveJob } from './solve-job.ts'

interface ProposalStepProps {
  proposal: Proposal
  grid: RosterGrid
  goTo: (place: Place) => void
  isReadOnly: boolean
}

/** More are told by their number; the grid shows them all. */
const MOST = 60
const FEW_NAMES = 6

export function ProposalStep({ proposal, grid, goTo, isReadOnly }: ProposalStepProps) {
  const { proposalId, sentence, changes, empty, fairness, breaches } = proposal
  const [left, leave] = useLeftOut(proposalId)
  const taken = changes.filter(({ shiftId }) => !left.has(shiftId))
  const missing = empty.reduce((sum, one) => sum + one.missing, 0)
  return (
    <>
      <PanelSection title="三、看方案" remark="表中蓝框双线的是要采用的改动">
        <p>{sentence}</p>
        {!isReadOnly && <Take proposalId={proposalId} taken={taken} isWhole={taken.length === changes.length} />}
      </PanelSection>
      {changes.length > 0 && <ProposalChanges changes={changes} left={left} leave={leave} />}
      {empty.length > 0 && (
        <PanelSection title="仍空的位子" remark={`${countText(missing)} 人次`}>
          <ul className={styles.list}>
            {empty.slice(0, MOST).map((one) => (
              <Empty key={`${one.shiftId} ${one.seat}`} one={one} grid={grid} goTo={goTo} />
            ))}
          </ul>
          {empty.length > MOST && <p className="mute">还有 {empty.length - MOST} 格，表中都标着“缺”。</p>}
        </PanelSection>
      )}
      {fairness.length > 0 && (
        <PanelSection title="均不均">
          <ul className={styles.sentences}>
            {fairness.map((one) => (
              <li key={one.seat}>
                {one.sentence}
                <Unevens all={one.uneven} />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <Breaches title="方案仍有违反规则的地方" breaches={breaches} grid={grid} goTo={goTo} />
    </>
  )
}

/** By what keeps them from more, most people first. */
function Unevens({ all }: { all: Uneven[] }) {
  const groups = [...Map.groupBy(all, ({ reason }) => reason)].sort(([, a], [, b]) => b.length - a.length)
  return groups.map(([reason, people]) => (
    <p key={reason} className={styles.next}>
      {countText(people.length)} 人偏少，{reason}：
      {people
        .slice(0, FEW_NAMES)
        .map(({ name, duties, nights }) => `${name} ${String(duties)} 班${nights > 0 ? `（夜 ${String(nights)}）` : ''}`)
        .join('、')}
      {people.length > FEW_NAMES && '等'}
    </p>
  ))
}

function Take({ proposalId, taken, isWhole }: { proposalId: string; taken: SeatChange[]; isWhole: boolean }) {
  const [reason, setReason] = useState('')
  const take = useMutation(ask.planning.take.mutationOptions({ onSuccess: () => solveJob.clear() }))
  const isAsked = wantsReason(take.error)
  const isEnough = reason.trim().length >= 2
  const only = isWhole ? {} : { only: [...new Set(taken.map(({ shiftId }) => shiftId))] }
  return (
    <>
      {isAsked ? (
        <label className={styles.reason}>
          仍要采用的原因
          <Input autoFocus value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </label>
      ) : null}
      <p className={styles.buttons}>
        <Button
          type="primary"
          disabled={taken.length === 0 || (isAsked && !isEnough)}
          loading={take.isPending}
          onClick={() => take.mutate({ proposalId, ...only, ...(isEnough ? { reason: reason.trim() } : {}) })}
        >
          {isWhole ? '采用' : `采用所选的 ${countText(touchedBy(taken))} 处`}
        </Button>
        <Button onClick={() => solveJob.clear()}>放弃</Button>
      </p>
      <Failure error={take.error} />
    </>
  )
}

function Empty({ one, grid, goTo }: { one: EmptySeat; grid: RosterGrid; goTo: (place: Place) => void }) {
  const { shiftId, seat, day, band, number, checkpoint, missing, why, nextBest } = one
  const place = placeOfShift(grid, shiftId, seat)
  return (
    <li>
      <button type="button" className="plain" disabled={!place} onClick={() => place && goTo(place)}>
        <b>
          {shortDayInChinese(day)} {band} {number} {checkpoint.replace(/卡点$/, '')}
        </b>
        <span className="warn">
          缺{SEAT_SHORT_LABELS[seat]}
          {missing > 1 && ` ${missing} 人`}
        </span>
      </button>
      <p>{why}</p>
      {nextBest.length > 0 && (
        <p className={styles.next}>
          可问：
          {nextBest.slice(0, 3).map(({ personId, name, reason }) => (
            <span key={personId}>
              <b>{name}</b>（{reason}）
            </span>
          ))}
        </p>
      )}
    </li>
  )
}

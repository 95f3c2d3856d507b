/** 排班, in three steps that stay in sight: whether there are people enough, the solving, and what it proposes. */
import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import type { CapacityAnswer } from '../../shared/planning/capacity.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import type { Place } from '../roster/cell-place.ts'
import { Failure } from '../ui/Notice.tsx'
import { DUTY_RULES_PATH } from '../standards/page.ts'
import { Panel, PanelSection } from '../ui/Panel.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useJob } from '../work/job.ts'
import styles from './Planning.module.css'
import { ProposalStep } from './ProposalStep.tsx'
import { solveJob } from './solve-job.ts'
import { SolveStep } from './SolveStep.tsx'

interface PlanPanelProps {
  grid: RosterGrid
  goTo: (place: Place) => void
  isReadOnly: boolean
  close: () => void
}

export function PlanPanel({ grid, goTo, isReadOnly, close }: PlanPanelProps) {
  const { from, to } = grid
  const { phase, result } = useJob(solveJob)
  const capacity = useQuery(ask.planning.capacity.queryOptions({ input: { from, to } }))
  return (
    <Panel title="排班" subtitle={`${shortDayInChinese(from)}—${shortDayInChinese(to)}，${grid.days.length} 天`} close={close}>
      <PanelSection title="一、能不能排满" remark={<Link href={`~${DUTY_RULES_PATH}`}>去设规则</Link>}>
        <Failure error={capacity.error} retry={() => void capacity.refetch()} />
        {capacity.data ? (
          <Capacity answer={capacity.data} isReadOnly={isReadOnly} isBrief={phase === 'running' || phase === 'done'} />
        ) : (
          capacity.isPending && <Waiting>正在核算</Waiting>
        )}
      </PanelSection>
      {!isReadOnly && (capacity.data?.shifts ?? 0) > 0 && <SolveStep from={from} to={to} />}
      {phase === 'done' && result && (
        <ProposalStep key={result.proposalId} proposal={result} grid={grid} goTo={goTo} isReadOnly={isReadOnly} />
      )}
    </Panel>
  )
}

interface CapacityProps {
  answer: CapacityAnswer
  isReadOnly: boolean
  /** the sentences alone, where the next step is at work */
  isBrief: boolean
}

function Capacity({ answer, isReadOnly, isBrief }: CapacityProps) {
  const { shifts, sentences, seats, options, isExact, missing } = answer
  const [isAsked, setAsked] = useState(false)
  const isWhole = !isBrief || isAsked
  if (shifts === 0) return <NoShifts answer={answer} isReadOnly={isReadOnly} />
  return (
    <>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {isBrief && (
        <button type="button" className={`plain ${styles.more}`} aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          {isAsked ? '收起各类别和办法' : '看各类别和办法'}
        </button>
      )}
      {isWhole && <Seats seats={seats} />}
      {isWhole && !isExact && missing === 0 && <p className="mute">休息和连班的规则可能使少数位子排不上，以排出来的为准。</p>}
      {isWhole && options.length > 0 && <Options options={options} />}
    </>
  )
}

function Seats({ seats }: Pick<CapacityAnswer, 'seats'>) {
  return (
    <table className={styles.seats}>
      <thead>
        <tr>
          <th scope="col">类别</th>
          <th scope="col">人数</th>
          <th scope="col">应到人次</th>
          <th scope="col">能排</th>
          <th scope="col">缺</th>
        </tr>
      </thead>
      <tbody>
        {seats.map((one) => (
          <tr key={one.seat}>
            <th scope="row">{SEAT_SHORT_LABELS[one.seat]}</th>
            <td>{countText(one.people)}</td>
            <td>{countText(one.required)}</td>
            <td>{countText(one.fillable)}</td>
            <td className={one.missing > 0 ? 'warn' : undefined}>{one.missing > 0 ? <b>{countText(one.missing)}</b> : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The best of them; the others where they are asked for. */
const FEW = 4

function Options({ options }: Pick<CapacityAnswer, 'options'>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <h4 className={styles.subhead}>可选的办法</h4>
      <ul className={styles.options}>
        {(isOpen ? options : options.slice(0, FEW)).map(({ code, sentence }) => (
          <li key={code + sentence}>{sentence}</li>
        ))}
      </ul>
      {options.length > FEW && !isOpen && (
        <button type="button" className={`plain ${styles.more}`} onClick={() => setOpen(true)}>
          其余 {options.length - FEW} 种
        </button>
      )}
    </>
  )
}

function NoShifts({ answer: { from, to }, isReadOnly }: { answer: CapacityAnswer; isReadOnly: boolean }) {
  const layOut = useMutation(ask.planning.layOut.mutationOptions())
  return (
    <>
      <p>这几天还没有班次。先按各卡点的班次规则开出空班，再来排人。</p>
      {!isReadOnly && (
        <p className={styles.buttons}>
          <Button loading={layOut.isPending} onClick={() => layOut.mutate({ from, to })}>
            按班次规则开班
          </Button>
        </p>
      )}
      <Failure error={layOut.error} />
    </>
  )
}

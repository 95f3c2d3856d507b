/** 在岗, the third way of looking at the roster: who is there now, what was handed over, what it came to. */
import Segmented from 'antd/es/segmented'
import type { ReactNode } from 'react'
import type { DutyPart } from '../roster/roster-views.ts'
import { Bar, BarEnd } from '../ui/Bar.tsx'
import { DutyBoard } from './DutyBoard.tsx'
import { HandoversPart } from './HandoversPart.tsx'
import { SummaryPart } from './SummaryPart.tsx'

interface OnDutyViewProps {
  /** the control that leads to the other ways of looking at the roster */
  choose: ReactNode
  /** undefined: who is there now */
  part: DutyPart | undefined
  show: (part: DutyPart | undefined) => void
}

export default function OnDutyView({ choose, part, show }: OnDutyViewProps) {
  const bar = (controls: ReactNode, acts: ReactNode) => (
    <Bar title="值班">
      {choose}
      <Segmented
        aria-label="看什么"
        options={[
          { value: 'now', label: '此刻在岗' },
          { value: 'handovers', label: '交接班' },
          { value: 'summary', label: '考勤汇总' },
        ]}
        value={part ?? 'now'}
        onChange={(next: DutyPart | 'now') => show(next === 'now' ? undefined : next)}
      />
      {controls}
      <BarEnd>{acts}</BarEnd>
    </Bar>
  )
  if (part === 'handovers') return <HandoversPart bar={bar} />
  return part === 'summary' ? <SummaryPart bar={bar} /> : <DutyBoard bar={bar} />
}

export type PartBar = (controls: ReactNode, acts: ReactNode) => ReactNode

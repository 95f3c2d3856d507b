/** 在岗, the third way of looking at the roster: who is there now, what was handed over, what it came to. */
import Segmented from 'antd/es/segmented'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Bar, BarEnd } from '../ui/Bar.tsx'
import { DutyBoard } from './DutyBoard.tsx'
import { HandoversPart } from './HandoversPart.tsx'
import { SummaryPart } from './SummaryPart.tsx'

type Part = 'now' | 'handovers' | 'summary'

/** `choose`: the control that leads to the other ways of looking at the roster. */
export default function OnDutyView({ choose }: { choose: ReactNode }) {
  const [part, setPart] = useState<Part>('now')
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
        value={part}
        onChange={(next: Part) => setPart(next)}
      />
      {controls}
      <BarEnd>{acts}</BarEnd>
    </Bar>
  )
  if (part === 'handovers') return <HandoversPart bar={bar} />
  return part === 'summary' ? <SummaryPart bar={bar} /> : <DutyBoard bar={bar} />
}

export type PartBar = (controls: ReactNode, acts: ReactNode) => ReactNode

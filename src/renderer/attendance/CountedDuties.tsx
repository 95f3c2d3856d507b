/** The duties behind a number of the summary, beside it. */
import { useQuery } from '@tanstack/react-query'
import { stateInChinese } from '../../shared/attendance/duty.ts'
import type { DutyRecord, SummaryCount } from '../../shared/attendance/summary.ts'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese, weekdayInChinese } from '../../shared/days.ts'
import { ask } from '../api.ts'
import { Failure } from '../ui/Notice.tsx'
import { Panel, PanelSection } from '../ui/Panel.tsx'
import { StateMark, clockEnd } from './DutyTable.tsx'
import panel from './DutyPanel.module.css'
import styles from './Records.module.css'

export interface Opened {
  /** 王强 应到 */
  title: string
  count: SummaryCount
  key?: string
  unit?: string
}

interface CountedDutiesProps {
  span: { from: string; to: string; asOf?: string }
  opened: Opened
  close: () => void
}

const MOST = 300

export function CountedDuties({ span, opened: { title, ...counted }, close }: CountedDutiesProps) {
  const question = useQuery(ask.attendance.duties.queryOptions({ input: { ...span, ...counted } }))
  const duties = question.data ?? []
  return (
    <Panel title={title} subtitle={`${countText(duties.length)} 班`} close={close}>
      <Failure error={question.error} />
      <PanelSection title="班次">
        <ul className={styles.duties} aria-label="班次">
          {duties.slice(0, MOST).map((duty) => (
            <DutyLine key={`${duty.shiftId} ${duty.assignmentId ?? ''} ${duty.attendanceId ?? ''}`} duty={duty} />
          ))}
        </ul>
        {duties.length > MOST && <p className="mute">还有 {countText(duties.length - MOST)} 班，导出后可看全。</p>}
      </PanelSection>
    </Panel>
  )
}

function DutyLine({ duty }: { duty: DutyRecord }) {
  const { day, band, start, end, number, checkpoint, name, state, checkInAt, checkOutAt, hours, reason, standsInFor } = duty
  const times = checkInAt && `${checkInAt.slice(11)}到岗${checkOutAt ? `，${checkOutAt.slice(11)}下岗` : ''}`
  return (
    <li>
      <div className={panel.who}>
        <StateMark state={state} />
        <b>{name}</b>
        <span>
          {shortDayInChinese(day)} {weekdayInChinese(day)} {band}
        </span>
        <span className={panel[state]}>{stateInChinese(duty)}</span>
      </div>
      <p>
        {number} {checkpoint}　{start.slice(11)}—{clockEnd(end)}
      </p>
      <p>{[times, hours > 0 && `${hours} 小时`, standsInFor && `顶替${standsInFor}`, reason].filter(Boolean).join('　')}</p>
    </li>
  )
}

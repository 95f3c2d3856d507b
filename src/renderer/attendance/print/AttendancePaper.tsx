/** A page of attendance in the frame all papers have: which post, which roster it goes by, for which day or moment. */
import type { ReactNode } from 'react'
import type { ShiftSheets } from '../../../shared/attendance/contract.ts'
import type { DutyPlace } from '../../../shared/attendance/duty.ts'
import { dayInChinese, weekdayInChinese } from '../../../shared/days.ts'
import { rosterStateInChinese } from '../../../shared/roster/versions-contract.ts'
import type { RosterState } from '../../../shared/roster/versions-contract.ts'
import { OfficePaper } from '../../print/paper/OfficePaper.tsx'
import type { PaperSize } from '../../print/paper/OfficePaper.tsx'
import { PaperHead } from '../../print/paper/PaperHead.tsx'
import type { HeadPart } from '../../print/paper/PaperHead.tsx'
import type { Ruler } from '../../print/text-ruler.ts'
import '../../print/paper/ruled-paper.css'
import './attendance-paper.css'

interface AttendancePaperProps {
  size: PaperSize
  title: string
  kind?: string
  number?: number | null
  sheet: string
  office: Pick<ShiftSheets['office'], 'commandPostName'>
  /** of the roster the paper goes by; null: it goes by none */
  version: RosterState | null
  /** the day or the span, in the head's second line */
  when: string
  asOf: string
  page: { number: number; of: number }
  ruler: Ruler
  children: ReactNode
}

interface PostPaperProps extends Pick<AttendancePaperProps, 'office' | 'version' | 'asOf' | 'page' | 'ruler' | 'children'> {
  kind: string
  place: DutyPlace
}

/** A post's own page for one day. */
export function PostPaper({ place, ...paper }: PostPaperProps) {
  const { checkpoint, number, community, day } = place
  return (
    <AttendancePaper
      size="a4-upright"
      title={checkpoint}
      number={number}
      sheet={checkpoint}
      when={`${community ?? ''}　${dayInChinese(day)}　${weekdayInChinese(day)}`.trim()}
      {...paper}
    />
  )
}

export function AttendancePaper({ size, office, version, when, asOf, sheet, page, children, ...head }: AttendancePaperProps) {
  const issued: HeadPart[] = version ? [{ text: '　' }, versionPart(version)] : []
  const beside: HeadPart[][] = [[{ text: office.commandPostName }, ...issued], [{ text: when, look: 'strong' }]]
  return (
    <OfficePaper
      size={size}
      kind="ruled-paper attendance-paper"
      sheet={sheet}
      page={page}
      signed={{ preparedBy: null, reviewedBy: null, asOf }}
    >
      <PaperHead size={size} beside={beside} most={size === 'a4' ? 20 : 17} {...head} />
      {children}
    </OfficePaper>
  )
}

function versionPart(state: RosterState): HeadPart {
  return { text: rosterStateInChinese(state), ...(state.state !== 'published' && { look: 'boxed' }) }
}

/** 值班日志: a post's day, shift by shift: who came and went, what was counted, what happened, who handed over to whom. */
import { api } from '../../api.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { PAPER, paperWidth } from '../../print/paper/OfficePaper.tsx'
import { flow } from '../../../shared/documents/flow.ts'
import type { FlowPart } from '../../../shared/documents/flow.ts'
import { createRuler, widthOf } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { useAnswer } from '../../print/use-answer.ts'
import type { ShiftSheet } from '../../../shared/attendance/contract.ts'
import type { DutyPerson } from '../../../shared/attendance/duty.ts'
import { HANDOVER_LABELS } from '../../../shared/attendance/handover.ts'
import {
  LOG_COLUMNS,
  LOG_COUNTS,
  LOG_TEXTS,
  bandInChinese,
  byPost,
  categoryInChinese,
  clockOf,
  situationOf,
} from '../../../shared/attendance/paper-words.ts'
import { PostPaper } from './AttendancePaper.tsx'
import { sheetsOrderOf } from './attendance-order.ts'
import { useVersion } from './use-version.ts'

/** Millimetres. */
const ROW = 6.3
const HEADING = 6
const GAP = 3
/** what happened is written by hand: as much room as takes no further page */
const TALL = [24, 20, 16, 11.5]
const LABEL = 24
const TEXT = { size: 9, line: 3.6 }
const BODY = PAPER['a4-upright'].height - PAPER.top - 12.5 - 1 - PAPER.foot

type Part = FlowPart<ShiftSheet, DutyPerson>

export function DutyLogPrint({ query }: PrintPageProps) {
  const { office, asOf, shifts } = useAnswer('attendance.sheets', () => api.attendance.sheets(sheetsOrderOf(query)))
  const version = useVersion({ shifts, asOf })
  const ruler = createRuler(HEI, 'normal')
  const pages = byPost(shifts).flatMap((own) => pagesOf(own, ruler))
  return pages.map(({ parts, tall }, index) => {
    const place = parts[0]?.group.place
    if (!place) return null
    return (
      <PostPaper
        key={index}
        kind="值班日志"
        place={place}
        office={office}
        version={version}
        asOf={asOf}
        page={{ number: index + 1, of: pages.length }}
        ruler={ruler}
      >
        {parts.map((part) => (
          <ShiftLog key={part.group.place.shiftId} part={part} tall={tall} ruler={ruler} />
        ))}
      </PostPaper>
    )
  })
}

function pagesOf(own: ShiftSheet[], ruler: Ruler): { parts: Part[]; tall: number }[] {
  const groups = own.map((group) => ({ group, rows: group.people }))
  const tries = TALL.map((tall) => {
    const tail = (sheet: ShiftSheet) =>
      ROW * 2 + LOG_TEXTS.reduce((sum, field) => sum + textHeight(sheet, field, tall, ruler), 0) + GAP
    const measures = { room: BODY, head: () => HEADING + ROW, row: () => ROW, tail }
    return flow<ShiftSheet, DutyPerson>(groups, measures).map((parts) => ({ parts, tall }))
  })
  const least = Math.min(...tries.map(({ length }) => length))
  return tries.find(({ length }) => length === least) ?? []
}

/** What is written already has as many lines as it takes. */
function textHeight({ handovers }: ShiftSheet, field: (typeof LOG_TEXTS)[number], tall: number, ruler: Ruler): number {
  const text = handovers[0]?.[field] ?? ''
  const room = paperWidth('a4-upright') - LABEL - 3
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(ruler(line) + 1, TEXT.size) / room)), 0)
  return Math.max(field === 'incidents' ? tall : ROW, lines * TEXT.line + 1)
}

interface ShiftLogProps {
  part: Part
  /** millimetres for what happened */
  tall: number
  ruler: Ruler
}

function ShiftLog({ part: { group, rows, isContinued, isLast }, tall, ruler }: ShiftLogProps) {
  return (
    <div className="shift">
      <h2>
        {bandInChinese(group.place)}
        {isContinued && '（续）'}
      </h2>
      <table>
        <thead>
          <tr style={{ height: `${ROW}mm` }}>
            {LOG_COLUMNS.map(({ head, width }) => (
              <th key={head} style={{ width: width === 0 ? undefined : `${width}mm` }}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={`${one.assignmentId ?? ''} ${one.attendanceId ?? ''} ${one.name}`} style={{ height: `${ROW}mm` }}>
              <td className="who">{one.name}</td>
              <td className="inner">{categoryInChinese(one)}</td>
              <td className="inner">{clockOf(one.checkInAt)}</td>
              <td className="inner">{clockOf(one.checkOutAt)}</td>
              <td className="inner left">{situationOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isLast && <HandedOver sheet={group} tall={tall} ruler={ruler} />}
    </div>
  )
}

function HandedOver({ sheet, tall, ruler }: { sheet: ShiftSheet; tall: number; ruler: Ruler }) {
  const kept = sheet.handovers[0]
  return (
    <table>
      <colgroup>
        <col style={{ width: `${LABEL}mm` }} />
      </colgroup>
      <tbody>
        <tr style={{ height: `${ROW}mm` }}>
          {LOG_COUNTS.map((field) => [
            <th key={field} className="inner">
              {HANDOVER_LABELS[field]}
            </th>,
            <td key={`${field} count`} className="inner">
              {kept?.[field]}
            </td>,
          ])}
        </tr>
        {LOG_TEXTS.map((field) => (
          <tr key={field} style={{ height: `${textHeight(sheet, field, tall, ruler)}mm` }}>
            <th>{HANDOVER_LABELS[field]}</th>
            <td colSpan={7} className="inner left" style={{ whiteSpace: 'pre-line' }}>
              {kept?.[field]}
            </td>
          </tr>
        ))}
        <tr style={{ height: `${ROW}mm` }}>
          <th>{HANDOVER_LABELS.at}</th>
          <td className="inner">{clockOf(kept?.at ?? null)}</td>
          <th className="inner">{HANDOVER_LABELS.handedOverBy}</th>
          <td className="inner" colSpan={2}>
            {kept?.handedOverBy}
          </td>
          <th className="inner">{HANDOVER_LABELS.takenOverBy}</th>
          <td className="inner" colSpan={2}>
            {kept?.takenOverBy}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

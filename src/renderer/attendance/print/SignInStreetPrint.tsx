/** `sign-in-street?asOf=…`: 到岗签到表 of the whole street, the shifts that run at a moment, post after post in two columns. */
import { api } from '../../api.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { PAPER } from '../../print/paper/OfficePaper.tsx'
import { flow } from '../../../shared/documents/flow.ts'
import type { FlowPart } from '../../../shared/documents/flow.ts'
import { createRuler, fitText } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { useAnswer } from '../../print/use-answer.ts'
import type { ShiftSheet } from '../../../shared/attendance/contract.ts'
import type { DutyPerson } from '../../../shared/attendance/duty.ts'
import {
  STREET_COLUMNS,
  bandInChinese,
  categoryInChinese,
  clockOf,
  expectedInChinese,
  remarkOf,
  streetLines,
} from '../../../shared/attendance/paper-words.ts'
import type { StreetLine } from '../../../shared/attendance/paper-words.ts'
import { momentInChinese } from '../../../shared/days.ts'
import { AttendancePaper } from './AttendancePaper.tsx'
import { sheetsOrderOf } from './attendance-order.ts'
import { useVersion } from './use-version.ts'

/** Millimetres. */
const ROW = 7.1
const HEAD = 7
const BODY = PAPER.a4.height - PAPER.top - 12.5 - 1 - HEAD - 1 - PAPER.foot
const COLUMNS_A_PAGE = 2

type Part = FlowPart<ShiftSheet, StreetLine>

export function SignInStreetPrint({ query }: PrintPageProps) {
  const { asOf: moment } = sheetsOrderOf(query)
  const { office, asOf, shifts } = useAnswer('attendance.sheets', () =>
    api.attendance.sheets(moment === undefined ? {} : { asOf: moment }),
  )
  const version = useVersion({ shifts, asOf })
  const ruler = createRuler(HEI, 'normal')
  const groups = shifts.map((group) => ({ group, rows: streetLines(group) }))
  const columns = flow<ShiftSheet, StreetLine>(groups, { room: BODY, head: () => 0, row: () => ROW })
  const pages = columns.flatMap((_, index) =>
    index % COLUMNS_A_PAGE === 0 ? [columns.slice(index, index + COLUMNS_A_PAGE)] : [],
  )
  return pages.map((own, index) => (
    <AttendancePaper
      key={index}
      size="a4"
      title={`${office.streetName}卡点值班到岗签到表`}
      sheet="street"
      office={office}
      version={version}
      when={`${momentInChinese(asOf)}当班${office.dutyPhone ? `　值班电话 ${office.dutyPhone}` : ''}`}
      asOf={asOf}
      page={{ number: index + 1, of: pages.length }}
      ruler={ruler}
    >
      <div className="columns" style={{ paddingTop: '1mm' }}>
        {own.map((parts, place) => (
          <Column key={place} parts={parts} ruler={ruler} />
        ))}
      </div>
    </AttendancePaper>
  ))
}

function Column({ parts, ruler }: { parts: Part[]; ruler: Ruler }) {
  return (
    <table>
      <colgroup>
        {STREET_COLUMNS.map(({ head, width }, index) => (
          <col key={index} aria-label={head} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: `${HEAD}mm` }}>
          {STREET_COLUMNS.map(({ head }, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map((part) => (
        <PostRows key={part.group.place.shiftId} part={part} ruler={ruler} />
      ))}
    </table>
  )
}

function PostRows({ part: { group, rows, isContinued }, ruler }: { part: Part; ruler: Ruler }) {
  const { place } = group
  const room = (STREET_COLUMNS[0]?.width ?? 0) - 2
  const name = `${place.number ?? ''} ${place.checkpoint.replace(/卡点$/, '')}${isContinued ? '（续）' : ''}`.trim()
  const lines = [bandInChinese(place), ...(rows.length > 2 ? [place.community ?? '', expectedInChinese(group)] : [])].filter(
    Boolean,
  )
  return (
    <tbody>
      {rows.map((line, index) => (
        <tr key={index} className={index === 0 ? 'first' : ''} style={{ height: `${ROW}mm` }}>
          {index === 0 && (
            <th className="post left" rowSpan={rows.length}>
              <b style={{ fontSize: `${fitText(ruler(name) * 1.04, room, { max: 9.4, min: 6.8, lines: 2 }).size}pt` }}>{name}</b>
              {lines.map((text) => (
                <span key={text} style={{ fontSize: `${fitText(ruler(text), room, { max: 8.2, min: 6, lines: 1 }).size}pt` }}>
                  {text}
                </span>
              ))}
            </th>
          )}
          {line.who === null ? <Blank asked={line.asked} /> : <Person one={line.who} ruler={ruler} />}
        </tr>
      ))}
    </tbody>
  )
}

/** Somebody who comes for a seat that nobody has, or in somebody's stead. */
function Blank({ asked }: { asked: string }) {
  return STREET_COLUMNS.slice(1).map(({ head }, index) => (
    <td key={index} className="inner small">
      {head === '类别' ? asked : ''}
    </td>
  ))
}

function Person({ one, ruler }: { one: DutyPerson; ruler: Ruler }) {
  const sized = (text: string, place: number, max: number) => (
    <span
      style={{
        fontSize: `${fitText(ruler(text) * 1.04, (STREET_COLUMNS[place]?.width ?? 0) - 1.8, { max, min: 6, lines: 2 }).size}pt`,
      }}
    >
      {text}
    </span>
  )
  return (
    <>
      <td className="inner who">{sized(one.name, 1, 10)}</td>
      <td className="inner">{sized(categoryInChinese(one), 2, 8)}</td>
      <td className="inner">{sized(one.phone ?? '', 3, 8)}</td>
      <td className="inner">{clockOf(one.checkInAt)}</td>
      <td className="inner">{sized(remarkOf(one), 5, 7)}</td>
      <td className="inner">{clockOf(one.checkOutAt)}</td>
      <td className="inner" />
    </>
  )
}

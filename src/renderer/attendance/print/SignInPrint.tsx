/** `sign-in?from=…&post=…`: 到岗签到表, a sheet for every post and day: what is known filled in, room to sign, and for who comes instead. */
import { api } from '../../api.ts'
import { HEI } from '../../print/fonts.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { PAPER } from '../../print/paper/OfficePaper.tsx'
import { flow } from '../../../shared/documents/flow.ts'
import type { FlowPart } from '../../../shared/documents/flow.ts'
import { createRuler } from '../../print/text-ruler.ts'
import { useAnswer } from '../../print/use-answer.ts'
import type { ShiftSheet } from '../../../shared/attendance/contract.ts'
import type { DutyPerson } from '../../../shared/attendance/duty.ts'
import {
  SIGN_IN_COLUMNS,
  SPARE_LINES,
  bandInChinese,
  byPost,
  categoryInChinese,
  clockOf,
  expectedInChinese,
  remarkOf,
} from '../../../shared/attendance/paper-words.ts'
import { PostPaper } from './AttendancePaper.tsx'
import { sheetsOrderOf } from './attendance-order.ts'
import { useVersion } from './use-version.ts'

/** Millimetres. */
const ROW = { most: 11.5, least: 6.8 }
const GROUP = 7
const HEAD = 7
const TITLE = 12.5
const BODY = PAPER['a4-upright'].height - PAPER.top - TITLE - 1 - HEAD - PAPER.foot - 1
type Line = DutyPerson | null

export function SignInPrint({ query }: PrintPageProps) {
  const { office, asOf, shifts } = useAnswer('attendance.sheets', () => api.attendance.sheets(sheetsOrderOf(query)))
  const version = useVersion({ shifts, asOf })
  const ruler = createRuler(HEI, 'normal')
  const pages = byPost(shifts).flatMap(pagesOf)
  return pages.map(({ parts, row }, index) => {
    const place = parts[0]?.group.place
    if (!place) return null
    return (
      <PostPaper
        key={index}
        kind="到岗签到表"
        place={place}
        office={office}
        version={version}
        asOf={asOf}
        page={{ number: index + 1, of: pages.length }}
        ruler={ruler}
      >
        <table>
          <colgroup>
            {SIGN_IN_COLUMNS.map(({ head, width }) => (
              <col key={head} style={{ width: `${width}mm` }} />
            ))}
          </colgroup>
          <thead>
            <tr style={{ height: `${HEAD}mm` }}>
              {SIGN_IN_COLUMNS.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {parts.map((part) => (
            <ShiftRows key={part.group.place.shiftId} part={part} row={row} />
          ))}
        </table>
      </PostPaper>
    )
  })
}

/** The rows of a post's day share its page as far as they can be signed in. */
function pagesOf(own: ShiftSheet[]): { parts: FlowPart<ShiftSheet, Line>[]; row: number }[] {
  const groups = own.map((group) => ({ group, rows: [...group.people, ...Array<null>(SPARE_LINES).fill(null)] }))
  const lines = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const row = Math.max(ROW.least, Math.min(ROW.most, (BODY - groups.length * GROUP) / lines))
  return flow<ShiftSheet, Line>(groups, { room: BODY + 0.01, head: () => GROUP, row: () => row }).map((parts) => ({ parts, row }))
}

function ShiftRows({ part: { group, rows, isContinued }, row }: { part: FlowPart<ShiftSheet, Line>; row: number }) {
  const height = `${row}mm`
  return (
    <tbody>
      <tr className="group" style={{ height: `${GROUP}mm` }}>
        <th colSpan={SIGN_IN_COLUMNS.length}>
          {bandInChinese(group.place)}
          {isContinued && '（续）'}　{expectedInChinese(group)}
        </th>
      </tr>
      {rows.map((one, index) =>
        one === null ? (
          <tr key={index} style={{ height }}>
            {SIGN_IN_COLUMNS.map(({ head }) => (
              <td key={head} />
            ))}
          </tr>
        ) : (
          <tr key={index} style={{ height }}>
            <td>{group.people.indexOf(one) + 1}</td>
            <td className="who">{one.name}</td>
            <td className="small">{categoryInChinese(one)}</td>
            <td className="small">{one.phone}</td>
            <td>{clockOf(one.checkInAt)}</td>
            <td />
            <td>{clockOf(one.checkOutAt)}</td>
            <td />
            <td className="small left">{remarkOf(one)}</td>
          </tr>
        ),
      )}
    </tbody>
  )
}

/** 到岗签到表: everybody the roster asks for, what is known of them filled in, and room to sign and for those who come instead. */
import { api } from '../../api.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { useAnswer } from '../../print/use-answer.ts'
import type { ShiftSheet } from '../../../shared/attendance/contract.ts'
import { dayInChinese, momentInChinese, weekdayInChinese } from '../../../shared/days.ts'
import { SEAT_SHORT_LABELS } from '../../../shared/roster/candidates.ts'
import { sheetsOrderOf } from './attendance-order.ts'
import { DutySheet, Paper } from './DutySheet.tsx'
import { bandInChinese, byPost, categoryInChinese, clockOf, postInChinese, remarkOf } from './sheet-words.ts'

/** `sign-in?from=…&post=…`: a sheet for every post and day. */
export function SignInPrint({ query }: PrintPageProps) {
  const { office, asOf, shifts } = useAnswer('attendance.sheets', () => api.attendance.sheets(sheetsOrderOf(query)))
  return (
    <>
      <Paper />
      {byPost(shifts).map((own) => {
        const place = own[0]?.place
        if (!place) return null
        return (
          <DutySheet
            key={place.checkpoint}
            title="卡点值班到岗签到表"
            about={[postInChinese(place), `${dayInChinese(place.day)}　${weekdayInChinese(place.day)}`]}
            unit={office.commandPostName}
            asOf={asOf}
          >
            <SignInTable shifts={own} headOf={bandInChinese} spare={SPARE} />
          </DutySheet>
        )
      })}
    </>
  )
}

/** `sign-in-street?asOf=…`: the shifts that run at a moment, post after post. */
export function SignInStreetPrint({ query }: PrintPageProps) {
  const { asOf: moment } = sheetsOrderOf(query)
  const { office, asOf, shifts } = useAnswer('attendance.sheets', () =>
    api.attendance.sheets(moment === undefined ? {} : { asOf: moment }),
  )
  return (
    <>
      <Paper isWide />
      <DutySheet
        title={`${office.streetName}卡点值班到岗签到表`}
        about={[`${momentInChinese(asOf)}当班`, office.dutyPhone ? `值班电话：${office.dutyPhone}` : '']}
        unit={office.commandPostName}
        asOf={asOf}
      >
        <SignInTable shifts={shifts} headOf={(place) => `${postInChinese(place)}　${bandInChinese(place)}`} spare={0} />
      </DutySheet>
    </>
  )
}

/** lines for those who come and stand in no roster */
const SPARE = 2

const HEADINGS: [heading: string, width: string][] = [
  ['序号', '5%'],
  ['姓名', '11%'],
  ['类别', '10%'],
  ['电话', '15%'],
  ['到岗时间', '10%'],
  ['到岗签名', '13%'],
  ['下岗时间', '10%'],
  ['下岗签名', '13%'],
  ['备注', '13%'],
]

interface SignInTableProps {
  shifts: readonly ShiftSheet[]
  headOf: (place: ShiftSheet['place']) => string
  spare: number
}

function SignInTable({ shifts, headOf, spare }: SignInTableProps) {
  return (
    <table>
      <thead>
        <tr>
          {HEADINGS.map(([heading, width]) => (
            <th key={heading} scope="col" style={{ width }}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {shifts.map((sheet) => (
        <ShiftRows key={sheet.place.shiftId} sheet={sheet} head={headOf(sheet.place)} spare={spare} />
      ))}
    </table>
  )
}

function ShiftRows({ sheet: { people, missing }, head, spare }: { sheet: ShiftSheet; head: string; spare: number }) {
  const expected = people.filter(({ assignmentId }) => assignmentId !== null).length
  return (
    <tbody className="together">
      <tr className="group">
        <th colSpan={HEADINGS.length}>
          {head}　应到 {expected} 人{missing.length > 0 && `　缺${missing.map((seat) => SEAT_SHORT_LABELS[seat]).join('、')}`}
        </th>
      </tr>
      {people.map((one, index) => (
        <tr key={`${one.assignmentId ?? ''} ${one.attendanceId ?? ''} ${one.name}`}>
          <td>{index + 1}</td>
          <td className="name">{one.name}</td>
          <td>{categoryInChinese(one)}</td>
          <td className="small">{one.phone}</td>
          <td>{clockOf(one.checkInAt)}</td>
          <td />
          <td>{clockOf(one.checkOutAt)}</td>
          <td />
          <td className="small left">{remarkOf(one)}</td>
        </tr>
      ))}
      {Array.from({ length: spare }, (_, index) => (
        <tr key={index}>
          {HEADINGS.map(([heading]) => (
            <td key={heading} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

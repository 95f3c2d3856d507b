/** 值班日志: a post's day, shift by shift: who came and went, what was counted, what happened, who handed over to whom. */
import { api } from '../../api.ts'
import type { PrintPageProps } from '../../print/pages.ts'
import { useAnswer } from '../../print/use-answer.ts'
import type { ShiftSheet } from '../../../shared/attendance/contract.ts'
import { DUTY_STATE_LABELS } from '../../../shared/attendance/duty.ts'
import type { DutyPerson } from '../../../shared/attendance/duty.ts'
import { HANDOVER_LABELS } from '../../../shared/attendance/handover.ts'
import { dayInChinese, weekdayInChinese } from '../../../shared/days.ts'
import { sheetsOrderOf } from './attendance-order.ts'
import { DutySheet, Paper } from './DutySheet.tsx'
import { bandInChinese, byPost, categoryInChinese, clockOf, postInChinese, remarkOf } from './sheet-words.ts'

export function DutyLogPrint({ query }: PrintPageProps) {
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
            title="卡点值班日志"
            about={[postInChinese(place), `${dayInChinese(place.day)}　${weekdayInChinese(place.day)}`]}
            unit={office.commandPostName}
            asOf={asOf}
          >
            {own.map((sheet) => (
              <ShiftLog key={sheet.place.shiftId} sheet={sheet} />
            ))}
          </DutySheet>
        )
      })}
    </>
  )
}

function ShiftLog({ sheet: { place, people, handovers } }: { sheet: ShiftSheet }) {
  const kept = handovers[0]
  const count = (field: 'personsIn' | 'personsOut' | 'vehicles' | 'abnormalTemperatures') => (
    <>
      <th>{HANDOVER_LABELS[field]}</th>
      <td>{kept?.[field]}</td>
    </>
  )
  const words = (field: 'incidents' | 'equipment' | 'supplies') => (
    <tr className={field === 'incidents' ? 'tall' : undefined}>
      <th>{HANDOVER_LABELS[field]}</th>
      <td colSpan={7} className="left">
        {kept?.[field]}
      </td>
    </tr>
  )
  return (
    <div className="shift">
      <h2>{bandInChinese(place)}</h2>
      <table>
        <thead>
          <tr>
            <th style={{ width: '16%' }}>姓名</th>
            <th style={{ width: '14%' }}>类别</th>
            <th style={{ width: '14%' }}>到岗</th>
            <th style={{ width: '14%' }}>下岗</th>
            <th>情况</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={`${one.assignmentId ?? ''} ${one.attendanceId ?? ''} ${one.name}`}>
              <td className="name">{one.name}</td>
              <td>{categoryInChinese(one)}</td>
              <td>{clockOf(one.checkInAt)}</td>
              <td>{clockOf(one.checkOutAt)}</td>
              <td className="left">{situationOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <tbody>
          <tr>
            {count('personsIn')}
            {count('personsOut')}
            {count('vehicles')}
            {count('abnormalTemperatures')}
          </tr>
          {words('incidents')}
          {words('equipment')}
          {words('supplies')}
          <tr>
            <th>{HANDOVER_LABELS.at}</th>
            <td>{clockOf(kept?.at ?? null)}</td>
            <th>{HANDOVER_LABELS.handedOverBy}</th>
            <td colSpan={2}>{kept?.handedOverBy}</td>
            <th>{HANDOVER_LABELS.takenOverBy}</th>
            <td colSpan={2}>{kept?.takenOverBy}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** Who came and went says so by the times; of who has not signed a paper to be filled in says nothing. */
function situationOf(who: DutyPerson): string {
  const remark = remarkOf(who)
  return remark !== '' || who.state !== 'standby' ? remark : DUTY_STATE_LABELS.standby
}

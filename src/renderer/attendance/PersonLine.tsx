/** Somebody of a shift: who they are, what became of their duty, and what can be done about it. */
import Button from 'antd/es/button'
import { DUTY_ROLE_LABELS } from '../../shared/people/duty-role.ts'
import { stateInChinese } from '../../shared/attendance/duty.ts'
import type { DutyPerson } from '../../shared/attendance/duty.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import { api } from '../api.ts'
import type { Asked } from './DutyPanel.tsx'
import styles from './DutyPanel.module.css'
import { StateMark } from './DutyTable.tsx'
import type { AttendanceActs } from './use-attendance-acts.ts'

interface PersonLineProps {
  who: DutyPerson
  shiftId: number
  isReadOnly: boolean
  acts: AttendanceActs
  open: (asked: Asked) => void
}

export function PersonLine({ who, shiftId, isReadOnly, acts, open }: PersonLineProps) {
  const { name, phone, seat, role, unit, assignmentId, attendanceId, state, isAmbiguous, standsInFor, reason } = who
  const ref = assignmentId === null ? null : [{ shiftId, assignmentId }]
  const about = [
    seat ? SEAT_SHORT_LABELS[seat] : '其他',
    role && DUTY_ROLE_LABELS[role],
    unit,
    isAmbiguous && '同名待核',
    standsInFor && `顶替${standsInFor}`,
    assignmentId === null && '班表上已没有',
  ]
  const act = (label: string, does: () => void) => (
    <Button size="small" disabled={isReadOnly} aria-label={`${label} ${name}`} onClick={does}>
      {label}
    </Button>
  )
  const isThere = who.checkInAt !== null
  return (
    <li>
      <div className={styles.who}>
        <StateMark state={state} />
        <b>{name}</b>
        <span className={styles.phone}>{phone ?? '电话未登记'}</span>
        <span className={styles[state]}>{stateInChinese(who)}</span>
      </div>
      <p>{about.filter(Boolean).join('　')}</p>
      {(isThere || reason) && <p>{[timesOf(who), reason].filter(Boolean).join('　')}</p>}
      <div className={styles.does}>
        {ref && !isThere && state !== 'replaced' && act('签到', () => acts.run(() => api.attendance.checkIn({ who: ref })))}
        {ref && isThere && who.checkOutAt === null && act('下岗', () => acts.run(() => api.attendance.checkOut({ who: ref })))}
        {ref && (state === 'unsigned' || state === 'standby') && act('缺岗', () => open({ does: 'absent', who }))}
        {ref && state !== 'left' && state !== 'standby' && act('顶替', () => open({ does: 'replace', who }))}
        {isThere && act('改时间', () => open({ does: 'times', who }))}
        {attendanceId !== null &&
          who.replacedBy === null &&
          act('收回', () => acts.run(() => api.attendance.takeBack({ attendanceIds: [attendanceId] })))}
      </div>
    </li>
  )
}

/** 16:02 到岗，20:00 下岗 */
function timesOf({ checkInAt, checkOutAt }: DutyPerson): string {
  if (checkInAt === null) return ''
  return `${checkInAt.slice(11)}到岗${checkOutAt === null ? '' : `，${checkOutAt.slice(11)}下岗`}`
}

/** One post beside the table: the shifts of its day, everybody of the chosen one, what comes next, and the handovers. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { ShiftSheet } from '../../shared/attendance/contract.ts'
import type { DutyPerson } from '../../shared/attendance/duty.ts'
import { countDuties } from '../../shared/attendance/duty.ts'
import { untilInChinese } from '../../shared/attendance/on-duty.ts'
import type { NextShift, OnDutyPost } from '../../shared/attendance/on-duty.ts'
import { dayPart, shortDayInChinese } from '../../shared/days.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import { api, ask } from '../api.ts'
import { useAsOf, useIsLookingBack } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { Panel, PanelSection } from '../ui/Panel.tsx'
import { AbsentDialog } from './AbsentDialog.tsx'
import { clockEnd } from './DutyTable.tsx'
import { HandoverPart } from './HandoverPart.tsx'
import styles from './DutyPanel.module.css'
import { PaperButton } from './PaperButton.tsx'
import { PersonLine } from './PersonLine.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { TimesDialog } from './TimesDialog.tsx'
import { presentOf, unsignedOf, useAttendanceActs } from './use-attendance-acts.ts'

export interface Asked {
  does: 'absent' | 'replace' | 'times'
  who: DutyPerson
}

interface DutyPanelProps {
  /** null: gone from the list meanwhile */
  post: OnDutyPost | null
  asOf: string
  close: () => void
}

export function DutyPanel({ post, asOf, close }: DutyPanelProps) {
  const isReadOnly = useIsLookingBack()
  const moment = useAsOf()
  const acts = useAttendanceActs()
  const [chosen, setChosen] = useState<number | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const running = post?.shifts[0]
  const day = running?.day ?? dayPart(asOf)
  const input = { ...moment, day, post: post?.name ?? '' }
  const question = useQuery({ ...ask.attendance.sheets.queryOptions({ input }), placeholderData: keepPreviousData })
  if (!post) return null
  const sheets = question.data?.shifts ?? []
  const sheet = sheets.find(({ place }) => place.shiftId === (chosen ?? running?.shiftId)) ?? sheets[0]
  const { number, name, community } = post
  return (
    <Panel title={name} subtitle={[number === null ? '' : `${number}号卡点`, community].filter(Boolean).join('　')} close={close}>
      <PanelSection title={`${shortDayInChinese(day)}班次`}>
        <div className={styles.shifts} role="group" aria-label="哪一班">
          {sheets.map(({ place }) => (
            <button
              key={place.shiftId}
              type="button"
              aria-pressed={place.shiftId === sheet?.place.shiftId}
              onClick={() => setChosen(place.shiftId)}
            >
              {place.band}
              <small>
                {place.start.slice(11)}—{clockEnd(place.end)}
              </small>
            </button>
          ))}
        </div>
        {sheets.length === 0 && <p className="mute">这一天没有班次。</p>}
        <Failure error={question.error} />
        <Failure error={acts.error} />
        {sheet && <ShiftPeople sheet={sheet} asOf={asOf} isReadOnly={isReadOnly} acts={acts} ask={setAsked} />}
      </PanelSection>
      {post.next && <Next next={post.next} />}
      {sheet && <HandoverPart key={sheet.place.shiftId} sheet={sheet} next={post.next} asOf={asOf} isReadOnly={isReadOnly} />}
      <PanelSection title="打印">
        <div className={styles.acts}>
          <PaperButton label="到岗签到表" order={{ ...moment, paper: 'sign-in', from: day, post: name }} />
          <PaperButton label="值班日志" order={{ ...moment, paper: 'duty-log', from: day, post: name }} />
        </div>
      </PanelSection>
      {sheet && asked?.does === 'absent' && <AbsentDialog place={sheet.place} who={asked.who} close={() => setAsked(null)} />}
      {sheet && asked?.does === 'replace' && <ReplaceDialog place={sheet.place} who={asked.who} close={() => setAsked(null)} />}
      {sheet && asked?.does === 'times' && <TimesDialog place={sheet.place} who={asked.who} close={() => setAsked(null)} />}
    </Panel>
  )
}

interface ShiftPeopleProps {
  sheet: ShiftSheet
  asOf: string
  isReadOnly: boolean
  acts: ReturnType<typeof useAttendanceActs>
  ask: (asked: Asked) => void
}

function ShiftPeople({ sheet: { place, people, missing }, asOf, isReadOnly, acts, ask: open }: ShiftPeopleProps) {
  const { shiftId, start, end } = place
  const { expected, present, left } = countDuties(people)
  const [unsigned, there] = [unsignedOf(shiftId, people), presentOf(shiftId, people)]
  const isRunning = start <= asOf && asOf < end
  return (
    <>
      <p className={styles.state}>
        应到 <b>{expected}</b>　实到 <b>{present + left}</b>
        {missing.length > 0 && <span className="warn">　排班缺{missing.map((seat) => SEAT_SHORT_LABELS[seat]).join('、')}</span>}
        <span className={styles.until}>
          {isRunning ? `还有${untilInChinese(asOf, end)}交班` : start > asOf ? `${untilInChinese(asOf, start)}后开始` : '已结束'}
        </span>
      </p>
      <ul className={styles.people} aria-label="这一班的人">
        {people.map((who) => (
          <PersonLine
            key={`${who.assignmentId ?? ''} ${who.attendanceId ?? ''} ${who.name}`}
            who={who}
            shiftId={shiftId}
            isReadOnly={isReadOnly}
            acts={acts}
            open={open}
          />
        ))}
      </ul>
      {people.length === 0 && <p className="mute">这一班还没有排人。</p>}
      <div className={styles.acts}>
        <Button
          type="primary"
          disabled={isReadOnly || unsigned.length === 0}
          loading={acts.isStoring}
          onClick={() => acts.run(() => api.attendance.checkIn({ who: unsigned }))}
        >
          全班签到
        </Button>
        <Button
          disabled={isReadOnly || unsigned.length === 0 || start > asOf}
          onClick={() => acts.run(() => api.attendance.checkIn({ who: unsigned, at: 'start' }))}
        >
          按开班时间签到
        </Button>
        <Button
          disabled={isReadOnly || there.length === 0}
          onClick={() => acts.run(() => api.attendance.checkOut({ who: there }))}
        >
          全班下岗
        </Button>
      </div>
    </>
  )
}

function Next({ next: { day, name, start, end, people, missing } }: { next: NextShift }) {
  return (
    <PanelSection title="下一班" remark={`${shortDayInChinese(day)}${name} ${start.slice(11)}—${clockEnd(end)}`}>
      <ul className={styles.next} aria-label="下一班的人">
        {people.map((one) => (
          <li key={one.name + (one.phone ?? '')}>
            <b>{one.name}</b>
            <span>{one.seat ? SEAT_SHORT_LABELS[one.seat] : '其他'}</span>
            <span>{one.phone}</span>
          </li>
        ))}
      </ul>
      {people.length === 0 && <p className="mute">还没有排人。</p>}
      {missing.length > 0 && <p className="warn">缺{missing.map((seat) => SEAT_SHORT_LABELS[seat]).join('、')}</p>}
    </PanelSection>
  )
}

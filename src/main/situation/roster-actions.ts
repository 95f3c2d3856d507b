/** What the roster asks to be seen to: seats nobody sits in, people in two places or without rest, days nobody has planned. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { countText } from '../../shared/counts.ts'
import { addDays, dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { RestHours } from '../../shared/office/rules.ts'
import { SEATS, SEAT_LABELS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { ConflictKind, Shift } from '../../shared/roster/roster.ts'
import type { Action, Subject } from '../../shared/situation/situation.ts'
import { conflictsIn, isInRange } from '../roster/check-roster.ts'
import type { Conflict, DayRange } from '../roster/check-roster.ts'
import { line, post, shiftInWords, toShift } from './subjects.ts'

export interface Planned {
  moment: Moment
  /** the week of the moment */
  week: DayRange
  /** of the week and the days beside it, in order of time */
  shifts: Shift[]
  restHours: RestHours
  /** posts that are to be staffed */
  posts: Checkpoint[]
}

/** Past shifts are not to be mended; they only count in the week's sum. */
export function rosterActions(planned: Planned): Action[] {
  const { moment, week, shifts, restHours } = planned
  const ahead = conflictsIn(shifts, week, restHours).filter(({ second }) => second.shift.end > moment)
  return [
    ...SEATS.flatMap((seat) => shortOf(seat, planned)),
    ...conflicting('double_booking', ahead, planned),
    ...notRostered(planned),
    ...conflicting('short_rest', ahead, planned),
  ]
}

export function gapsIn(week: DayRange, shifts: Shift[]): number {
  return shifts.filter(({ day }) => isInRange(day, week)).reduce((sum, { missing }) => sum + missing.length, 0)
}

function shortOf(seat: Seat, { moment, week, shifts }: Planned): Action[] {
  const short = shifts.filter(({ day, missing }) => isInRange(day, week) && missing.includes(seat))
  const ahead = short.filter(({ end }) => end > moment)
  const [first] = ahead
  if (!first) return []
  const passed = short.length - ahead.length
  const soon = soonInWords(ahead, shifts, moment)
  return [
    {
      code: 'roster_short',
      seat,
      severity: 'shortage',
      count: new Set(ahead.map(({ checkpoint }) => checkpoint)).size,
      unit: '个',
      sentence: `卡点值班表缺${SEAT_LABELS[seat]}人员`,
      lines: [
        line(`本周共缺 ${countText(short.length)} 人次${passed > 0 ? `，还可补 ${countText(ahead.length)} 人次` : ''}`),
        ...(soon ? [line(soon)] : []),
      ],
      step: '补排班',
      leadsTo: toShift(first, seat),
    },
  ]
}

/** 当班的中班缺 18 人、接班的夜班缺 18 人: what can no longer wait. */
function soonInWords(short: Shift[], all: Shift[], moment: Moment): string {
  const next = all.find(({ start }) => start > moment)?.start
  const running = inWords(
    '当班的',
    short.filter(({ start }) => start <= moment),
  )
  const following = inWords(
    '接班的',
    short.filter(({ start }) => start === next),
  )
  return [...running, ...following].join('、')
}

function inWords(which: string, shifts: Shift[]): string[] {
  const byName = Map.groupBy(shifts, ({ name }) => name)
  return [...byName].map(([name, own]) => `${which}${name}缺 ${own.length} 人`)
}

const CONFLICTS = {
  double_booking: { code: 'double_booked', severity: 'breach', sentence: () => '同一时间排在两个卡点' },
  short_rest: {
    code: 'short_rest',
    severity: 'task',
    sentence: (hours: number | null) => `两班之间休息不足${hours === null ? '' : `${hours}小时`}`,
  },
} as const

function conflicting(kind: ConflictKind, conflicts: Conflict[], { moment, restHours }: Planned): Action[] {
  const { code, severity, sentence } = CONFLICTS[kind]
  const own = conflicts.filter((conflict) => conflict.kind === kind).toSorted(byTime)
  // whoever is booked twice on two days is one person to speak to
  const people = new Map(own.toReversed().map((conflict) => [conflict.second.personId, conflict]))
  if (people.size === 0) return []
  const subjects = [...people.values()].toSorted(byTime).map(({ second: { shift, assignment, personId } }): Subject => ({
    id: personId,
    kind: 'people',
    name: assignment.name,
    // where two places claim somebody, the shift says how soon it matters
    note: kind === 'double_booking' ? shiftInWords(shift, dayPart(moment)) : null,
    leadsTo: toShift(shift),
  }))
  return [
    {
      code,
      seat: null,
      severity,
      count: people.size,
      unit: '人',
      sentence: sentence(oneOf(own.map(({ second }) => restHours(dayPart(second.shift.start))))),
      lines: [line('', subjects)],
      step: '改排班',
      leadsTo: { room: 'roster_problem', problem: kind },
    },
  ]
}

/** What all of them are; null where they differ. */
function oneOf(numbers: number[]): number | null {
  const [first, ...others] = new Set(numbers)
  return first === undefined || others.length > 0 ? null : first
}

function byTime(a: Conflict, b: Conflict): number {
  const [one, other] = [a.second.shift.start, b.second.shift.start]
  return one < other ? -1 : Number(one > other)
}

/** Posts without any shift tomorrow: by the evening that has to be settled. */
function notRostered({ moment, week, shifts, posts }: Planned): Action[] {
  const tomorrow = addDays(dayPart(moment), 1)
  const rostered = new Set(shifts.filter(({ day }) => day === tomorrow).map(({ checkpointId }) => checkpointId))
  const lacking = posts.filter(({ id }) => !rostered.has(id))
  const [first] = lacking
  if (!first) return []
  const hasWeek = shifts.some(({ day }) => isInRange(day, week))
  const cell = (id: number) => ({ room: 'roster' as const, post: id, day: tomorrow, band: null, seat: null })
  return [
    {
      code: 'not_rostered',
      seat: null,
      severity: 'shortage',
      count: lacking.length,
      unit: '个',
      sentence: hasWeek ? '卡点明日没有排班' : '卡点本周没有值班表',
      lines: [
        line(
          '',
          lacking.map((one) => ({ ...post(one, 'checkpoints_active'), leadsTo: cell(one.id) })),
        ),
      ],
      step: '去排班',
      leadsTo: cell(first.id),
    },
  ]
}

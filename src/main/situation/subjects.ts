/** How records are named in what has to be seen to: short, with the place each leads to. */
import { shortNameOf } from '../../shared/checkpoints/checkpoint.ts'
import { addDays, shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { FigureCode, ListKind } from '../../shared/figures/figures.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import type { ActionLine, Destination, Subject } from '../../shared/situation/situation.ts'

/** More are told by their number. */
const MOST_NAMED = 5

export function line(text: string, subjects: Subject[] = []): ActionLine {
  return { text, subjects: subjects.slice(0, MOST_NAMED), total: subjects.length }
}

export function toList(kind: ListKind, figure: FigureCode | null, id: number | null = null): Destination {
  return { room: 'list', kind, figure, id }
}

/** The cell of the roster where the shift stands. */
export function toShift({ checkpointId, day, name }: Shift, seat: Seat | null = null): Destination {
  return { room: 'roster', post: checkpointId, day, band: name, seat }
}

export function post(checkpoint: { id: number; name: string }, figure: FigureCode): Subject {
  const { id, name } = checkpoint
  return { id, kind: 'checkpoints', name: shortNameOf(name), note: null, leadsTo: toList('checkpoints', figure, id) }
}

/** 今日中班, 2月13日早班 */
export function shiftInWords({ day, name }: Shift, today: Day): string {
  return dayInWords(day, today) + name
}

export function communityInWords(community: string | null): string {
  return community?.replace(/社区$/, '') ?? '社区不详'
}

function dayInWords(day: Day, today: Day): string {
  if (day === today) return '今日'
  if (day === addDays(today, 1)) return '明日'
  if (day === addDays(today, -1)) return '昨日'
  return shortDayInChinese(day)
}

/** A shift, a seat and who sits there, in the words of the log and of refusals. */
import { dayPart, minutesBetween, shortDayInChinese } from '../../shared/days.ts'
import type { RestHours } from '../../shared/office/rules.ts'
import type { Seat } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS, hours } from '../../shared/roster/candidates.ts'
import type { Against } from '../../shared/roster/candidates.ts'
import { minutesTogether } from './check-roster.ts'
import type { ShiftPlace } from './shift-people.ts'

/** 2月10日早班已在10号卡点，与这一班重叠; …，间隔0小时，不足12小时 */
export function sentenceAgainst(
  shift: ShiftPlace,
  { kind, checkpoint, number, day, start, end }: Against,
  restHours: RestHours,
): string {
  const post = number === null ? checkpoint : `${number}号卡点`
  const when = `${shortDayInChinese(start)}${start.slice(11)}`
  if (kind === 'double_booking') return `${when}起已在${post}，与这一班时间重叠`
  const later = start < shift.start ? shift.start : start
  const rest = end <= shift.start ? minutesBetween(end, shift.start) : minutesBetween(shift.end, start)
  return `${when}起在${post}有班，中间只休${hours(rest)}小时，不足${restHours(dayPart(later), minutesTogether(shift, { day, start, end }))}小时`
}

/** 2月10日中班 43 丽江西小区南门卡点 社区 */
export function placeInChinese(shift: ShiftPlace, seat: Seat | null): string {
  return `${shortDayInChinese(shift.day)}${shift.name} ${postInChinese(shift)} ${seatInChinese(seat)}`
}

export function postInChinese({ number, checkpoint }: ShiftPlace): string {
  return number === null ? checkpoint : `${number} ${checkpoint}`
}

export function seatInChinese(seat: Seat | null): string {
  return seat === null ? '其他' : SEAT_SHORT_LABELS[seat]
}

export function namesOf(rows: { nameWritten: string }[]): string[] {
  return rows.map(({ nameWritten }) => nameWritten)
}

/** 空 for nobody. */
export function wordsOf(names: string[]): string {
  return names.length === 0 ? '空' : `“${names.join('、')}”`
}

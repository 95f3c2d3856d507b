/** Times of a shift: 08:00-16:00, 8时—16时, 8点至次日8点, 晚8点-早8点, 全天. */
import { addDays, momentOn } from '../../../../shared/days.ts'
import type { Day, Moment } from '../../../../shared/days.ts'
import { plain } from './text.ts'

export interface ShiftTimes {
  /** HH:mm */
  start: string
  end: string
  /** the end lies on the day after the start */
  endsNextDay: boolean
}

const CLOCK =
  '(上午|下午|早上?|晨|凌晨|晚上?|夜里?|中午)?\\s*(\\d{1,2})\\s*(?::\\s*(\\d{2})(?::\\d{2})?|[时点](半|\\d{1,2}分?)?)?'
const SPAN = new RegExp(`${CLOCK}\\s*(?:-|—|–|―|~|～|至|到|－)+\\s*(次日|翌日|第二天|第二日|明日|隔日|转天)?\\s*${CLOCK}`)

/** null when the text tells no span of time. A span that ends before it starts, or at the same time, ends the next day. */
export function parseShiftTimes(text: string): ShiftTimes | null {
  const line = plain(text).replace(/[\s]+/g, ' ').replace(/点钟/g, '点')
  const match = SPAN.exec(line)
  if (!match) return /^(?:全天|24小时|24h|全日|昼夜)/i.test(line) ? { start: '00:00', end: '24:00', endsNextDay: false } : null
  const [, startPart, startHour, startColon, startWord, next, endPart, endHour, endColon, endWord] = match
  const isDated = startColon === undefined && startWord === undefined && /\d\s*[月年.]\s*\d/.test(line)
  if (isDated) return null
  const start = minutesOf(startPart, startHour, startColon ?? startWord)
  let end = minutesOf(endPart, endHour, endColon ?? endWord)
  if (start === null || end === null || start >= 1440) return null
  // 下午2点-6点: the part of the day holds for both
  const isCarried = endPart === undefined && next === undefined && end <= start && start >= 720 && end + 720 > start && end <= 720
  if (isCarried && startPart !== undefined && /下午|中午/.test(startPart)) end += 720
  return { start: clock(start), end: clock(end), endsNextDay: next !== undefined || end <= start }
}

/** The shift of a day as moments; 00:00–08:00 of a night shift stays on the day of its column. */
export function shiftOn(day: Day, times: ShiftTimes): { start: Moment; end: Moment } {
  return { start: momentOn(day, times.start), end: momentOn(times.endsNextDay ? addDays(day, 1) : day, times.end) }
}

function minutesOf(part: string | undefined, hourText: string | undefined, minuteText: string | undefined): number | null {
  const minute = minuteText === '半' ? 30 : Number((minuteText ?? '0').replace('分', ''))
  let hour = Number(hourText)
  if (part !== undefined && /下午|晚|夜/.test(part) && hour < 12) hour = /晚|夜/.test(part) && hour < 5 ? hour : hour + 12
  else if (part !== undefined && /晚|夜/.test(part) && hour === 12) hour = 24
  else if (part !== undefined && /中午/.test(part) && hour < 10) hour += 12
  const total = hour * 60 + minute
  return minute < 60 && total <= 1440 ? total : null
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

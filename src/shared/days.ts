/**
 * Days, moments and shifts as the office writes them: text in local time, never a Date.
 * A day is `YYYY-MM-DD`, a moment `YYYY-MM-DDTHH:mm`. Because a day is a prefix of its moments, plain text comparison
 * orders both: a day counts from 00:00 of that day, so `'2020-02-10' <= '2020-02-10T18:00'` holds.
 */
import * as z from 'zod'

export const Day = z.string().refine(isDay, '日期应写成 2020-02-10 的样子')
export type Day = z.infer<typeof Day>

export const Moment = z.string().refine(isMoment, '时间应写成 2020-02-10T18:00 的样子')
export type Moment = z.infer<typeof Moment>

const MS_PER_DAY = 86_400_000

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  return isOnCalendar(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Reckoned, not asked of a Date: a register of residents asks a hundred thousand times. */
function isOnCalendar(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 && isLeap ? 29 : DAYS_OF_MONTHS[month - 1]
  return days !== undefined && day >= 1 && day <= days
}

export function isMoment(text: string): boolean {
  return isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10))
}

/** Builds a day from numbers, or null where the calendar has none (30 February). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  return isDay(text) ? text : null
}

/** The day of a moment; a day is returned as it is. */
export function dayPart(moment: string): Day {
  return moment.slice(0, 10)
}

/** Where a day or moment stands on the clock: a bare day is its first minute. */
export function startOfDay(dayOrMoment: string): Moment {
  return dayOrMoment.length > 10 ? dayOrMoment : `${dayOrMoment}T00:00`
}

export function addDays(day: Day, count: number): Day {
  return new Date(utcOf(day) + count * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcOf(dayPart(to)) - utcOf(dayPart(from))) / MS_PER_DAY)
}

export function eachDay(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Monday to Sunday around a day or moment. */
export function weekOf(dayOrMoment: string): { from: Day; to: Day } {
  const day = dayPart(dayOrMoment)
  const from = addDays(day, -((weekdayOf(day) + 6) % 7))
  return { from, to: addDays(from, 6) }
}

/** Minutes from one moment to another, in local wall-clock time (China keeps one offset, so this is exact). */
export function minutesBetween(from: Moment, to: Moment): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000
}

/**
 * The moment `HH:mm` of a day; `24:00` is the first minute of the next day.
 * Times beyond 24:00 are not written by offices and are refused by the callers' patterns.
 */
export function momentOn(day: Day, time: string): Moment {
  return time === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${time}`
}

/** A moment from a real clock, in the computer's own time zone. */
export function momentOfDate(date: Date): Moment {
  return `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`
}

/** 2020年2月10日 */
export function dayInChinese(day: string): string {
  const [year, month, date] = numbersOf(day)
  return `${String(year)}年${String(month)}月${String(date)}日`
}

/** 2月10日 */
export function shortDayInChinese(day: string): string {
  const [, month, date] = numbersOf(day)
  return `${String(month)}月${String(date)}日`
}

/** 2020年2月10日18:00; a bare day stays a day. */
export function momentInChinese(moment: string): string {
  return dayInChinese(moment) + moment.slice(11)
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(utcOf(dayPart(day))).getUTCDay()
}

/** 星期一 */
export function weekdayInChinese(day: string): string {
  return `星期${'日一二三四五六'.charAt(weekdayOf(day))}`
}

/** Whether two half-open spans share time; touching ends do not. */
export function overlaps(a: { start: Moment; end: Moment }, b: { start: Moment; end: Moment }): boolean {
  return a.start < b.end && b.start < a.end
}

function utcOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function numbersOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

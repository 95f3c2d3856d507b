/** Days and times as people type them: 2020-2-10, 2020年2月10日, 2.10, 2月10日18:00, 20200210. */
import { addDays, dayOf, isMoment } from '../days.ts'
import type { Day, Moment } from '../days.ts'

const WITH_YEAR = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const WITHOUT_YEAR = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?/
const TIME = /^[T\s]*(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*分?$/

/** null where the text is no day. A date without a year takes the year in which it lies nearest to `today`. */
export function readDay(text: string, today: Day): Day | null {
  const read = splitDay(text, today)
  return read && read.rest.trim() === '' ? read.day : null
}

/** A bare day stays a day; 24:00 is the next day's first minute. */
export function readMoment(text: string, today: Day): Moment | null {
  const read = splitDay(text, today)
  if (!read) return null
  if (read.rest.trim() === '') return read.day
  const time = TIME.exec(read.rest)
  if (!time) return null
  const [, hour = '', minute = '0'] = time
  if (Number(hour) === 24 && Number(minute) === 0) return `${addDays(read.day, 1)}T00:00`
  const moment = `${read.day}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  return isMoment(moment) ? moment : null
}

function splitDay(text: string, today: Day): { day: Day; rest: string } | null {
  const full = WITH_YEAR.exec(text) ?? COMPACT.exec(text)
  if (full) return found(dayOf(Number(full[1]), Number(full[2]), Number(full[3])), text.slice(full[0].length))
  const short = WITHOUT_YEAR.exec(text)
  if (!short) return null
  return found(nearest(Number(short[1]), Number(short[2]), today), text.slice(short[0].length))
}

function found(day: Day | null, rest: string) {
  return day === null ? null : { day, rest }
}

function nearest(month: number, date: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  const days = [year - 1, year, year + 1].map((one) => dayOf(one, month, date)).filter((day) => day !== null)
  const away = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today))
  return days.sort((a, b) => away(a) - away(b))[0] ?? null
}

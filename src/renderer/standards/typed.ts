/** What is typed into the dialogs, read: days as an office writes them, clock times, counts. */
import type { Day } from '../../shared/days.ts'
import { readDay } from '../../shared/records/read-days.ts'

/** null where nothing is typed; undefined where it is no day. */
export function dayIn(text: string, today: Day): Day | null | undefined {
  return text.trim() === '' ? null : (readDay(text.trim(), today) ?? undefined)
}

/** 8:00, 8：00, 20点, 24:00; null where it is no time of day. */
export function clockIn(text: string): string | null {
  const read = /^(\d{1,2})(?:[:点时](\d{2})?)?分?$/.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))
  if (!read) return null
  const [hour, minute] = [Number(read[1]), Number(read[2] ?? 0)]
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** null where nothing is typed; undefined where it is no whole number up to `most`. */
export function countIn(text: string, most: number): number | null | undefined {
  if (text.trim() === '') return null
  const value = Number(text)
  return Number.isInteger(value) && value >= 0 && value <= most ? value : undefined
}

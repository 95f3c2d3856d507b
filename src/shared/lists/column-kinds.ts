/** The few kinds of columns that lists are made of. */
import { addDays, dayInChinese, dayPart, momentInChinese } from '../days.ts'
import type { ListColumn } from './column.ts'

type Read<T, Value> = (row: T) => Value
type More<T> = Partial<Pick<ListColumn<T>, 'grows' | 'isExtra' | 'align' | 'isEditable' | 'paperHeading'>>

/** Written freely: found by what it holds. */
export function text<T>(
  key: string,
  heading: string,
  width: number,
  value: Read<T, string | null>,
  more: More<T> = {},
): ListColumn<T> {
  return { key, heading, width, kind: 'text', value, ...more }
}

/** One of a few words, sorted and searched as they are read. */
export function words<T>(key: string, heading: string, width: number, value: Read<T, string>, more: More<T> = {}): ListColumn<T> {
  return { key, heading, width, kind: 'words', value, ...more }
}

export function number<T>(
  key: string,
  heading: string,
  width: number,
  value: Read<T, number | null>,
  more: More<T> = {},
): ListColumn<T> {
  return { key, heading, width, align: 'right', kind: 'number', value, ...more }
}

/** 2020年2月10日, sorted as a day. */
export function day<T>(key: string, heading: string, value: Read<T, string | null>, more: More<T> = {}): ListColumn<T> {
  return {
    key,
    heading,
    width: 116,
    align: 'right',
    kind: 'day',
    value,
    text: (row) => inChinese(value(row), dayInChinese),
    ...more,
  }
}

/** From when a record holds. Without a date of its own or its sheet's it holds from the beginning, and there is nothing to say. */
export function since<T>(key: string, heading: string, value: Read<T, string | null>, more: More<T> = {}): ListColumn<T> {
  return { ...day(key, heading, value, more), isExtraWhenEmpty: true }
}

/** 2020年2月10日18:00 */
export function moment<T>(key: string, heading: string, value: Read<T, string | null>, more: More<T> = {}): ListColumn<T> {
  return { ...day(key, heading, value, more), width: 150, text: (row) => inChinese(value(row), momentInChinese) }
}

/** Until when: the first minute of a day is the last one's 24:00. */
export function until<T>(key: string, heading: string, value: Read<T, string | null>, more: More<T> = {}): ListColumn<T> {
  return { ...moment(key, heading, value, more), isUntil: true, text: (row) => inChinese(value(row), untilInChinese) }
}

/** 是 or blank. */
export function yes<T>(
  key: string,
  heading: string,
  width: number,
  value: Read<T, boolean | null>,
  more: More<T> = {},
): ListColumn<T> {
  return words(key, heading, width, (row) => (value(row) ? '是' : ''), { align: 'center', ...more })
}

/** Whose cells may be pasted into. */
export function editable<T>(column: ListColumn<T>): ListColumn<T> {
  return { ...column, isEditable: true }
}

function untilInChinese(moment: string): string {
  return moment.endsWith('T00:00') ? `${dayInChinese(addDays(dayPart(moment), -1))}24:00` : momentInChinese(moment)
}

function inChinese(value: string | null, say: (text: string) => string): string {
  return value ? say(value) : ''
}

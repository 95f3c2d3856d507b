/** The few kinds of columns that lists are made of. */
import { dayInChinese, momentInChinese } from '../../shared/days.ts'
import type { GridColumn } from '../ui/grid-column.ts'

export function text<T>(
  key: string,
  heading: string,
  width: number,
  value: (row: T) => string | null,
  grows = false,
): GridColumn<T> {
  return { key, heading, width, grows, value }
}

/** Words made from codes: sorted and searched as they are read. */
export function words<T>(key: string, heading: string, width: number, value: (row: T) => string, grows = false): GridColumn<T> {
  return { key, heading, width, grows, value }
}

export function number<T>(key: string, heading: string, width: number, value: (row: T) => number | null): GridColumn<T> {
  return { key, heading, width, align: 'right', value }
}

/** 2020年2月10日, sorted as a day. */
export function day<T>(key: string, heading: string, value: (row: T) => string | null): GridColumn<T> {
  return { key, heading, width: 118, align: 'right', value, text: (row) => inChinese(value(row), dayInChinese) }
}

/** From when a record holds; without a date of its own or its sheet's it holds from the beginning. */
export function since<T>(key: string, heading: string, value: (row: T) => string | null): GridColumn<T> {
  return { ...day(key, heading, value), text: (row) => inChinese(value(row), dayInChinese) || '起始日期不详' }
}

/** 2020年2月10日18:00 */
export function moment<T>(key: string, heading: string, value: (row: T) => string | null): GridColumn<T> {
  return { key, heading, width: 154, align: 'right', value, text: (row) => inChinese(value(row), momentInChinese) }
}

function inChinese(value: string | null, say: (text: string) => string): string {
  return value === null ? '' : say(value)
}

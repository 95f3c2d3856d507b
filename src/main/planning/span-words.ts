/** Spans of days as an office writes them. */
import { shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'

/** 2月10日—16日, 2月28日—3月2日, 2月10日 */
export function spanInChinese(from: Day, to: Day): string {
  if (from === to) return shortDayInChinese(from)
  const end = from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : shortDayInChinese(to)
  return `${shortDayInChinese(from)}—${end}`
}

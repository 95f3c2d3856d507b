/** The days that the columns of a roster stand for, settled together: neighbours and weekdays bear each other out. */
import { addDays, dayOf, daysBetween, weekdayOf } from '../../../../shared/days.ts'
import type { Day } from '../../../../shared/days.ts'
import type { Problem } from '../../../../shared/ledgers/ledger.ts'
import { textOf } from '../../../sheets/sheet.ts'
import type { Column, DayColumn, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { dayNumberIn } from '../layout/match-headings.ts'
import { YEAR_UNKNOWN } from '../row-values.ts'
import { squeezed } from '../values/text.ts'
import { findDate, readDateCell, relativeDayIn, weekdayIn } from '../values/written-dates.ts'
import type { WrittenDate } from '../values/written-dates.ts'
import { resolveDate } from '../values/years.ts'
import type { Calendar } from '../values/years.ts'

export function settleDays(dayColumns: Column[], lines: string[], calendar: Calendar, is1904: boolean): DayColumn[] {
  const counted = dayColumns.flatMap((column) => {
    const count = countIn(column, is1904)
    return count === null ? [] : [{ column, count }]
  })
  if (counted.length > 0) {
    const start = statedStart(lines, calendar)
    return counted.map(({ column, count }) => {
      return { column, count, day: start === null ? null : addDays(start, count - 1), isWeekdayWrong: false }
    })
  }
  return settleDates(dayColumns, lines, calendar, is1904)
}

/** 第3天, unless its date stands with it. */
function countIn({ parts }: Column, is1904: boolean): number | null {
  if (parts.some((part) => readDateCell(part, is1904) !== null || findDate(textOf(part)) !== null)) return null
  return parts.map((part) => relativeDayIn(textOf(part))).find((count) => count !== null) ?? null
}

/** The day from which the title lets days count: 2020年2月10日起, 观察开始：2月10日, the first day of a span. A date alone may be that of the report. */
function statedStart(lines: string[], calendar: Calendar): Day | null {
  for (const line of lines) {
    const text = squeezed(line)
    const [, behind] = /(?:起始|开始|起止|自|从)(?:日期|时间|日|于)?:?((?:\d|[一二]).*)$/.exec(text) ?? []
    const [span] = /\d[\d年月日号.\-/]*(?:起|[—–―~～至到]|-+(?=\d+月)).*$/.exec(text) ?? []
    const written = findDate(behind ?? span ?? '')
    const start = written && resolveDate({ ...written, weekday: null }, calendar)
    if (start) return start.day
  }
  return null
}

function settleDates(dayColumns: Column[], lines: string[], calendar: Calendar, is1904: boolean): DayColumn[] {
  const columns = dayColumns.flatMap((column) => {
    const written = writtenIn(column, is1904) ?? inStatedMonth(column, lines)
    return written ? [{ column, written }] : []
  })
  const first = columns.find(({ written }) => written.year === null)
  const start = first && resolveDate({ ...first.written, weekday: null }, calendar)
  const readings = [0, -1, 1].map((shift) =>
    columns.map(({ column, written }) => {
      const day =
        written.year === null ? start && near(written, start.day, shift) : dayOf(written.year, written.month, written.day)
      const isWeekdayWrong = day ? written.weekday !== null && weekdayOf(day) !== written.weekday : false
      return { column, count: null, day: day ?? null, isWeekdayWrong }
    }),
  )
  // most weekdays must agree before another year than the nearest is taken: one slip moves nothing
  const wrong = (reading: DayColumn[]) => reading.filter((each) => each.isWeekdayWrong || each.day === null).length
  const [nearest = []] = readings
  if (wrong(nearest) <= nearest.length / 2) return nearest
  return readings.find((reading) => wrong(reading) === 0) ?? nearest
}

/** Of the sheet as a whole: a day without a year, a weekday that does not fit. */
export function dayColumnProblems(sheet: SheetContext, headerRow: number): Problem[] {
  const [first] = sheet.days
  if (first?.count != null) {
    const message = `“${first.column.heading}”等列以开始的当天为第1天算出日期，请核对。`
    return [{ row: headerRow, column: first.column.heading, value: null, code: 'column_guessed', message }]
  }
  return sheet.days.flatMap(({ column, day, isWeekdayWrong }): Problem[] => {
    const about = { row: headerRow, column: column.heading, value: column.heading }
    if (day === null) return [{ ...about, code: 'year_unknown', message: YEAR_UNKNOWN }]
    if (!isWeekdayWrong) return []
    return [{ ...about, code: 'weekday_mismatch', message: '表头的日期与星期对不上，已按日期读入，请核对。' }]
  })
}

/** Why the day of a column is not known; rejects the row, which would be without it. */
export function tellNoDay(row: LedgerRow, { column, count }: DayColumn): void {
  if (count === null) row.tell('year_unknown', column, YEAR_UNKNOWN)
  else row.tell('date_unreadable', column, '看不出第1天是哪一天，请在标题写明从哪天起（如 2020年2月10日起）再导入。')
}

function writtenIn(column: Column, is1904: boolean): WrittenDate | null {
  for (const part of column.parts) {
    const written = readDateCell(part, is1904)
    if (!written) continue
    const beside = column.parts.map((other) => weekdayIn(textOf(other), true)).find((weekday) => weekday !== null)
    return { ...written, weekday: written.weekday ?? beside ?? null }
  }
  return null
}

/** A bare 10 is a day of the month that the title names: 2020年2月值班表. */
function inStatedMonth({ parts }: Column, lines: string[]): WrittenDate | null {
  const day = dayNumberIn(parts)
  const stated = lines.map((line) => /(?:(\d{4})年)?(1[0-2]|0?[1-9])月/.exec(squeezed(line))).find((match) => match !== null)
  if (day === null || !stated) return null
  const weekday = parts.map((part) => weekdayIn(textOf(part), true)).find((each) => each !== null) ?? null
  return { year: stated[1] === undefined ? null : Number(stated[1]), month: Number(stated[2]), day, time: null, weekday }
}

/** The date nearest to the first column's, so that a week across New Year stays together. */
function near(written: WrittenDate, start: Day, shift: number): Day | null {
  const year = Number(start.slice(0, 4))
  const days = [year, year + 1, year - 1].flatMap((each) => dayOf(each, written.month, written.day) ?? [])
  const nearest = days.toSorted((a, b) => Math.abs(daysBetween(a, start)) - Math.abs(daysBetween(b, start)))[0]
  return nearest === undefined ? null : dayOf(Number(nearest.slice(0, 4)) + shift, written.month, written.day)
}

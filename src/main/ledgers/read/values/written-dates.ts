/** Dates as offices write them, taken apart before anyone decides on a missing year. */
import type { Day } from '../../../../shared/days.ts'
import { dayOf } from '../../../../shared/days.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import { textOf } from '../../../sheets/sheet.ts'
import { serialToText } from '../../../sheets/serials.ts'
import { chineseNumeral, plain, squeezed } from './text.ts'

export interface WrittenDate {
  year: number | null
  month: number
  day: number
  /** HH:mm, up to 24:00; null when only the day is written */
  time: string | null
  /** 0 Sunday … 6 Saturday, where a weekday stands beside the date */
  weekday: number | null
}

const YEAR = '(?<year>(?:19|20)\\d{2}|\\d{2}(?=年))'
const MONTH = '(?<month>0?[1-9]|1[0-2])'
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])'
const FORMS = [
  // 2020年2月4日, 2020/2/4, 2020.2.4, 2020-02-04, 2020 2 4
  `(?<!\\d)${YEAR}\\s*[年/.\\-、]\\s*${MONTH}\\s*[月/.\\-、]\\s*${DAY}(?!\\d)\\s*[日号]?`,
  // 20200204
  '(?<!\\d)(?<year>(?:19|20)\\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)',
  // 2月4日
  `(?<!\\d)${MONTH}\\s*月\\s*${DAY}(?!\\d)\\s*[日号]?`,
].map((form) => new RegExp(form))
/** 20.1.19 alone in a cell: the years in which such lists are written, no day or month of another order */
const SHORT_YEAR = new RegExp(`^(?<year>1[5-9]|2[0-5])[./-]${MONTH}[./-]${DAY}[日号]?$`)
/** 2.4, 2/4, 2-4: only when nothing else stands in the cell, since numbers look the same */
const BARE = new RegExp(`^${MONTH}\\s*[./\\-]\\s*${DAY}[日号]?(?=$|\\s|\\(|星期|周)`)

/** The first date in a text; null when there is none. `isAlone` also takes 2.4 and 2-4. */
export function findDate(text: string, isAlone = false): WrittenDate | null {
  const line = plain(text).replace(/[一二三四五六七八九十〇]+(?=[年月日号])/g, chineseDigits)
  for (const form of isAlone ? [...FORMS, SHORT_YEAR, BARE] : FORMS) {
    const match = form.exec(line)
    if (!match?.groups) continue
    const { year, month, day } = match.groups
    const rest = line.slice(match.index + match[0].length)
    const written = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year)
    // a leap year, so that 2月29日 stands until its year is known
    if (!dayOf(written ?? 2020, Number(month), Number(day))) continue
    return { year: written, month: Number(month), day: Number(day), time: timeAfter(rest), weekday: weekdayIn(rest.slice(0, 12)) }
  }
  return null
}

/** 第1天, 第十四日 and D3 count from a day said elsewhere; null for anything else. */
export function relativeDayIn(text: string): number | null {
  const [, counted, lettered] = RELATIVE.exec(squeezed(text)) ?? []
  const number = counted === undefined ? Number(lettered ?? 0) : (chineseNumeral(counted) ?? Number(counted))
  return number >= 1 && number <= 60 ? number : null
}

const RELATIVE = /^第(\d{1,2}|[一二三四五六七八九十]{1,3})[天日](?!次)|^D(?:ay)?(\d{1,2})(?!\d)/i

/** Every full date in a text. */
export function fullDatesIn(text: string): Day[] {
  const days: Day[] = []
  for (const form of FORMS.slice(0, 2)) {
    for (const match of plain(text).matchAll(new RegExp(form.source, 'g'))) {
      const { year = '', month, day } = match.groups ?? {}
      const found = dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day))
      if (found) days.push(found)
    }
  }
  return days
}

/** A cell of a date column: date cells, serial numbers and every written form; null when it is none. */
export function readDateCell(cell: RawCell, is1904: boolean): WrittenDate | null {
  if (typeof cell === 'object' && cell !== null) return findDate(textOf(cell))
  const text = plain(textOf(cell))
  const number = Number(text)
  // serial numbers of 1980 to 2119; a bare 2.4 is February the 4th
  if (/^\d{5}(?:\.\d+)?$/.test(text) && number >= 29_221 && number < 80_355) return findDate(serialToText(number, is1904))
  return findDate(text, true)
}

/** 星期一, 周一, 礼拜天; also 一 alone when nothing else is written. */
export function weekdayIn(text: string, isAlone = false): number | null {
  const word = plain(text)
  const match = /(?:星期|周|礼拜)([日天一二三四五六])/.exec(word) ?? (isAlone ? /^([日天一二三四五六])$/.exec(word) : null)
  return match?.[1] === undefined ? null : '日一二三四五六'.indexOf(match[1].replace('天', '日'))
}

function timeAfter(rest: string): string | null {
  const match =
    /^\s*(?:T|\([^)]*\)|(?:星期|周)[日天一二三四五六]|\s)*\s*(上午|下午|晚上?|凌晨|早上?)?\s*(\d{1,2})\s*(?::(\d{2})|[时点](?:(\d{1,2})分?|半)?)/.exec(
      rest,
    )
  if (!match) return null
  const [whole, part, hour = '', minutes, minutesWritten] = match
  const late = /下午|晚/.test(part ?? '') && Number(hour) < 12 ? 12 : 0
  const minute = minutes ?? minutesWritten ?? (whole.endsWith('半') ? '30' : '00')
  const time = `${String(Number(hour) + late).padStart(2, '0')}:${minute.padStart(2, '0')}`
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) ? time : null
}

function chineseDigits(word: string, offset: number, line: string): string {
  if (line.charAt(offset + word.length) === '年')
    return Array.from(word, (c) => String('〇一二三四五六七八九'.indexOf(c))).join('')
  const [tens = '', ones = ''] = word.includes('十') ? word.split('十') : ['', word]
  const digit = (c: string) => '〇一二三四五六七八九'.indexOf(c)
  return String((word.includes('十') ? (tens === '' ? 1 : digit(tens)) : 0) * 10 + (ones === '' ? 0 : digit(ones)))
}

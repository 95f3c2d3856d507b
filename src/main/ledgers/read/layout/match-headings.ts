/** Which field a heading names, through the synonyms of a kind: exactly, or with * for anything. */
import { textOf } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader } from '../ledger-reader.ts'
import { squeezed } from '../values/text.ts'
import { parseShiftTimes } from '../values/shift-times.ts'
import { findDate, readDateCell, relativeDayIn } from '../values/written-dates.ts'
import { headingWords } from './header-tiers.ts'
import type { Heading } from './header-tiers.ts'
import { meaningsOf } from './heading-meanings.ts'
import type { Meaning } from './heading-meanings.ts'
import { membersIn } from './members.ts'

/** Columns with the fields their headings name; a field is given once unless it may be held by several columns. */
export function matchHeadings(headings: Heading[], reader: LedgerReader): Column[] {
  const match = matchers.get(reader) ?? createMatcher(reader)
  matchers.set(reader, match)
  const members = reader.members ? matchMembers(headings, reader.members, match) : null
  const isCounted = countsDays(headings)
  const found = headings.map((heading): Match | null => {
    if (reader.hasDayColumns === false && isDayHeading(heading, isCounted)) return null
    const ofMember = members?.get(heading.index)
    return ofMember ?? columnOfItsOwn(heading, reader, isCounted) ?? match(heading) ?? matchOf(meaningsOf(reader)(heading))
  })
  const columns = headings.map(({ index, text, parts }, i): Column => {
    const { field = null, rank = 0, isSure = true, isDay = false, member } = found[i] ?? {}
    const by = field === null ? null : isSure ? 'heading' : 'guess'
    return {
      index,
      heading: text,
      parts,
      field,
      by,
      ...(rank >= MEANT && { isMeant: true }),
      ...(isDay && { isDay }),
      ...(member !== undefined && { member }),
    }
  })
  settleRivals(columns, found, reader)
  if (reader.hasDayColumns === true) for (const column of daysOfMonth(columns)) [column.field, column.by] = ['day', 'heading']
  columns.forEach((column, i) => {
    if (column.field !== null || !PHONE.test(headings[i]?.words.whole[2] ?? '')) return
    column.field = phoneBeside(column, columns, reader)
    if (column.field !== null) column.by = 'heading'
  })
  return columns
}

interface Match {
  field: string
  /** the lower, the nearer to a listed word */
  rank: number
  /** place of the listed word among its field's */
  order: number
  isSure?: boolean
  isDay?: boolean
  member?: number
}

/** Columns of the several people of a row; null where they turn out to be one. */
function matchMembers(headings: Heading[], fields: string[], match: Matcher): Map<number, Match> | null {
  const found = new Map<number, Match>()
  const named = new Set<number>()
  let isCounted = false
  for (const [index, { member, heading, ...of }] of membersIn(headings)) {
    const matched = match(heading)
    if (!matched || !fields.includes(matched.field)) continue
    found.set(index, { ...matched, member })
    if (matched.field !== 'name') continue
    named.add(member)
    isCounted ||= of.isCounted
  }
  return named.size > 1 || isCounted ? found : null
}

/** ranks of headings that are not listed begin here */
const MEANT = 6

function matchOf(meaning: Meaning | null): Match | null {
  return meaning && { ...meaning, rank: meaning.isSure ? MEANT + (meaning.isDay ? 1 : 0) : MEANT + 2 }
}

/** The most telling heading keeps the field; of equal ones the word that stands first in its list. */
function settleRivals(columns: Column[], found: (Match | null)[], reader: LedgerReader): void {
  for (const [field, { givesWay, isMultiple }] of Object.entries(reader.fields)) {
    const rivals = columns.flatMap((column, i) => {
      const match = column.field === field && column.member === undefined ? found[i] : null
      if (!match) return []
      const gives = givesWay?.test(squeezed(column.heading)) === true ? 1 : 0
      return [{ column, telling: [gives, match.rank, match.order] }]
    })
    if (rivals.length < 2 || isMultiple === true) continue
    const best = rivals.reduce((a, b) => (isLess(b.telling, a.telling) ? b : a))
    for (const { column } of rivals) {
      if (column === best.column) continue
      Object.assign(column, { field: null, by: null, outdoneBy: best.column.heading })
      delete column.isDay
    }
  }
}

function isLess(a: number[], b: number[]): boolean {
  const at = a.findIndex((part, i) => part !== b[i])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

/** Headings that are a day, or a shift, of a roster. */
function columnOfItsOwn(heading: Heading, reader: LedgerReader, isCounted: boolean): Match | null {
  const isPhone = heading.parts.length > 1 && PHONE.test(heading.words.lowest[2])
  const own = (field: string) => ({
    field: isPhone && `${field}Phone` in reader.fields ? `${field}Phone` : field,
    rank: 0,
    order: 0,
  })
  if (isDayOf(reader, heading, isCounted)) return own('day')
  if (reader.hasShiftColumns === true && !isDayHeading(heading, isCounted) && heading.parts.some(isShiftPart))
    return own('shiftPeople')
  const itself = reader.ownColumn?.(heading.parts) ?? null
  return itself === null ? null : { field: itself, rank: 0, order: 0 }
}

const SHIFT =
  /^(?:第?[一二三四1-4]|[早中晚夜白日]|大夜|小夜|前夜|后夜|上半?夜|下半?夜|[a-d])班|^(?:上午|下午|晚上|夜间|夜里|白天|中午|凌晨|全天|早|中|晚|夜)(?:值班|值守|时段)?(?:人员|\(|$)/i

function isShiftPart(part: Heading['parts'][number]): boolean {
  const text = squeezed(textOf(part))
  return text.length <= 30 && (SHIFT.test(text) || parseShiftTimes(text) !== null)
}

function isDayOf({ hasDayColumns, dayColumns }: LedgerReader, heading: Heading, isCounted: boolean): boolean {
  if (hasDayColumns === true) return isDayHeading(heading, isCounted)
  return dayColumns !== undefined && isDayHeading(heading, isCounted) && dayColumns.isHeading(heading.parts)
}

function isDayHeading({ parts }: { parts: Heading['parts'] }, isCounted: boolean): boolean {
  return parts.some((part) => isDayPart(part) || (isCounted && relativeDayIn(textOf(part)) !== null))
}

const counted = new WeakMap<Heading[], boolean>()

/** 第1天, 第2天 … count; 第14天 alone is the day of something. */
function countsDays(headings: Heading[]): boolean {
  const known = counted.get(headings)
  if (known !== undefined) return known
  const days = headings.filter(({ parts }) => parts.some((part) => relativeDayIn(textOf(part)) !== null))
  counted.set(headings, days.length > 1)
  return days.length > 1
}

export function isDayPart(part: Heading['parts'][number]): boolean {
  const text = squeezed(textOf(part))
  // a heading such as 2月10日至2月16日值守情况 is no day
  if (text.length > 16) return false
  return readDateCell(part, false) !== null || findDate(text) !== null
}

/** 1, 2, 3 … over a month's roster: at least five numbers that count on from column to column. */
function daysOfMonth<C extends Column>(columns: C[]): C[] {
  if (columns.some((column) => column.field === 'day')) return []
  const run: C[] = []
  for (const column of columns) {
    const number = dayNumberIn(column.parts)
    const last = run.at(-1)
    if (number === null || column.field !== null) continue
    if (last && number !== (dayNumberIn(last.parts) ?? 0) + 1) return []
    run.push(column)
  }
  return run.length >= 5 ? run : []
}

/** 10, 10日 and 10日（周一） as headings; null for anything else. */
export function dayNumberIn(parts: Heading['parts']): number | null {
  const match = /^(\d{1,2})[日号]?(?:\(?(?:星期|周)?[日天一二三四五六]\)?)?$/.exec(squeezed(textOf(parts[0])))
  const number = Number(match?.[1] ?? 0)
  return number >= 1 && number <= 31 ? number : null
}

const PHONE = /^(?:联系)?(?:电话|手机|手机号码?|电话号码|联系方式|号码)(?:号码)?$/
const GENERIC = /^(?:姓名|名字|联系人|人员|职务|单位|性别|数量|人数|合计|小计|名称|类型|类别|日期|时间)$/

/** A bare 电话 belongs to the person in the column before it, where the kind knows that person's phone. */
function phoneBeside(column: Column, columns: Column[], reader: LedgerReader): string | null {
  const before = columns[column.index - 1]?.field
  const field = before ? `${before}Phone` : ''
  return field in reader.fields && !columns.some((each) => each.field === field) ? field : null
}

type Matcher = (heading: Heading) => Match | null

/** readers with words of an office are made anew for every import */
const matchers = new WeakMap<LedgerReader, Matcher>()

function createMatcher(reader: LedgerReader): Matcher {
  const exact = new Map<string, { field: string; order: number }>()
  const patterns: { field: string; pattern: RegExp; length: number }[] = []
  for (const [field, words] of Object.entries(reader.headings)) {
    for (const [order, word] of words.entries()) {
      if (word.includes('*')) patterns.push({ field, pattern: patternOf(word), length: word.length })
      else if (!exact.has(headingWords(word)[0])) exact.set(headingWords(word)[0], { field, order })
    }
  }
  patterns.sort((a, b) => b.length - a.length)
  const find = (word: string, rank: number): Match | null => {
    const listed = exact.get(word)
    if (listed) return { ...listed, rank }
    // 承诺书/今日新增 is no sum of all days
    const isOfOneDay = reader.isCumulative === true && /今[日天]|当[日天]|本日|新增|昨/.test(word)
    const wild = word === '' || isOfOneDay ? undefined : patterns.find(({ pattern }) => pattern.test(word))
    return wild ? { field: wild.field, rank: rank + 1, order: 0 } : null
  }
  return ({ parts, words: { whole, outer, lowest } }) =>
    find(firstOfTwo(parts.at(-1)), parts.length > 1 ? 3 : 0) ??
    find(whole[0], 0) ??
    find(whole[1], 1) ??
    // a tier between the two only groups: 值守力量（人）/属地/社区
    (parts.length > 2 ? (find(outer[0], 1) ?? find(outer[1], 2)) : null) ??
    (parts.length > 1 ? null : find(whole[2], 2)) ??
    (parts.length > 1 && !GENERIC.test(lowest[0]) && !PHONE.test(lowest[0])
      ? (find(lowest[0], 3) ?? find(lowest[1], 4) ?? find(lowest[2], 5))
      : null) ??
    (parts.length > 1 ? null : find(firstOfSeveral(parts[0]), 5))
}

/** 姓名及电话, 联系人/手机 and 负责人、联系方式 name first what the cell begins with. */
function firstOfTwo(part: Heading['parts'][number] | undefined): string {
  const [, first = '', second = ''] = /^(.+?)(?:及其?|和|与|[/、,，+＋&])(.+)$/.exec(squeezed(textOf(part))) ?? []
  return PHONE.test(second) ? headingWords(first)[0] : ''
}

/** 返回日期/交通工具 begins with what can be read. */
function firstOfSeveral(part: Heading['parts'][number] | undefined): string {
  const [, first = ''] = /^(\p{Script=Han}{2,}?)(?:[/／、]|及其?)\p{Script=Han}{2,}/u.exec(squeezed(textOf(part))) ?? []
  return headingWords(first)[0]
}

function patternOf(word: string): RegExp {
  const parts = word.split('*').map((part) => headingWords(part)[0].replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'u')
}

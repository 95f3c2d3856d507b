/** Which field a heading names, through the synonyms of a kind: exactly, or with * for anything. */
import { textOf } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader } from '../ledger-reader.ts'
import { squeezed } from '../values/text.ts'
import { parseShiftTimes } from '../values/shift-times.ts'
import { findDate, readDateCell } from '../values/written-dates.ts'
import { headingWords } from './header-tiers.ts'
import type { Heading } from './header-tiers.ts'

/** Columns with the fields their headings name; a field is given once unless it may be held by several columns. */
export function matchHeadings(headings: Heading[], reader: LedgerReader): Column[] {
  const match = matchers.get(reader) ?? createMatcher(reader)
  matchers.set(reader, match)
  const columns = headings.map((heading): Column & { rank: number } => {
    const isForeign = reader.hasDayColumns === false && isDayHeading(heading)
    const found = isForeign ? null : (columnOfItsOwn(heading, reader) ?? match(heading))
    return {
      index: heading.index,
      heading: heading.text,
      parts: heading.parts,
      field: found?.field ?? null,
      by: null,
      rank: found?.rank ?? 9,
    }
  })
  for (const field of Object.keys(reader.fields)) {
    const rivals = columns.filter((column) => column.field === field)
    if (rivals.length < 2 || reader.fields[field]?.isMultiple === true) continue
    const best = rivals.reduce((a, b) => (b.rank < a.rank ? b : a))
    for (const rival of rivals) if (rival !== best) rival.field = null
  }
  if (reader.hasDayColumns === true) for (const column of daysOfMonth(columns)) column.field = 'day'
  columns.forEach((column, i) => {
    if (PHONE.test(headings[i]?.words.whole[0] ?? '')) column.field ??= phoneBeside(column, columns, reader)
  })
  return columns.map(({ index, heading, parts, field }) => ({
    index,
    heading,
    parts,
    field,
    by: field === null ? null : 'heading',
  }))
}

/** Headings that are a day, or a shift, of a roster. */
function columnOfItsOwn(heading: Heading, reader: LedgerReader): { field: string; rank: number } | null {
  if (reader.hasDayColumns === true && isDayHeading(heading)) return { field: 'day', rank: 0 }
  if (reader.hasShiftColumns === true && !isDayHeading(heading) && heading.parts.some(isShiftPart))
    return { field: 'shiftPeople', rank: 0 }
  return null
}

const SHIFT =
  /^(?:第?[一二三四1-4]|[早中晚夜白日]|大夜|小夜|前夜|后夜|上半?夜|下半?夜|[a-d])班|^(?:上午|下午|晚上|夜间|夜里|白天|中午|凌晨|全天|早|中|晚|夜)(?:值班|值守|时段)?(?:人员|\(|$)/i

function isShiftPart(part: Heading['parts'][number]): boolean {
  const text = squeezed(textOf(part))
  return text.length <= 30 && (SHIFT.test(text) || parseShiftTimes(text) !== null)
}

function isDayHeading({ parts }: { parts: Heading['parts'] }): boolean {
  return parts.some((part) => isDayPart(part))
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

type Matcher = (heading: Heading) => { field: string; rank: number } | null

/** readers with words of an office are made anew for every import */
const matchers = new WeakMap<LedgerReader, Matcher>()

function createMatcher(reader: LedgerReader): Matcher {
  const exact = new Map<string, string>()
  const patterns: { field: string; pattern: RegExp; length: number }[] = []
  for (const [field, words] of Object.entries(reader.headings)) {
    for (const word of words) {
      if (word.includes('*')) patterns.push({ field, pattern: patternOf(word), length: word.length })
      else if (!exact.has(headingWords(word)[0])) exact.set(headingWords(word)[0], field)
    }
  }
  patterns.sort((a, b) => b.length - a.length)
  const find = (word: string, rank: number) => {
    const field = exact.get(word)
    if (field !== undefined) return { field, rank }
    const wild = word === '' ? undefined : patterns.find(({ pattern }) => pattern.test(word))
    return wild ? { field: wild.field, rank: rank + 1 } : null
  }
  return ({ parts, words: { whole, outer, lowest } }) =>
    (parts.length > 1 ? null : find(firstOfTwo(parts[0]), 0)) ??
    find(whole[0], 0) ??
    find(whole[1], 1) ??
    // a tier between the two only groups: 值守力量（人）/属地/社区
    (parts.length > 2 ? (find(outer[0], 1) ?? find(outer[1], 2)) : null) ??
    (parts.length > 1 ? null : find(whole[2], 2)) ??
    (parts.length > 1 && !GENERIC.test(lowest[0]) && !PHONE.test(lowest[0])
      ? (find(lowest[0], 3) ?? find(lowest[1], 4) ?? find(lowest[2], 5))
      : null)
}

/** 姓名及电话, 联系人/手机 and 负责人、联系方式 name first what the cell begins with. */
function firstOfTwo(part: Heading['parts'][number] | undefined): string {
  const [, first = '', second = ''] = /^(.+?)(?:及其?|和|与|[/、,，+＋&])(.+)$/.exec(squeezed(textOf(part))) ?? []
  return PHONE.test(second) ? headingWords(first)[0] : ''
}

function patternOf(word: string): RegExp {
  const parts = word.split('*').map((part) => headingWords(part)[0].replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'u')
}

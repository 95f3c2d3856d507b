/**
 * Several people in one row: 成员1姓名 成员1身份证号 成员2姓名 …, 姓名1 姓名2, or 姓名 身份证号 姓名 身份证号 behind a door. Each
 * becomes a row of its own, with what the household shares and what is said of the one person.
 */
import { isBlank, textOf } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader } from '../ledger-reader.ts'
import { chineseNumeral, squeezed } from '../values/text.ts'
import { headingOf } from './header-tiers.ts'
import type { Heading } from './header-tiers.ts'

/** A heading as it would stand over one person's own column, and whose it is: 成员2身份证号 is 身份证号 of the second. */
export interface OfMember {
  member: number
  heading: Heading
  /** 成员1 says by itself that there are others, 姓名1 only beside 姓名2 */
  isCounted: boolean
}

const known = new WeakMap<Heading[], Map<number, OfMember>>()

/** By the column's number; empty where the headings speak of one person. Found once however many kinds ask. */
export function membersIn(headings: Heading[]): Map<number, OfMember> {
  const found = known.get(headings) ?? findMembers(headings)
  known.set(headings, found)
  return found
}

function findMembers(headings: Heading[]): Map<number, OfMember> {
  const counted = headings.flatMap((heading) => {
    const of = countedIn(squeezed(heading.text))
    return of ? [{ index: heading.index, ...of, heading: headingOf(heading.index, [of.text]) }] : []
  })
  const isSeveral = new Set(counted.map(({ member }) => member)).size > 1
  if (isSeveral || counted.some(({ isCounted }) => isCounted)) return byIndex(counted)
  return byIndex(repeatedIn(headings))
}

function byIndex(found: (OfMember & { index: number })[]): Map<number, OfMember> {
  return new Map(found.map((of) => [of.index, of]))
}

const NUMBER = '([一二三四五六七八九十]|\\d{1,2})'
const COUNTED_FIRST = new RegExp(
  `^(?:家庭|同住|常住|共同居住|家中|户内)*(?:成员|人员|家人|人口|居民|住户)(?:情况|信息)?/?${NUMBER}[/:、.\\-—_(]*(.*?)\\)?$`,
)
const COUNTED_LAST = new RegExp(`^(?:(?:家庭|同住|户内)*成员(?:情况|信息)?/)?(\\p{Script=Han}{2,}?)[/(\\-_]?${NUMBER}\\)?$`, 'u')

function countedIn(text: string): { member: number; text: string; isCounted: boolean } | null {
  const [, first, own] = COUNTED_FIRST.exec(text) ?? []
  if (first !== undefined)
    return { member: numberIn(first), text: own === undefined || own === '' ? '姓名' : own, isCounted: true }
  const [, word, last] = COUNTED_LAST.exec(text) ?? []
  return word === undefined || last === undefined ? null : { member: numberIn(last), text: word, isCounted: false }
}

function numberIn(text: string): number {
  return chineseNumeral(text) ?? Number(text)
}

const NAME = /^(?:成员|居民|家庭成员|本人|住户|人员)?姓名$/

/** The same name heading again and again begins each person; what stands under one person only is shared. */
function repeatedIn(headings: Heading[]): (OfMember & { index: number })[] {
  const texts = headings.map(({ text }) => squeezed(text).replace(/^家庭成员(?:情况|信息)?\//, ''))
  const name = texts.find((text) => NAME.test(text))
  const starts = texts.flatMap((text, i) => (text === name ? [i] : []))
  const [from = 0, second] = starts
  if (name === undefined || second === undefined) return []
  const own = new Set(texts.slice(from, second))
  return headings.flatMap((heading, i) => {
    const text = texts[i] ?? ''
    if (i < from || text === '' || !own.has(text)) return []
    const member = starts.filter((start) => start <= i).length
    return [{ index: heading.index, member, heading: headingOf(heading.index, [text]), isCounted: false }]
  })
}

/** The columns each person of a row is read by; one list where a row is one person. */
export function personColumns(columns: Column[], { members = [] }: LedgerReader): Column[][] {
  const numbers = [...new Set(columns.flatMap(({ member }) => member ?? []))].sort((a, b) => a - b)
  if (numbers.length === 0) return [columns]
  const isPersonal = ({ field }: Column) => field !== null && members.includes(field)
  const shared = columns.filter((column) => column.member === undefined && !isPersonal(column))
  // what is said of one person without a number is said of the householder, or of the first
  const own = columns.filter((column) => column.member === undefined && isPersonal(column))
  const each = numbers.map((number) => columns.filter(({ member }) => member === number))
  const householder = columns.find(({ field, member }) => field === 'householder' && member === undefined)
  if (own.some(({ field }) => field === 'name')) return [own, ...each].map((each) => [...shared, ...each])
  if (householder) {
    const head = [{ ...householder, field: 'name' }, ...own]
    return [head, ...each].map((each) => [...shared, ...each])
  }
  const [first = [], ...others] = each
  const lent = own.filter(({ field }) => !first.some((column) => column.field === field))
  return [[...first, ...lent], ...others].map((each) => [...shared, ...each])
}

/** Whether anything is written of the person: a household fills as many places as it has members. */
export function isNobody(columns: Column[], { members = [] }: LedgerReader, textAt: (column: Column) => string): boolean {
  return columns.every((column) => column.field === null || !members.includes(column.field) || isEmpty(textAt(column)))
}

function isEmpty(text: string): boolean {
  return isBlank(text) || /^[-—/\\无]+$/.test(textOf(text).trim())
}

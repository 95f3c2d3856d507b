/**
 * What a heading means that no list holds: a known word among words that change nothing (被隔离人姓名, 目前健康状况), or at
 * its end (设卡点名称). Words that make it another thing (应…, 今日…, 领导…) keep it from being taken for the known one.
 */
import type { LedgerReader } from '../ledger-reader.ts'
import { headingWords } from './header-tiers.ts'
import type { Heading } from './header-tiers.ts'

export interface Meaning {
  field: string
  /** false: only the end of the heading is known */
  isSure: boolean
  /** the listed word is of a day and the heading does not say so: the values have to be days */
  isDay: boolean
  /** place of the listed word among those of its field: the more telling stand first */
  order: number
}

export type MeaningReader = (heading: Heading) => Meaning | null

const readersOf = new WeakMap<LedgerReader, MeaningReader>()

/** The reader's own, made once. */
export function meaningsOf(reader: LedgerReader): MeaningReader {
  const known = readersOf.get(reader) ?? createMeanings(reader)
  readersOf.set(reader, known)
  return known
}

function createMeanings(reader: LedgerReader): MeaningReader {
  const fields = listedStems(reader)
  const remembered = new Map<string, Meaning | null>()
  const find = (word: string): Meaning | null => {
    const { stem, tail } = takeApart(word)
    for (const form of formsOf(stem, reader.isCumulative)) {
      for (const like of TAILS_LIKE[tail]) {
        const listed = fields.get(keyOf({ stem: form, tail: like }))
        if (listed && (form !== '' || tail !== '') && (like === tail || !TOO_WIDE.test(form)))
          return { ...listed, isSure: true, isDay: like === 'day' && tail !== 'day' }
      }
    }
    const end = endOf(stem, tail, fields)
    if (!end) return null
    const before = stem.slice(0, end.from)
    if (isOther(before)) return null
    return { field: end.field, order: end.order, isSure: false, isDay: false }
  }
  return ({ text, words: { whole, lowest } }) => {
    // 累计入户（户） counts households
    const said = whole[1] + (UNIT_BEHIND.exec(text)?.[1] ?? '')
    const known = remembered.get(said)
    if (known !== undefined) return known
    const isWord = said.length >= 2 && said.length <= LONGEST
    const meaning = isWord
      ? (find(said) ??
        (said === whole[1] ? null : find(`${said}数`)) ??
        find(whole[1]) ??
        (lowest === whole ? null : findBelow(lowest[1], whole[1], find)))
      : null
    if (remembered.size > MOST_REMEMBERED) remembered.clear()
    remembered.set(said, meaning)
    return meaning
  }
}

interface Listed {
  field: string
  order: number
}

/** The longest listed word a heading ends with, and where it begins; not too much may stand before it. */
function endOf(stem: string, tail: Tail, fields: Map<string, Listed | null>): (Listed & { from: number }) | null {
  for (let from = 1; from <= Math.min(LONGEST_BEFORE, stem.length - SHORTEST_END); from++) {
    const word = stem.slice(from)
    const listed = fields.get(keyOf({ stem: word, tail }))
    if (listed && !TOO_WIDE.test(word)) return { ...listed, from }
  }
  return null
}

/** The listed words by stem and ending; null where they stand for several fields. */
function listedStems(reader: LedgerReader): Map<string, Listed | null> {
  const fields = new Map<string, Listed | null>()
  for (const [field, words] of Object.entries(reader.headings)) {
    for (const [order, word] of words.entries()) {
      if (word.includes('*')) continue
      for (const text of new Set(headingWords(word).slice(0, 2))) {
        const key = keyOf(takeApart(text))
        const other = fields.get(key)
        if (other === undefined) fields.set(key, { field, order })
        else if (other?.field !== field) fields.set(key, null)
      }
    }
  }
  return fields
}

/** The lowest tier alone, where what stands over it does not make it another thing. */
function findBelow(word: string, whole: string, find: (word: string) => Meaning | null): Meaning | null {
  const above = whole.endsWith(word) ? whole.slice(0, -word.length) : whole
  return isOther(above) || word.length < 3 ? null : find(word)
}

const UNIT_BEHIND = /[（(]([户人份])[)）]$/
const SHORTEST_END = 2
/** words that end the headings of too many things */
const TOO_WIDE =
  /^(?:户数|人数|人口|数量|人员|单位|类型|类别|性质|负责人|责任人|联系人|结果|状态|编号|社区|村|小区|街道|党员|志愿者|物业|机关)$/
const LONGEST_BEFORE = 4
const LONGEST = 16
const MOST_REMEMBERED = 5000

type Tail = 'day' | 'phone' | 'identity' | 'name' | 'title' | ''

/** Endings that say what kind of thing a column holds, however it is put. */
const TAILS: [Tail, RegExp][] = [
  ['identity', /(?:公民|居民)?(?:身份证件?|证件|身份)(?:号码?|号)?$|证号$/],
  ['phone', /(?:联系|联络)?(?:电话|手机|方式|号码)(?:号码?)?$/],
  ['day', /(?:日期|时间|日子|时点|日)$/],
  ['name', /(?:姓名|名字)$/],
  ['title', /(?:名称|名)$/],
]

/** An ending may be left out: 观察起始 is 观察起始日期. */
const TAILS_LIKE: Record<Tail, Tail[]> = {
  day: ['day'],
  phone: ['phone'],
  identity: ['identity'],
  name: ['name', ''],
  title: ['title', ''],
  '': ['', 'name', 'title', 'day'],
}

function takeApart(word: string): { stem: string; tail: Tail } {
  for (const [tail, pattern] of TAILS) {
    const match = pattern.exec(word)
    if (match && (tail !== 'phone' || /电话|手机|联系|联络|号码/.test(match[0])))
      return { stem: word.slice(0, match.index), tail }
  }
  return { stem: word, tail: '' }
}

function keyOf({ stem, tail }: { stem: string; tail: Tail }): string {
  return `${stem}|${tail}`
}

const NEUTRAL_FIRST =
  /^(?:被?(?:隔离|观察|管控|监测|监控|登记|调查|检测|测温)(?:对象|人员|者|人)|返(?:乡|回)人员|居家人员|重点人员|观察对象|本人|个人|人员|居民|孩子|学生|儿童|患者|病人|所属|所在|目前|当前|现在|具体|详细|主要|相关|有关|本|现|该|设(?:置|立)?(?!备))/
const NEUTRAL_LAST = /(?:情况|信息|描述|详情|明细|一览|内容|记录|登记|状况|简述|概述|摘要|签字|签名|签收)$/
/** of what has been done so far */
const DONE = /^(?:累计|实际|目前|现已|已经?|实|共)|(?:累计|合计|总计|小计|共计)$/
/** of the one day */
const OF_THE_DAY = /^(?:本日|今日|当日|当天|本次|本期)|(?:本日|今日|当日)$/

/** The stem itself and with neutral words taken off one after the other. */
function formsOf(stem: string, isCumulative: boolean | undefined): string[] {
  const forms = [stem]
  const flow = isCumulative === true ? [DONE] : isCumulative === false ? [OF_THE_DAY] : []
  for (let at = 0; at < forms.length && forms.length < 12; at++) {
    for (const pattern of [NEUTRAL_FIRST, NEUTRAL_LAST, ...flow]) {
      const shorter = forms[at]?.replace(pattern, '') ?? ''
      if (shorter !== forms[at] && !forms.includes(shorter)) forms.push(shorter)
    }
  }
  return forms
}

/** Planned, missing, part of, of another day, of another person: the same word then names another thing. */
function isOther(words: string): boolean {
  return OTHER.test(words)
}

const OTHER =
  /[应拟预未非无不总需待缺]|其中|新增|今[日天]|当[日天]|本[日周月]|昨|累计|上[日次周]|下[次周]|次日|是否|有无|计划|剩余|领导|法人|负责|责任|联系人|网格|包[保联户片]|书记|医|警|监护|家属|户主|紧急|配偶|亲属|单位|车|率|同行|接触|密接|家长|父母|父亲|母亲|房东/

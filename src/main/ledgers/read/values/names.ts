/** People's names as ledgers write them: spaced out to equal width, several in a cell, with phones or roles beside them. */
import surnames from '../../../../../resources/ledgers/surnames.json' with { type: 'json' }
import type { Contact } from '../../../../shared/ledgers/drafts.ts'
import { unnamedCategory } from '../../../../shared/people/unnamed.ts'
import { parsePhone } from './phones.ts'
import { isNothing } from './text.ts'

/** 何　秀 → 何秀. Spaces go only beside a Chinese character, so foreign names keep theirs; characters are never exchanged. */
export function cleanName(text: string): string {
  if (/^[\u4e00-\u9fff]+$/.test(text)) return text
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
}

/** The first person of a cell, e.g. “任子伟 19900000121” or “任子伟（19900000121）”; null when blank. */
export function parseContact(text: string): Contact | null {
  return parsePeople(text)[0] ?? null
}

/**
 * The people of a cell in the order written, each once. Separators are 、，,;；/ line breaks and spaces, but a space inside
 * a name spaced to width (何　秀) is none: single characters are joined.
 */
export function parsePeople(text: string): Contact[] {
  const people: Contact[] = []
  let phoneBefore: string | null = null
  for (const part of text
    .replace(SPACED_PHONE, '$1$2$3')
    .replace(COUNTED, counted)
    .replace(BRACKETS, bracketed)
    .replace(PHONE_WORDS, ' ')
    .replace(/[+＋]?(?:86|８６)[\s-]+(?=[1１][\d０-９-]{10})/g, '')
    .replace(ROLES, '、')
    .replace(AND_OTHERS, ' ')
    .replace(/(?<=\d{7})(?=\p{Script=Han})/gu, ' ')
    .split(/[、，,;；/\\|\n\r。]+/)) {
    // 机关：张三 tells a role; 张三：199… a phone
    const words = part.replace(/^[^:：]*[:：](?=.*\p{Script=Han})/u, '').split(/[\s\u3000:：]+/)
    for (const word of joinSingles(words)) {
      const { name, phone } = takeApart(word)
      if (name !== null) addPerson(people, { name, phone: phone ?? phoneBefore })
      else addPhone(people, phone)
      phoneBefore = people.length === 0 ? phone : null
    }
  }
  return people
}

/** 138 0000 1111 */
const SPACED_PHONE = /(?<![\d０-９])([1１][3-9３-９][\d０-９])[ \u3000-]+([\d０-９]{4})[ \u3000-]+([\d０-９]{4})(?![\d０-９])/g

/** 物业2人 counts two and names nobody */
const COUNTED = /(\p{Script=Han}{2,6})([2-9２-９])[人名位](?!\p{Script=Han})/gu

function counted(all: string, word: string, digit: string): string {
  if (unnamedCategory(word) === null) return all
  return Array.from({ length: Number(digit.normalize('NFKC')) }, (_, i) => `${word}${i + 1}`).join('，')
}

const BRACKETS = /[（(【[]([^）)】\]]*)[）)】\]]/g
const PHONE_WORDS = /(?:联系)?(?:电话|手机号?码?|tel)[:：]?(?=[\s\d０-９])/gi

/** 组长：王强 组员：李芳 tells roles; 1.王强 2.李芳 counts; 张三：199… is a phone */
const ROLES =
  /\p{Script=Han}{1,8}\s*[:：](?=\s*\p{Script=Han})|(?<![\d０-９])[①-⑳]|(?<![\d０-９.-])\d{1,2}[.、．)）](?=\s*\p{Script=Han})/gu
const AND_OTHERS = /等\s*\d+\s*[人名]?/g

/** A phone in brackets belongs to the name before it; roles and units in brackets say nothing about who it is. */
function bracketed(_: string, inside: string): string {
  const digits = inside.normalize('NFKC').replace(/[^\d-]/g, '')
  return digits.length >= 7 ? ` ${digits} ` : ' '
}

function takeApart(word: string): { name: string | null; phone: string | null } {
  const match = /^([^\d０-９+]*)([\d０-９+－-]*)/.exec(word)
  const name = cleanName(match?.[1] ?? '').replace(/[-—–－]+$/, '')
  const digits = match?.[2] ?? ''
  // 保安1 is counted; one or two figures are no telephone
  if (/^[\d０-９]{1,2}$/.test(digits)) {
    const numbered = name + digits.normalize('NFKC')
    return { name: unnamedCategory(numbered) === null ? named(name) : numbered, phone: null }
  }
  return { name: named(name), phone: digits === '' ? null : parsePhone(digits).phone }
}

/** 社工王芳 is 王芳; 待定 is nobody. */
function named(name: string): string | null {
  if (isNothing(name) || NOBODY.test(name)) return null
  const [, own = ''] = ROLE_BEFORE.exec(name) ?? []
  return SINGLE.has(own.charAt(0)) ? own : name
}

const NOBODY = /^(?:待定|待安排|待排|空缺|暂缺)$/
const ROLE_BEFORE =
  /^(?:社工|社区干部|社区书记|社区主任|社区|书记|网格员|民警|辅警|医生|护士|志愿者|党员|物业|保安)(\p{Script=Han}{2,3})$/u
const SINGLE = new Set(surnames.single)

function addPerson(people: Contact[], person: Contact): void {
  const known = people.find(({ name }) => name === person.name)
  if (known) known.phone ??= person.phone
  else people.push(person)
}

function addPhone(people: Contact[], phone: string | null): void {
  const last = people.at(-1)
  if (last) last.phone ??= phone
}

/** Joins single Chinese characters to one name: 戴 涵 and 侯 玲 英, but 何秀 戴 涵 are two. */
function joinSingles(words: string[]): string[] {
  const joined: string[] = []
  const list = words.filter((word) => word !== '')
  list.forEach((word, i) => {
    const last = joined.at(-1)
    const startsNext = last !== undefined && !isSingle(last) && isSingle(list[i + 1] ?? '')
    const isPart = last !== undefined && (isSingle(last) || (isSingle(word) && !startsNext && Array.from(last).length < 3))
    if (isPart) joined[joined.length - 1] = last + word
    else joined.push(word)
  })
  return joined
}

function isSingle(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word)
}

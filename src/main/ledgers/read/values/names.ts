/** People's names as ledgers write them: spaced out to equal width, several in a cell, with phones or roles beside them. */
import type { Contact } from '../../../../shared/ledgers/drafts.ts'
import { parsePhone } from './phones.ts'
import { isNothing } from './text.ts'

/** 何　秀 → 何秀. Spaces go only beside a Chinese character, so foreign names keep theirs; characters are never exchanged. */
export function cleanName(text: string): string {
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
  for (const part of text.replace(BRACKETS, bracketed).split(/[、，,;；/\\|\n\r。]+/)) {
    for (const word of joinSingles(part.replace(/^.*?[:：]/, '').split(/[\s\u3000]+/))) addPerson(people, word)
  }
  return people
}

const BRACKETS = /[（(【[]([^）)】\]]*)[）)】\]]/g

/** A phone in brackets belongs to the name before it; roles and units in brackets say nothing about who it is. */
function bracketed(_: string, inside: string): string {
  const digits = inside.normalize('NFKC').replace(/[^\d-]/g, '')
  return digits.length >= 7 ? ` ${digits} ` : ' '
}

function addPerson(people: Contact[], word: string): void {
  const match = /^([^\d０-９+]*)([\d０-９+－-]*)/.exec(word)
  const name = cleanName(match?.[1] ?? '').replace(/[-—–－]+$/, '')
  const digits = match?.[2] ?? ''
  const phone = digits === '' ? null : parsePhone(digits).phone
  if (name !== '' && !isNothing(name)) {
    const known = people.find((person) => person.name === name)
    if (!known) people.push({ name, phone })
    else known.phone ??= phone
  } else {
    const last = people.at(-1)
    if (last && phone !== null) last.phone ??= phone
  }
}

/** Joins single Chinese characters to their neighbour in the same stretch: no name has one character. */
function joinSingles(words: string[]): string[] {
  const joined: string[] = []
  for (const word of words.filter((each) => each !== '')) {
    const last = joined.at(-1)
    const isJoin = last !== undefined && (isSingle(word) || isSingle(last)) && /^\p{Script=Han}+$/u.test(last + word)
    if (isJoin && Array.from(last + word).length <= 4) joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

function isSingle(word: string): boolean {
  return Array.from(word).length === 1
}

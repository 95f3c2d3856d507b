/**
 * The keys a record is filed under, and how typed text becomes one. Both sides are spelt alike (`spellingOf`), so that a
 * search is “keys that begin with this”: a name, its full pinyin, its initials, a number read from its end.
 */

/** Marks numbers kept from the last digit to the first; no typed text holds it. */
const FROM_END = '\u0001'
const FEWEST_LAST_DIGITS = 4
/** Higher than every character: keys that begin with a text lie between it and it with this behind. */
export const LAST = '\u{10FFFF}'

export interface SearchKey {
  key: string
  isInside: boolean
}

/** Spells a word in syllables without tones: 周思玲 → zhou si ling; characters without a reading stay themselves. */
export type Spell = (text: string) => string[]

/** Full-width and half-width, upper and lower case are one; spaces, apostrophes (of input methods) and name dots are nothing. */
export function spellingOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}'’‘·•‧・]/gu, '')
}

/** A person's name: as written, in pinyin and in initials, also without the surname. */
export function personKeys(name: string, spell: Spell): SearchKey[] {
  const syllables = syllablesOf(name, spell)
  return [...textKeys(name), ...tails(syllables), ...tails(initialsOf(syllables))]
}

/** The name of a place, a post or a shop: pinyin and initials from its beginning only, as nobody types the middle so. */
export function placeKeys(name: string, spell: Spell): SearchKey[] {
  const syllables = syllablesOf(name, spell)
  return [...textKeys(name), whole(syllables.join('')), whole(initialsOf(syllables).join(''))]
}

/** An address or another text that is typed as it is written. */
export function textKeys(text: string): SearchKey[] {
  return tails(Array.from(spellingOf(text)))
}

/** A telephone or identity number: known by its last digits. */
export function numberKey(number: string): SearchKey {
  return whole(fromEnd(spellingOf(number)))
}

/** What to look for: the beginning of a key, and for digits also the end of a number (an identity number may end in X). */
export function beginningsOf(typed: string): string[] {
  const spelt = spellingOf(typed)
  if (spelt === '') return []
  const isNumber = spelt.length >= FEWEST_LAST_DIGITS && /^\d+x?$/.test(spelt)
  return isNumber ? [spelt, fromEnd(spelt)] : [spelt]
}

function syllablesOf(name: string, spell: Spell): string[] {
  return spell(spellingOf(name))
}

function initialsOf(syllables: string[]): string[] {
  return syllables.map((syllable) => String.fromCodePoint(syllable.codePointAt(0) ?? 0))
}

function whole(key: string): SearchKey {
  return { key, isInside: false }
}

function fromEnd(number: string): string {
  return FROM_END + Array.from(number).reverse().join('')
}

/** Nobody looks for the end of a house number, nor for a single last character. */
function tails(parts: string[]): SearchKey[] {
  const keys: SearchKey[] = []
  for (const [i, part] of parts.entries()) {
    const isInside = i > 0
    if (isInside && (i === parts.length - 1 || (isDigit(part) && isDigit(parts[i - 1])))) continue
    keys.push({ key: parts.slice(i).join(''), isInside })
  }
  return keys
}

function isDigit(part: string | undefined): boolean {
  return part !== undefined && /^\d$/.test(part)
}

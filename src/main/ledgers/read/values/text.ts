/** Spelling: full-width forms, stray spaces and invisible characters out, rare characters kept. */

/** One way of writing for comparison and parsing: half-width, no invisible characters, trimmed. Not for names, which keep their characters. */
export function plain(text: string): string {
  // most cells, and nothing in them that has another form
  if (PLAIN.test(text)) return text.trim()
  return text.normalize('NFKC').replace(INVISIBLE, '').trim()
}

/** As `plain`, without any space: 合　计 and 合计 are one word. */
export function squeezed(text: string): string {
  return plain(text).replace(/\s+/g, '')
}

/** Words that stand for nothing written. */
export function isNothing(text: string): boolean {
  return /^(?:[-—–－/\\、.。…_]*|无|暂无|空|不详|未知|没有|nil|null|none|n\/a)$/i.test(plain(text))
}

/** Text kept as the office wrote it, tidied: null when blank or a dash. */
export function tidy(text: string): string | null {
  const tidied = SPACED.test(text)
    ? text
        .replace(INVISIBLE, '')
        .replace(/[\s\u3000]+/g, ' ')
        .trim()
    : text
  return /^[-—–－/\\]*$/.test(tidied) ? null : tidied
}

const CHINESE_DIGITS = '零一二三四五六七八九'

/** 三 → 3, 十二 → 12, 二十一 → 21, 两 → 2; null for what is no such numeral. */
export function chineseNumeral(text: string): number | null {
  const word = text.replace(/两/g, '二').replace(/〇/g, '零')
  const match = /^([一二三四五六七八九]?)(十?)([零一二三四五六七八九]?)$/.exec(word)
  if (!match || word === '') return null
  const [, tens = '', ten = '', ones = ''] = match
  if (ten === '') return tens !== '' && ones !== '' ? null : CHINESE_DIGITS.indexOf(tens + ones)
  return (tens === '' ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : CHINESE_DIGITS.indexOf(ones))
}

/** Letters of ASCII and the usual Chinese characters. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/
/** Any space, or what `INVISIBLE` takes out. */
const SPACED = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g

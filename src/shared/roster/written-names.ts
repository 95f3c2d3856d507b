/** Names as offices write several of them into one cell of a workbook: 张三、李四 13812345678/王五（民警）. */

export interface WrittenName {
  name: string
  /** a mobile number, or the last digits of one */
  phone: string | null
}

/** Signs of an empty seat, which name nobody. */
const NOBODY = /^(缺\d*|空|无|[-—–－/]+)$/
const SEPARATORS = /[、，,;；/\\|\n\r]+/
const PHONE = /\d{4,}/

/** Nobody's name stands twice. Words that are no names are kept: whoever pasted them is told of each. */
export function namesWritten(cell: string): WrittenName[] {
  const found = cell
    .replace(/[（(][^（）()]*[)）]/g, (inner) => (PHONE.test(inner) ? ` ${inner.replace(/\D+/g, '')} ` : ' '))
    .split(SEPARATORS)
    .flatMap(namesIn)
  return found.filter(({ name }, index) => found.findIndex((one) => one.name === name) === index)
}

/** 张三 13812345678 李四: a number belongs to the name before it. */
function namesIn(part: string): WrittenName[] {
  const words = part
    .replace(/(\d{4,})/g, ' $1 ')
    .trim()
    .split(/\s+/)
  const names: WrittenName[] = []
  for (const word of joined(words)) {
    const last = names.at(-1)
    if (/^\d{4,}$/.test(word) && last) last.phone = word
    else if (word !== '' && !NOBODY.test(word)) names.push({ name: word, phone: null })
  }
  return names
}

/** Names of two characters are often spread: 张 三. */
function joined(words: string[]): string[] {
  const isOne = (word: string | undefined) => word !== undefined && /^\p{Script=Han}$/u.test(word)
  const out: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const isSpread = isOne(word) && isOne(words[at + 1])
    out.push(isSpread ? word + (words[at + 1] ?? '') : word)
    if (isSpread) at += 1
  }
  return out
}

/** Two to four characters, longer with a dot as names of minorities have; nothing else is taken for somebody unknown. */
export function looksLikeName(word: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(word) || /^\p{Script=Han}+[·•]\p{Script=Han}+([·•]\p{Script=Han}+)*$/u.test(word)
}

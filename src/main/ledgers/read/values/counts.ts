/** Counts as offices write them: 2, 2人, 两人, 1,767, 1+1. */
import { chineseNumeral, isNothing, squeezed } from './text.ts'

/** null: nothing written; undefined: written, but no whole number of things. */
export function parseCount(text: string): number | null | undefined {
  const word = squeezed(text).replace(/(?<=\d),(?=\d{3})/g, '')
  if (isNothing(word)) return null
  const parts = word
    .replace(/^[约共]/, '')
    .split('+')
    .map(parsePart)
  return parts.includes(null) ? undefined : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
}

function parsePart(text: string): number | null {
  const match = /^(\d+(?:\.0+)?|[零〇一二两三四五六七八九十]+)(?:人|名|位|个|户|家|份|栋|次|处|人次)?(?:\/[人班户])?$/.exec(text)
  if (!match) return null
  const digits = match[1] ?? ''
  return /^\d/.test(digits) ? Number(digits) : chineseNumeral(digits)
}

/** Headings of one, two or three tiers: 值守力量（人/班） over 机关/区直 is one column heading. */
import { textOf } from '../../../sheets/sheet.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import { squeezed } from '../values/text.ts'
import type { Grid } from './grid.ts'

export interface Heading {
  index: number
  /** as written, tiers joined with “/” */
  text: string
  parts: RawCell[]
  /** for comparison: all tiers, the highest with the lowest, the lowest alone; each with what stands in brackets and without */
  words: { whole: HeadingWords; outer: HeadingWords; lowest: HeadingWords }
}

type HeadingWords = [string, string, string]

/** The headings that rows `top` … `top + tiers - 1` give each column. */
export function headingsAt(grid: Grid, top: number, tiers: number): Heading[] {
  return Array.from({ length: grid.width }, (_, index) => {
    const parts = Array.from({ length: tiers }, (__, tier) => partAt(grid, top, tiers, tier, index)).filter(
      (part, tier, all) => part !== null && (tier === 0 || textOf(part) !== textOf(all[tier - 1])),
    )
    return headingOf(index, parts)
  })
}

export function headingOf(index: number, parts: RawCell[]): Heading {
  const text = parts.map((part) => textOf(part).replace(/\s+/g, '')).join('/')
  const whole = headingWords(text)
  const outer = parts.length > 2 ? headingWords(`${textOf(parts[0])}/${textOf(parts.at(-1))}`) : whole
  return { index, parts, text, words: { whole, outer, lowest: parts.length > 1 ? headingWords(textOf(parts.at(-1))) : whole } }
}

/**
 * Lower-case, without spaces, punctuation and brackets; what stands in brackets is kept, then left out, then also a unit
 * behind a stroke, a number in front and one behind (人数/人, 3.姓名, 人员2).
 */
export function headingWords(text: string): HeadingWords {
  const word = squeezed(text.replace(/^[①-⑳]/, '').replace(REQUIRED, ''))
    .toLowerCase()
    .replace(/^#$/, 'no')
  const letters = (part: string) => part.replace(/[^\p{L}\p{N}√]/gu, '')
  const bare = word.replace(/[([【「][^)\]】」]*[)\]】」]/g, '')
  return [
    letters(word),
    letters(bare),
    letters(
      bare
        .replace(/\/[人户个次家名份元天]$|\/?°c$/, '')
        .replace(/^\d{1,2}[.、)]/, '')
        .replace(/(?<=\p{Script=Han}{2})[1-9]$/u, ''),
    ),
  ]
}

/** what forms say of filling in, not of the column */
const REQUIRED = /[(（[【]?(?:必填|选填|可不填)项?[)）\]】]?/g

/** A list saved without merges leaves a tier's cells blank: they go on from the left where the tier below has its own. */
function partAt(grid: Grid, top: number, tiers: number, tier: number, column: number): RawCell {
  const own = grid.seen(top + tier, column)
  if (own !== null || tier === tiers - 1 || grid.mergeAt(top + tier, column)) return own
  const hasOwn = (at: number) => grid.seen(top + tier + 1, at) !== null
  if (!hasOwn(column)) return null
  for (let left = column - 1; left >= 0 && hasOwn(left); left--) {
    const cell = grid.seen(top + tier, left)
    if (cell !== null) return grid.mergeAt(top + tier, left) ? null : cell
  }
  return null
}

/** Headings of one, two or three tiers: 值守力量（人/班） over 机关/区直 is one column heading. */
import { textOf } from '../../../sheets/sheet.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import type { Grid } from './grid.ts'

export interface Heading {
  index: number
  /** as written, tiers joined with “/” */
  text: string
  parts: RawCell[]
}

/** The headings that rows `top` … `top + tiers - 1` give each column. */
export function headingsAt(grid: Grid, top: number, tiers: number): Heading[] {
  return Array.from({ length: grid.width }, (_, index) => {
    const parts = Array.from({ length: tiers }, (__, tier) => partAt(grid, top, tiers, tier, index)).filter(
      (part, tier, all) => part !== null && (tier === 0 || textOf(part) !== textOf(all[tier - 1])),
    )
    return { index, parts, text: parts.map((part) => textOf(part).replace(/\s+/g, '')).join('/') }
  })
}

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

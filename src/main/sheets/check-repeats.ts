/**
 * Markup in which one cell stands for many: a few bytes may claim a thousand million cells, and the reader that follows
 * would make them one by one. What comes to more than a sheet may hold is refused before.
 */
import { MAX_CELLS, SheetTooLarge } from './sheet.ts'

const CELLS = /<(?:[\w-]+:)?(table-row|table-cell|covered-table-cell|cell|t[dh])\b([^<>]*)>/gi
const REPEATS = /(repeated|mergeacross|mergedown|rowspan|colspan)\s*=\s*["']?\s*(\d+)/gi
/** A run of so many spaces is no text. */
const MAX_SPACES = 10_000

/** OpenDocument, SpreadsheetML or a web page. Throws `SheetTooLarge`. */
export function checkRepeats(markup: string): void {
  let made = 0
  let rowRepeat = 1
  let cells = 0
  let spans = 0
  for (const [, name = '', attributes = ''] of markup.matchAll(CELLS)) {
    const repeats = /repeated|merge|span/i.test(attributes) ? productOf(attributes) : 1
    if (name === 'table-row') {
      rowRepeat = repeats
      continue
    }
    cells++
    spans += repeats > 1 ? 1 : 0
    // an empty cell that closes itself is only counted past
    const isMade = name === 'covered-table-cell' || !attributes.endsWith('/')
    made += isMade && !/^t[dh]$/i.test(name) ? repeats * (name === 'table-cell' ? rowRepeat : 1) : 1
  }
  // every cell of a web page is compared with all that span others
  if (made > MAX_CELLS / 4 || spans * cells > 2_000_000_000) throw new SheetTooLarge('repeated cells')
  for (const [, count] of markup.matchAll(/<text:s\s[^<>]*text:c="(\d+)"/g)) {
    if (Number(count) > MAX_SPACES) throw new SheetTooLarge('repeated spaces')
  }
}

function productOf(attributes: string): number {
  let product = 1
  for (const [, name = '', count] of attributes.matchAll(REPEATS)) {
    // a merge counts the cells beside the first
    product *= Number(count) + (name.toLowerCase().startsWith('merge') ? 1 : 0) || 1
  }
  return product
}

/** The page of an official document (GB/T 9704-2012 §5): A4, a type area of 156 × 225 mm, 22 lines of 28 characters. */
import { DocumentGridType } from 'docx'
import type { ISectionPropertiesOptions } from 'docx'

/** twips (1/20 pt) throughout, as Word counts */
const PAPER = { width: 11906, height: 16838 }
const MARGIN = { top: 2098, left: 1587, right: 1474, bottom: 1984 }

export const TYPE_WIDTH = PAPER.width - MARGIN.left - MARGIN.right

/** One line of the grid: 12756 / 22, rounded down so that the 22nd line still fits. */
const LINE = 579

/** The width of one 3号 character, the “字” in which indents are given. */
export const CHARACTER = 320

/**
 * 28 × 16 pt is wider than 156 mm, so each character gives up 0.25 pt: 28 × 15.75 = 441 pt of 442.25.
 * A character grid (linesAndChars) would say the same, but not every program lays out a cell narrower than its glyph.
 */
export const TIGHTEN = -5

/**
 * The foot of the number's line: the number stands 7 mm under the type area, whose own foot is 35 mm above the paper's
 * edge; half of the 14 pt line lies under the dashes.
 */
const FOOTER = 1446

export const pageOfOfficialDocument: ISectionPropertiesOptions = {
  page: {
    size: PAPER,
    margin: { ...MARGIN, header: 851, footer: FOOTER, gutter: 0 },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
}

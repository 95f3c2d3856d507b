/** How tightly a post's sheet is set: from roomy on a quiet post to the smallest print that can still be read at a gate. */

/** Heights in millimetres. */
export interface Density {
  title: number
  facts: number
  /** the row of dates */
  dates: number
  signature: number
  /** least height of the row for remarks; 0: the row may go */
  remark: number
  foot: number
  /** height of one person's line: the largest that is tried first, and the smallest */
  line: { max: number; min: number }
  /** the shift's name takes the signature's row too, whose own label is left away */
  joinsLabel: boolean
}

/** Points. The floor for anything somebody at a gate has to read. */
export const SMALLEST_PRINT = 7

/** A line of the smallest print with hardly any white between it and the next. */
export const SMALLEST_LINE = 2.65

/** Roomiest first. Handover cells keep a signature's height as long as they can: they are signed in gloves, in winter. */
export const DENSITIES: readonly Density[] = [
  { title: 12.5, facts: 15, dates: 9.6, signature: 12, remark: 12, foot: 10, line: { max: 12, min: 9 }, joinsLabel: false },
  { title: 12.5, facts: 15, dates: 9.6, signature: 9.6, remark: 9, foot: 10, line: { max: 9, min: 5.2 }, joinsLabel: false },
  { title: 12.5, facts: 15, dates: 9.2, signature: 8, remark: 7, foot: 10, line: { max: 5.2, min: 4 }, joinsLabel: false },
  { title: 12.5, facts: 13, dates: 8.4, signature: 6.6, remark: 0, foot: 9.6, line: { max: 4.2, min: 3.2 }, joinsLabel: true },
  {
    title: 11.5,
    facts: 11.6,
    dates: 7.6,
    signature: 5.2,
    remark: 0,
    foot: 8,
    line: { max: 3.4, min: SMALLEST_LINE },
    joinsLabel: true,
  },
  {
    title: 10,
    facts: 10.2,
    dates: 7,
    signature: 4,
    remark: 0,
    foot: 7.6,
    line: { max: 3, min: SMALLEST_LINE },
    joinsLabel: true,
  },
]

/** White above and below the people of a cell, together. */
export function rowPadding(density: Density): number {
  return density.joinsLabel ? 0.5 : 1.2
}

/** A4 landscape in millimetres; the left margin is for the binding, or the nail. */
export const SHEET = { width: 297, height: 210, top: 9, left: 15, right: 10, bottom: 6, signOff: 8, label: 19, frame: 0.45 }

/** What is left for shifts and remarks under the dates. */
export function bodyHeight(density: Density): number {
  const { height, top, bottom, signOff, frame } = SHEET
  return height - top - bottom - signOff - 2 * frame - density.title - density.facts - density.dates - density.foot
}

/** A phone further from its name than this is read on the wrong line. */
const WIDEST_PLACE = 48
/** A thin rule of the grid, rounded up to a whole pixel. */
const LINE = 0.3

/** One person's place in a column that holds `across` of them side by side. */
export function placeWidth(days: number, across: number): number {
  return Math.min(WIDEST_PLACE, (dayWidth(days) - LINE) / across)
}

/** One day's column. */
export function dayWidth(days: number): number {
  return (SHEET.width - SHEET.left - SHEET.right - 2 * SHEET.frame - SHEET.label) / days
}

/** What all sheets of roster and attendance workbooks share: the head with version and validity, the foot with who made it and its page. */
import { CONFIDENTIAL, asOfInWords, validInWords, versionInWords } from '../../../shared/roster/papers/issue.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { PAGE_OF_PAGES } from '../../sheets/write/paper-sheet.ts'
import type { PaperRow, PaperSheet } from '../../sheets/write/paper-sheet.ts'
import { MM, SMALL, TITLE } from './looks.ts'

/** Of the default font, in millimetres. */
const CHARACTER = 1.95

/** Widths of columns from those the printed paper has. */
export function charactersOf(millimetres: readonly number[]): number[] {
  return millimetres.map((width) => width / CHARACTER)
}

/** From whom and which version, and how long it holds. */
export function issueLines(week: RosterWeek, posts: readonly RosterPost[]): [string, string] {
  return [`${week.office.commandPostName}　${versionInWords(week.standing)}`, validInWords(week, posts)]
}

/** `share`: of the width that is the title's. */
export function titleRow(title: string, beside: readonly string[], columns: readonly number[], share = 0.45): PaperRow {
  const left = columnsWithin(columns, share)
  return {
    height: 12 * MM,
    cells: [
      { text: title, across: left, look: { ...TITLE, bottom: 'medium', overflow: 'shrink' } },
      { text: beside.join('\n'), across: columns.length - left, look: { ...SMALL, align: 'right', bottom: 'medium' } },
    ],
  }
}

/** One line over the whole width, or two of them side by side. */
export function lineRow(left: string, right: string | null, columns: readonly number[], height = 6.4 * MM): PaperRow {
  const look = { ...SMALL, overflow: 'shrink' as const }
  if (right === null) return { height, cells: [{ text: left, across: columns.length, look }] }
  const across = columnsWithin(columns, 0.6)
  return {
    height,
    cells: [
      { text: left, across, look },
      { text: right, across: columns.length - across, look: { ...look, align: 'right' } },
    ],
  }
}

/** As many columns from the left as share the width best, and at least one at either side. */
export function columnsWithin(columns: readonly number[], share: number): number {
  const whole = columns.reduce((sum, width) => sum + width, 0)
  let count = 0
  for (let sum = 0; count < columns.length - 1 && sum < whole * share; count += 1) sum += columns[count] ?? 0
  return Math.max(1, count)
}

interface Signed {
  preparedBy: string | null
  reviewedBy: string | null
  asOf: string
}

export function footOf(week: RosterWeek): PaperSheet['footer'] {
  return signedFoot({ ...week.standing, asOf: week.asOf })
}

export function signedFoot({ preparedBy, reviewedBy, asOf }: Signed): PaperSheet['footer'] {
  const sign = (name: string | null) => name ?? '________________'
  return {
    left: `制表：${sign(preparedBy)}　　审核：${sign(reviewedBy)}　　${asOfInWords({ asOf })}`,
    right: `${CONFIDENTIAL}　　${PAGE_OF_PAGES}`,
  }
}

/** Millimetres; the foot stands in the lower margin. */
export const MARGINS = { top: 9, right: 10, bottom: 14, left: 15 }

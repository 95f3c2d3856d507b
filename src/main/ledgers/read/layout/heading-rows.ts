/** Tells at a glance whether a row further down a sheet may hold headings: most of its cells are headings some kind knows. */
import { isBlank, textOf } from '../../../sheets/sheet.ts'
import type { RawCell, RawSheet } from '../../../sheets/sheet.ts'
import type { LedgerReader } from '../ledger-reader.ts'
import type { Grid } from './grid.ts'
import { headingWords } from './header-tiers.ts'
import { isDayPart } from './match-headings.ts'

const LONGEST = 20
const TURNED_ROWS = 60
const MOST_ASKED = 2000

/**
 * Whether the headings go down the first column and every record is a column: three or more of them, and nothing else there,
 * or hardly anything with a `share` below 1.
 */
export function isTurned(sheet: RawSheet, readers: readonly LedgerReader[], share = 1): boolean {
  if (sheet.rows.length > TURNED_ROWS) return false
  const own = readers.map(wordsOf)
  const rows = sheet.rows.filter((row) => row.filter((cell) => !isBlank(cell)).length > 1)
  const first = rows.map((row) => row[0] ?? null)
  if (first.some((cell) => typeof cell !== 'string' || cell.length > LONGEST)) return false
  const isKnown = (cell: RawCell) =>
    typeof cell === 'string' && headingWords(cell).some((word) => own.some((known) => known.has(word)))
  // 类别 | 姓名 | 电话 over 机关, 社区 and 物业 is a table like any other
  if ((rows[0] ?? []).filter(isKnown).length > 1) return false
  const words = first.map((cell) => headingWords(textOf(cell)))
  // 项目 | 学府社区 | 朝阳社区 heads such a table
  const said = words.filter((forms) => !/^(?:项目|指标|内容|类别)$/.test(forms[0]))
  const least = Math.max(3, said.length * share)
  return own.some((known) => said.filter((forms) => forms.some((word) => known.has(word))).length >= least)
}

export function createHeadingTest(readers: readonly LedgerReader[]): (grid: Grid, row: number) => boolean {
  const known = new Set(
    readers.flatMap((reader) => Object.values(reader.headings).flatMap((words) => words.map((word) => headingWords(word)[0]))),
  )
  // a register begins thousands of rows with the same few words
  const asked = new Map<string, boolean>()
  const isKnown = (text: string) => {
    const before = asked.get(text)
    if (before !== undefined) return before
    const is = headingWords(text).some((word) => known.has(word))
    if (asked.size > MOST_ASKED) asked.clear()
    asked.set(text, is)
    return is
  }
  return (grid, row) => {
    if (isRowOfDays(grid.sheet.rows[row] ?? [], isKnown)) return true
    let texts = 0
    let named = 0
    for (const cell of grid.sheet.rows[row] ?? []) {
      if (isBlank(cell)) continue
      // a row with a number, a date or a long text in it is no row of headings; most rows are done with after one cell
      if (typeof cell !== 'string' || cell.length > LONGEST || /^\s*\d/.test(cell)) return false
      texts += 1
      if (isKnown(cell)) named += 1
      if (texts >= 3 && named === 0) return false
    }
    return named >= 2 && named * 2 >= texts
  }
}

/** 班次 | 2月17日 | 2月18日 …: the next week of a roster under the last. */
function isRowOfDays(cells: readonly RawCell[], isKnown: (text: string) => boolean): boolean {
  const at = cells.findIndex((cell) => !isBlank(cell))
  const first = cells[at]
  // most rows begin otherwise and are done with here
  if (typeof first !== 'string' || first.length > 8 || /\d/.test(first) || !isKnown(first)) return false
  const others = cells.slice(at + 1).filter((cell) => !isBlank(cell))
  const days = others.filter((cell) => isDayPart(cell)).length
  return days >= 2 && others.every((cell) => isDayPart(cell) || (typeof cell === 'string' && isKnown(cell)))
}

function wordsOf({ headings }: LedgerReader): ReadonlySet<string> {
  return new Set(Object.values(headings).flatMap((words) => words.map((word) => headingWords(word)[0])))
}

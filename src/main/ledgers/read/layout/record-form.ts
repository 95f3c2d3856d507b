/** A form of one record or a few: 姓名 | 王强 | 性别 | 男, pair beside pair and row below row, or 姓名：王强 in one cell. */
import { isBlank, textOf } from '../../../sheets/sheet.ts'
import type { RawCell, RawSheet } from '../../../sheets/sheet.ts'
import type { LedgerReader } from '../ledger-reader.ts'
import { squeezed } from '../values/text.ts'
import { headingWords } from './header-tiers.ts'
import type { Rearranged } from './rearranged.ts'

interface Pair {
  label: string
  value: RawCell
  at: { row: number; column: number }
}

/** Of these kinds a record has enough headings to be told by them. */
const KINDS = new Set(['cases', 'people', 'residents', 'closures', 'reopenings', 'checkpoints', 'households', 'findings'])
const FEWEST_LABELS = 4
const FEWEST_ROWS = 2
const LONGEST_LABEL = 20

/** null unless nearly every row is made of headings one kind knows and their values. */
export function formIn(sheet: RawSheet, readers: readonly LedgerReader[]): Rearranged | null {
  const words = new Map<string, string[]>()
  const wordsOf = (text: string) => {
    const known = words.get(text) ?? headingWords(text)
    words.set(text, known)
    return known
  }
  let best: Form | null = null
  for (const reader of readers.filter(({ kind }) => KINDS.has(kind))) {
    const labels = labelsOf(reader)
    // 志愿者 heads a column elsewhere and is a value here: each kind is asked by its own headings
    const labelIn = (text: string) =>
      text.length > LONGEST_LABEL ? null : (wordsOf(text).find((word) => labels.has(word)) ?? null)
    const form = formBy(sheet, labelIn)
    if (form && (!best || form.known > best.known)) best = form
  }
  return best && laidOut(sheet, recordsOf(best.pairs), best.titles)
}

interface Form {
  pairs: Pair[]
  titles: string[]
  /** different headings among them */
  known: number
}

type LabelIn = (text: string) => string | null

function formBy(sheet: RawSheet, labelIn: LabelIn): Form | null {
  const pairs: Pair[] = []
  const titles: string[] = []
  let [labelled, other, adjacent, left] = [0, 0, 0, 0]
  for (const [row, cells] of sheet.rows.entries()) {
    const filled = cells.filter((cell) => !isBlank(cell))
    const found = pairsIn(sheet, row, (text) => labelIn(text) !== null)
    pairs.push(...found.pairs)
    adjacent += found.adjacent
    if (found.pairs.length > 0) [labelled, left] = [labelled + 1, left + filled.length - found.taken]
    else if (filled.length > 1) other += 1
    else titles.push(...filled.map(textOf))
  }
  const isPlain = labelled >= FEWEST_ROWS && other * 4 <= labelled && adjacent * 4 <= pairs.length && left * 4 <= pairs.length
  const known = new Set(pairs.flatMap(({ label }) => labelIn(squeezed(label)) ?? [])).size
  const isFilled = pairs.filter(({ value }) => !isBlank(value)).length * 2 >= pairs.length
  return isPlain && isFilled && known >= FEWEST_LABELS ? { pairs, titles, known } : null
}

function labelsOf({ headings }: LedgerReader): ReadonlySet<string> {
  return new Set(Object.values(headings).flatMap((words) => words.map((word) => headingWords(word)[0])))
}

interface PairsOfRow {
  pairs: Pair[]
  /** headings followed by another heading, as in a table */
  adjacent: number
  /** cells that are a heading or its value */
  taken: number
}

function pairsIn(sheet: RawSheet, row: number, isLabel: (text: string) => boolean): PairsOfRow {
  const cells = sheet.rows[row] ?? []
  const pairs: Pair[] = []
  let [adjacent, taken] = [0, 0]
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null
    if (typeof cell !== 'string') continue
    const [, inside = '', said = ''] = /^\s*(\S[^:：]{0,20})[:：]\s*(\S.*)$/s.exec(cell) ?? []
    if (inside !== '' && isLabel(squeezed(inside))) {
      pairs.push({ label: inside, value: said, at: { row, column } })
      taken += 1
      continue
    }
    const label = squeezed(cell).replace(/:$/, '')
    if (!isLabel(label)) continue
    const merge = sheet.merges.find((one) => one.top <= row && one.bottom >= row && one.left === column)
    const next = (merge?.right ?? column) + 1
    const value = cells[next] ?? null
    const isNextLabel = typeof value === 'string' && isLabel(squeezed(value).replace(/[:：]$/, ''))
    if (isNextLabel) adjacent += 1
    taken += isNextLabel || isBlank(value) ? 1 : 2
    pairs.push({ label, value: isNextLabel ? null : value, at: { row, column: next } })
    column = isNextLabel ? next - 1 : next
  }
  return { pairs, adjacent, taken }
}

/** The heading that came first begins the next record where it comes again. */
function recordsOf(pairs: Pair[]): Pair[][] {
  const [first] = pairs
  const records: Pair[][] = []
  for (const pair of pairs) {
    const last = records.at(-1)
    if (!last || pair.label === first?.label) records.push([pair])
    else last.push(pair)
  }
  return records
}

function laidOut(sheet: RawSheet, records: Pair[][], titles: string[]): Rearranged {
  // the n-th 电话 of every record stands in one column
  const keyed = records.map((record) => {
    const counts = new Map<string, number>()
    return new Map(
      record.map((pair) => {
        const count = (counts.get(pair.label) ?? 0) + 1
        counts.set(pair.label, count)
        return [`${pair.label}\n${count}`, pair]
      }),
    )
  })
  const keys = [...new Set(keyed.flatMap((record) => [...record.keys()]))]
  const rows = [
    keys.map((key) => key.split('\n')[0] ?? null),
    ...keyed.map((record) => keys.map((key) => record.get(key)?.value ?? null)),
  ]
  const placed = keyed.map((record) => keys.map((key) => record.get(key)?.at ?? null))
  const from = (row: number, column: number) => placed[row - 1]?.[column] ?? null
  const faults = sheet.faults.flatMap((fault) => {
    const row = placed.findIndex((places) => places.some((at) => at?.row === fault.row && at.column === fault.column))
    const column = placed[row]?.findIndex((at) => at?.row === fault.row && at.column === fault.column) ?? -1
    return row < 0 ? [] : [{ ...fault, row: row + 1, column }]
  })
  const laid: RawSheet = { ...sheet, rows, merges: [], hiddenRows: [], hiddenColumns: [], faults, formulas: [] }
  return { how: 'form', sheet: laid, titles, from }
}

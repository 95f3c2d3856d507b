/** Finds where a table's headings stand and which kind of ledger they make; file and sheet names are not asked. */
import { textOf } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader } from '../ledger-reader.ts'
import type { Grid } from './grid.ts'
import { headingsAt } from './header-tiers.ts'
import { matchHeadings } from './match-headings.ts'
import { filledCells } from './sheet-rows.ts'
import { createColumnShapes, matchValues, sampleOf, settleByValues } from './match-values.ts'

export interface Layout {
  reader: LedgerReader
  /** first and last row of the headings, from 0 */
  top: number
  bottom: number
  columns: Column[]
  /** 0–1: how sure the kind is */
  sureness: number
}

const ROWS_SEARCHED = 30
const MOST_TIERS = 3

/** The best reading of all rows, tiers and kinds; null when none has what its kind must have. */
export function recogniseSheet(
  grid: Grid,
  readers: readonly LedgerReader[],
  communities: ReadonlySet<string> = new Set(),
): Layout | null {
  const shapes = createColumnShapes(grid, communities)
  let best: Layout | null = null
  let bestScore = 0
  for (let top = grid.top; top < Math.min(grid.top + ROWS_SEARCHED, grid.sheet.rows.length); top++) {
    if (isLine(grid, top) || holdsNumbers(grid, top)) continue
    for (let tiers = 1; tiers <= MOST_TIERS && top + tiers <= grid.sheet.rows.length; tiers++) {
      if (tiers > 1 && holdsNumbers(grid, top + tiers - 1)) break
      const headings = headingsAt(grid, top, tiers)
      if (headings.some((heading) => heading.text.length > 60)) break
      for (const reader of readers) {
        const bottom = top + tiers - 1
        const named = matchHeadings(headings, reader)
        // one known heading alone is a word that happens to stand in the rows
        if (named.filter((column) => column.field !== null).length < 2) continue
        const settled = settleByValues(grid, bottom, named, reader)
        const columns = matchValues(shapes, bottom, settled, reader)
        if (reader.holds && !holdsMostly(grid, bottom, columns, reader.holds)) continue
        const score = scoreOf(columns, reader) - tiers * 0.2 - shortfallOf(grid, top, bottom, columns, reader)
        if (score > bestScore) [best, bestScore] = [{ reader, top, bottom, columns, sureness: surenessOf(columns, score) }, score]
      }
    }
  }
  return best
}

/** Whether the columns of the fields hold what the kind is about; blank columns speak neither for it nor against. */
function holdsMostly(
  grid: Grid,
  bottom: number,
  columns: Column[],
  { fields, test }: NonNullable<LedgerReader['holds']>,
): boolean {
  const own = columns.filter(({ field }) => field !== null && fields.includes(field))
  const cells = own.flatMap(({ index }) => sampleOf(grid, bottom + 1, index))
  return cells.length > 0 && cells.filter(test).length > cells.length * 0.6
}

/** A row with one thing in it is a title or a note, never headings. */
function isLine(grid: Grid, row: number): boolean {
  const texts = Array.from({ length: grid.width }, (_, column) => textOf(grid.seen(row, column)))
  return new Set(texts.filter((text) => text !== '')).size < 2
}

/** A telephone or an identity number stands in rows, never in headings: such rows need not be tried. */
function holdsNumbers(grid: Grid, row: number): boolean {
  return grid.sheet.rows[row]?.some((cell) => /^\d{11,}X?$/i.test(textOf(cell))) ?? false
}

/** Headings go on below where a merge of theirs does, or where the row beneath lacks what every row must have. */
function shortfallOf(grid: Grid, top: number, bottom: number, columns: Column[], reader: LedgerReader): number {
  const isCut = columns.some(({ index }) => {
    const merge = grid.mergeAt(bottom, index)
    return merge !== undefined && merge.top >= top && merge.bottom > bottom
  })
  // the lower tiers alone are no headings: what stands over them would be lost
  const isHalf = columns.some(({ index, field }) => {
    const merge = field === null ? undefined : grid.mergeAt(top, index)
    return merge !== undefined && merge.top < top
  })
  // 排查户数 over 今日 and 累计 is not yet the heading of either
  const isSplit = columns.some(({ index, field }) => {
    const merge = field === null ? undefined : grid.mergeAt(bottom, index)
    if (!merge || merge.left !== index || merge.right === index) return false
    const below = Array.from({ length: merge.right - index + 1 }, (_, i) => textOf(grid.seen(bottom + 1, index + i)))
    return new Set(below).size === below.length && below.every((text) => text !== '' && !/\d/.test(text))
  })
  // the same saved without merges
  const isSplitBare = columns.some(({ index, field }) => {
    if (field === null || index + 1 >= grid.width || grid.mergeAt(bottom, index)) return false
    if (grid.seen(bottom, index) === null || grid.seen(bottom, index + 1) !== null) return false
    const below = [index, index + 1].map((column) => textOf(grid.seen(bottom + 1, column)).trim())
    return below[0] !== below[1] && below.every((text) => OF_PARTS.test(text))
  })
  const keys = columns.filter(({ field }) => field !== null && reader.required[0]?.includes(field) === true)
  // one word alone stands over rows, such as 机关干部
  const isWordAlone = filledCells(grid, bottom + 1).length === 1
  const isKeyless = !isWordAlone && keys.every(({ index }) => grid.seen(bottom + 1, index) === null)
  return (
    (isCut ? 1 : 0) +
    (isSplit || isSplitBare ? 3 : 0) +
    (isHalf ? 3 : 0) +
    (isKeyless && bottom + 1 < grid.sheet.rows.length ? 1 : 0)
  )
}

/** heads a part of what stands over it */
const OF_PARTS =
  /^(?:今日|本日|当日|昨日|新增|累计|总计|合计|户数?|人数?|上午|下午|早|晚|[应已未实].{1,4}|其中.{0,6})(?:数|新增)?$/

function scoreOf(columns: Column[], reader: LedgerReader): number {
  const fields = new Set(columns.flatMap((column) => column.field ?? []))
  // 姓名及电话 is both
  const hasPhone = columns.some(({ field, heading }) => field === 'name' && /电话|手机|联系方式/.test(heading))
  const held = hasPhone ? new Set([...fields, 'phone']) : fields
  if (!reader.required.every((choices) => choices.some((field) => held.has(field)))) return 0
  const beside = Object.entries(reader.requiredBeside ?? {})
  if (beside.some(([field, choices]) => held.has(field) && !choices.some((each) => held.has(each)))) return 0
  const unknown = columns.filter((column) => column.field === null && column.heading !== '').length
  const guessed = new Set(columns.filter(({ by }) => by === 'guess').map(({ field }) => field))
  const meant = new Set(columns.filter(({ isMeant }) => isMeant).map(({ field }) => field))
  const weigh = (field: string) => (reader.fields[field]?.weight ?? 1) * (guessed.has(field) ? 0.5 : meant.has(field) ? 0.7 : 1)
  return [...fields].reduce((sum, field) => sum + weigh(field), 0) - unknown * 0.3
}

/** Headings that name most columns and speak for the kind leave little doubt; columns told by values alone leave some. */
function surenessOf(columns: Column[], score: number): number {
  const written = columns.filter((column) => column.heading !== '' || column.field !== null)
  const told = written.reduce((sum, { by }) => sum + (by === 'heading' ? 1 : by === 'value' ? 0.7 : by === 'guess' ? 0.4 : 0), 0)
  const share = written.length === 0 ? 0 : told / written.length
  return Math.round(Math.min(1, share * 0.7 + Math.min(score, 6) * 0.05) * 100) / 100
}

/**
 * A table without a row of headings, whose columns are plain from their values: a name beside an identity number or a
 * telephone. It is never sure, so the sheet says that its columns want looking at.
 */
import { textOf } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader } from '../ledger-reader.ts'
import type { Grid } from './grid.ts'
import { createColumnShapes, sampleOf } from './match-values.ts'
import type { Layout } from './recognise-sheet.ts'
import { filledCells } from './sheet-rows.ts'
import type { ValueShape } from './value-shapes.ts'

const ROWS_SEARCHED = 10
const MOST_SURE = 0.5
/** without one of these a row of words is no list of people */
const KEYS: ValueShape[] = ['identity', 'phone']

export function recogniseHeadless(grid: Grid, readers: readonly LedgerReader[], communities: ReadonlySet<string>): Layout | null {
  const first = firstRow(grid)
  if (first === null) return null
  const held = createColumnShapes(grid, communities)
  const shapes = Array.from({ length: grid.width }, (_, column) => held.of(first, column))
  if (!shapes.some((shape) => shape !== null && KEYS.includes(shape))) return null
  const titles = [
    grid.sheet.name,
    ...grid.sheet.rows.slice(grid.top, first).flatMap((row) => row.map((cell) => textOf(cell))),
  ].join()
  let best: { layout: Layout; score: number } | null = null
  for (const reader of readers) {
    const columns = columnsBy(shapes, reader, (column) => countsUp(grid, first, column))
    const fields = new Set(columns.map(({ field }) => field))
    if (!reader.required.every((choices) => choices.some((field) => fields.has(field)))) continue
    const told = columns.filter(({ field }) => field !== null).length
    const score = told + (reader.titles?.test(titles) === true ? 2 : 0)
    const sureness = Math.min(MOST_SURE, told / columns.length)
    if (!best || score > best.score) best = { layout: { reader, top: first, bottom: first - 1, columns, sureness }, score }
  }
  return best?.layout ?? null
}

/** The first row of at least two cells, if rows like it begin at the top of the sheet. */
function firstRow(grid: Grid): number | null {
  const end = Math.min(grid.top + ROWS_SEARCHED, grid.sheet.rows.length)
  for (let row = grid.top; row < end; row++) if (filledCells(grid, row).length >= 2) return row
  return null
}

/** 1, 2, 3 … down the column. */
function countsUp(grid: Grid, first: number, column: number): boolean {
  const values = sampleOf(grid, first, column).map((cell) => Number(textOf(cell)))
  return values.length > 1 && values.every((value, i) => value === (values[0] ?? 0) + i)
}

function columnsBy(shapes: (ValueShape | null)[], reader: LedgerReader, isCount: (column: number) => boolean): Column[] {
  const taken = new Set<string>()
  return shapes.map((shape, index) => {
    const counts = shape === null && isCount(index) && !taken.has('number') && 'number' in reader.fields ? 'number' : null
    const field =
      counts ?? (shape && Object.entries(reader.fields).find(([name, rule]) => rule.values === shape && !taken.has(name))?.[0])
    if (field) taken.add(field)
    return { index, heading: '', parts: [], field: field ?? null, by: field ? 'guess' : null }
  })
}

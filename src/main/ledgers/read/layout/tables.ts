/**
 * The tables of a sheet: one below the other under headings of their own, or side by side with a blank column or the same
 * headings again between them. A list that merely repeats its headings on every printed page stays one table.
 */
import { isBlank } from '../../../sheets/sheet.ts'
import type { RawSheet } from '../../../sheets/sheet.ts'
import type { LedgerReader } from '../ledger-reader.ts'
import { squeezed } from '../values/text.ts'
import { cutSheet, wholeOf } from './cut-sheet.ts'
import type { Area } from './cut-sheet.ts'
import { createGrid } from './grid.ts'
import type { Grid } from './grid.ts'
import { headingsAt } from './header-tiers.ts'
import { createHeadingTest, isTurned } from './heading-rows.ts'
import { recogniseHeadless } from './headless.ts'
import { rearranged } from './rearranged.ts'
import type { Rearranged } from './rearranged.ts'
import { recogniseSheet } from './recognise-sheet.ts'
import type { Layout } from './recognise-sheet.ts'
import { closesTable, filledCells, isHeadingAgain, sortRows } from './sheet-rows.ts'

export interface Table {
  grid: Grid
  layout: Layout
  /** title lines that stand over this table and those beside it */
  titles: string[]
  /** the line straight above the headings of a table that is not the sheet's first: 二、志愿者 */
  section: string | null
  /** the sheet was laid out anew to be read */
  rearranged?: Rearranged
}

/** In reading order: from the top down, and from left to right. Empty where nothing is recognised. */
export function tablesIn(sheet: RawSheet, readers: readonly LedgerReader[], communities: ReadonlySet<string>): Table[] {
  if (sheet.rows.length === 0) return []
  const anew = tablesAnew(sheet, readers, communities)
  if (anew.length > 0 || isTurned(sheet, readers)) return anew
  const tables = tablesOf({ sheet, readers, communities, isHeadings: createHeadingTest(readers) }, wholeOf(sheet), [])
  if (tables.length > 0) return tables
  const grid = createGrid(sheet)
  const layout = recogniseHeadless(grid, readers, communities)
  return layout ? [{ grid, layout, titles: [], section: null }] : []
}

const SURE = 0.6

/** Of a sheet that is no table as it stands: one whose headings are all on top then, and nearly all known. */
function tablesAnew(sheet: RawSheet, readers: readonly LedgerReader[], communities: ReadonlySet<string>): Table[] {
  const anew = rearranged(sheet, readers)
  if (!anew) return []
  const grid = createGrid(anew.sheet)
  const layout = recogniseSheet(grid, readers, communities)
  if (!layout || layout.sureness < SURE || layout.bottom !== layout.top) return []
  const records = sortRows(grid, layout, null).data.length
  const isCertain = records === anew.sheet.rows.length - layout.bottom - 1 && records >= (anew.how === 'form' ? 1 : 2)
  return isCertain ? [{ grid, layout, titles: anew.titles, section: null, rearranged: anew }] : []
}

interface Search {
  sheet: RawSheet
  readers: readonly LedgerReader[]
  communities: ReadonlySet<string>
  isHeadings: (grid: Grid, row: number) => boolean
}

function tablesOf(search: Search, area: Area, titles: string[]): Table[] {
  const grid = createGrid(cutSheet(search.sheet, area), area)
  const layout = recogniseSheet(grid, search.readers, search.communities)
  if (!layout) return []
  const above = layout.top - area.top < 2 ? [] : tablesOf(search, { ...area, bottom: layout.top - 1 }, titles).filter(hasRows)
  const top = above.length > 0 ? titlesStart(grid, layout.top, area.top) : area.top
  const below = tablesBelow(search, grid, layout, { ...area, top }, titles)
  const own = { ...area, top, bottom: below.start - 1 }
  const beside = tablesBeside(search, own, layout, grid, titles)
  if (beside.length > 0) return [...above, ...beside, ...below.tables]
  const isWhole = own.top === area.top && own.bottom === area.bottom
  const table = isWhole ? { grid, layout } : { grid: createGrid(cutSheet(search.sheet, own), own), layout }
  return [...above, { ...table, titles, section: above.length > 0 ? lineAbove(grid, layout.top) : null }, ...below.tables]
}

function hasRows({ grid, layout }: Table): boolean {
  return sortRows(grid, layout, null).data.length > 0
}

/** Tables under headings that stand further down, and the row where the first of them begins. */
function tablesBelow(
  search: Search,
  grid: Grid,
  layout: Layout,
  area: Area,
  titles: string[],
): { start: number; tables: Table[] } {
  for (let row = layout.bottom + 2; row < area.bottom; row++) {
    const isAgain = isHeadingAgain(grid, layout, row)
    if (!isAgain && !search.isHeadings(grid, row)) continue
    const start = titlesStart(grid, row, layout.bottom + 1)
    if (isAgain && !saysSomethingNew(grid, start, row, layout)) continue
    // without a title of its own it goes on with what stands over the table above: 卡点：…
    const over = start === row ? [...titles, ...sharedTitles(grid, area, layout.top)] : titles
    const tables = tablesOf(search, { ...area, top: start }, over)
    const [first, ...others] = tables
    if (!first || !hasRows(first)) continue
    return { start, tables: [{ ...first, section: first.section ?? lineAbove(first.grid, first.layout.top) }, ...others] }
  }
  return { start: area.bottom + 1, tables: [] }
}

/** The first of the lines and blank rows that stand straight above a row: titles of the table that begins there. */
function titlesStart(grid: Grid, row: number, floor: number): number {
  let start = row
  for (let at = row - 1; at >= floor; at--) {
    const texts = new Set(filledCells(grid, at).map(({ text }) => text))
    const isTitle = texts.size === 1 || [...texts].every((text) => /[:：]|^\d+年|^\d+月/.test(text))
    if (texts.size > 0 && (!isTitle || closesTable(filledCells(grid, at)))) break
    start = at
  }
  return start
}

/** A page of a printed list repeats its title too; another table has one of its own. */
function saysSomethingNew(grid: Grid, start: number, row: number, layout: Layout): boolean {
  const said = new Set<string>()
  for (let at = 0; at < layout.top; at++) for (const { text } of filledCells(grid, at)) said.add(text)
  for (let at = start; at < row; at++)
    if (filledCells(grid, at).some(({ text }) => !said.has(text) && !isPageNumber(text))) return true
  return false
}

function isPageNumber(text: string): boolean {
  return /^(?:第?\d+页.*|续表?|\(续.*\)|接上[页表])$/.test(text)
}

function lineAbove(grid: Grid, row: number): string | null {
  for (let at = row - 1; at >= grid.top; at--) {
    const filled = filledCells(grid, at)
    if (filled.length > 0) return filled.length === 1 ? (filled[0]?.written ?? null) : null
  }
  return null
}

/** Empty unless the area holds at least two tables beside each other, each with a key of its own at its left. */
function tablesBeside(search: Search, area: Area, layout: Layout, grid: Grid, titles: string[]): Table[] {
  const bands = bandsBetweenBlanks(search.sheet, area) ?? bandsOfSameHeadings(grid, layout, area)
  if (!bands) return []
  const shared = [...titles, ...sharedTitles(grid, area, layout.top)]
  const found = bands.map((band) => tablesOf(search, band, shared).filter((table) => beginsWithKey(table) && hasRows(table)))
  return found.filter((tables) => tables.length > 0).length > 1 ? found.flat() : []
}

function beginsWithKey({ layout }: Table): boolean {
  const [first] = layout.columns.filter((column) => column.heading !== '')
  const key = first?.field ?? ''
  return key === 'number' || key === 'day' || key === 'community' || layout.reader.required[0]?.includes(key) === true
}

function sharedTitles(grid: Grid, area: Area, top: number): string[] {
  const lines: string[] = []
  for (let row = area.top; row < top; row++) {
    const filled = filledCells(grid, row)
    if (filled.length === 1 && filled[0]) lines.push(filled[0].written)
  }
  return lines
}

function bandsBetweenBlanks(sheet: RawSheet, area: Area): Area[] | null {
  const isFilled = Array.from({ length: area.right - area.left + 1 }, () => false)
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows[row] ?? []
    isFilled.forEach((known, i) => {
      if (!known && !isBlank(cells[area.left + i])) isFilled[i] = true
    })
  }
  const bands: Area[] = []
  isFilled.forEach((filled, i) => {
    const last = bands.at(-1)
    if (!filled) return
    if (last?.right === area.left + i - 1) last.right = area.left + i
    else bands.push({ ...area, left: area.left + i, right: area.left + i })
  })
  return bands.length > 1 ? bands : null
}

/** 序号 姓名 电话 序号 姓名 电话: one list folded to fill its page. */
function bandsOfSameHeadings(grid: Grid, layout: Layout, area: Area): Area[] | null {
  const texts = headingsAt(grid, layout.top, layout.bottom - layout.top + 1).map(({ text }) => squeezed(text))
  const width = texts.length
  for (let period = 2; period <= width / 2; period++) {
    const isFolded = width % period === 0 && texts.every((text, i) => text !== '' && text === texts[i % period])
    if (!isFolded) continue
    return Array.from({ length: width / period }, (_, i) => {
      return { ...area, left: area.left + i * period, right: area.left + (i + 1) * period - 1 }
    })
  }
  return null
}

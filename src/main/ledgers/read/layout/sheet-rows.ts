/** Sorts the rows under the headings into data, totals, notes and section headings. */
import { isBlank, textOf } from '../../../sheets/sheet.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import { unnamedCategory } from '../../../../shared/people/unnamed.ts'
import { sectionCommunity, sectionTitle } from '../values/sections.ts'
import { squeezed } from '../values/text.ts'
import type { Grid } from './grid.ts'
import type { Layout } from './recognise-sheet.ts'

export interface DataRow {
  /** from 0 */
  index: number
  section: string | null
}

export interface SortedRows {
  data: DataRow[]
  /** rows 合计, 小计 …, with the data rows each sums up */
  totals: { index: number; over: DataRow[] }[]
  lines: string[]
}

/** also 康乐社区小计, 合计（人） and 本页小计：12 */
const TOTAL = /^(?:合计|总计|小计|共计|总数|总和|累计|汇总|合计数|.{1,8}(?:合计|小计|总计))(?:\([^)]*\))?[:：]?\d*[人户家个]?$/
const NOTE =
  /^(?:说明|备注|注|附注|注释|填表说明|填报说明|填报人|填表人|制表人?|审核人?|审签|签发|联系人|填报单位|填报日期|填报时间|制表日期|报送单位|值班电话|单位负责人|负责人签字|主要负责人|统计时间|截至|截止|注意|※|\*)[^,，]{0,8}[:：]|^(?:说明|注)[:：\d一]/

/** Rows that show in an empty table how it is to be filled in. */
const EXAMPLE = /^[([]?(?:例|示例)\d{0,2}[)\]]?$/

/** `section`: what stands over the table itself. */
export function sortRows(grid: Grid, layout: Layout, section: string | null): SortedRows {
  const sorted: SortedRows = { data: [], totals: [], lines: [] }
  const titles = new Set(linesAbove(grid, layout))
  let sinceTotal: DataRow[] = []
  for (let index = layout.bottom + 1; index < grid.sheet.rows.length; index++) {
    const filled = filledCells(grid, index)
    const first = filled[0]
    if (!first || EXAMPLE.test(first.text) || isHeadingAgain(grid, layout, index)) continue
    if (filled.length === 1 && titles.has(first.written)) continue
    const isTotal = filled.slice(0, 3).some(({ text }) => TOTAL.test(text))
    if (isTotal) {
      const isPart = filled.slice(0, 3).some(({ text }) => /小计/.test(text))
      sorted.totals.push({ index, over: isPart ? sinceTotal : sorted.data.slice() })
      sinceTotal = []
    } else if (closesTable(filled)) {
      sorted.lines.push(...filled.map(({ written }) => written))
    } else if (isSection(grid, layout, index, filled) || isCountedSection(layout, filled)) {
      section = filled.map(({ written }) => written).join('、')
      sorted.lines.push(section)
    } else {
      const row = { index, section }
      sorted.data.push(row)
      sinceTotal.push(row)
    }
  }
  return sorted
}

/** A line such as 说明：… or 填表人：… that belongs to the table above it. */
export function closesTable(filled: FilledCell[]): boolean {
  return filled.length <= 3 && NOTE.test(filled[0]?.text ?? '')
}

/** Lines above the headings: title, unit, date, datum; cells of one row make one line, since 填报日期 and its date may be two. */
export function linesAbove(grid: Grid, layout: Layout): string[] {
  return Array.from({ length: Math.max(0, layout.top - grid.top) }, (_, row) =>
    filledCells(grid, grid.top + row)
      .map(({ written }) => written)
      .join('  '),
  ).filter((line) => line !== '')
}

export interface FilledCell {
  column: number
  text: string
  written: string
}

export function filledCells(grid: Grid, row: number): FilledCell[] {
  return (grid.sheet.rows[row] ?? []).flatMap((cell, column) =>
    isBlank(cell) ? [] : [{ column, text: squeezed(textOf(cell)), written: textOf(cell).trim() }],
  )
}

/** Page breaks of a printed list repeat its headings. */
export function isHeadingAgain(grid: Grid, layout: Layout, row: number): boolean {
  return headingTexts(grid, layout).some((tier) => tier.every((text, column) => isSameText(grid.seen(row, column), text)))
}

const tiersOf = new WeakMap<Layout, string[][]>()

function headingTexts(grid: Grid, layout: Layout): string[][] {
  const known = tiersOf.get(layout)
  if (known) return known
  const tiers = Array.from({ length: layout.bottom - layout.top + 1 }, (_, tier) =>
    layout.columns.map((column) => squeezed(textOf(grid.seen(layout.top + tier, column.index)))),
  )
  tiersOf.set(layout, tiers)
  return tiers
}

/** Most rows differ in their first cell already, so that spelling is rarely looked into. */
function isSameText(cell: RawCell, text: string): boolean {
  const written = textOf(cell)
  return written === text || (written.length < 60 && squeezed(written) === text)
}

/** 一 | 机关干部 over the rows it holds for: counted in Chinese where the rows are counted in figures, and nothing else beside it. */
function isCountedSection(layout: Layout, filled: FilledCell[]): boolean {
  const [count, title] = filled
  if (filled.length !== 2 || !count || !title || layout.columns.length < 4) return false
  return layout.columns[count.column]?.field === 'number' && COUNTED.test(count.text) && !/^\d/.test(title.text)
}

/** 社区工作者（2人） and 学府社区 are nobody's name and no shop's. */
function isGroupName(text: string): boolean {
  const title = sectionTitle(text)
  return unnamedCategory(title) !== null || sectionCommunity(text) !== null
}

const COUNTED = /^[（(]?[一二三四五六七八九十]{1,3}[)）、.]?$/

/** 二、志愿者 over the rows it holds for: one text, in the first column or merged across. */
function isSection(grid: Grid, layout: Layout, row: number, filled: FilledCell[]): boolean {
  const [only] = filled
  if (filled.length !== 1 || !only || /^\d+$/.test(only.text)) return false
  const merge = grid.mergeAt(row, only.column)
  const isAcross = merge !== undefined && merge.right - merge.left >= 2
  const field = layout.columns[only.column]?.field
  return (
    isAcross ||
    (only.column === 0 && layout.columns.length > 2 && isGroupName(only.text)) ||
    (only.column === 0 &&
      layout.columns.length > 2 &&
      (field === 'number' || /^[（(]?[一二三四五六七八九十]+[、.)）]/.test(only.text)))
  )
}

/** Takes a list as somebody looks at it and makes the file of it: the screen's own narrowing, order and columns, done here. */
import { momentInChinese } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { FIGURES } from '../../shared/figures/figures.ts'
import { arrangeRows } from '../../shared/lists/arrange-rows.ts'
import type { ListColumn } from '../../shared/lists/column.ts'
import { createSearch } from '../../shared/lists/filters.ts'
import type { ListOutline } from '../../shared/lists/outline.ts'
import { LIST_OUTLINES } from '../../shared/lists/outlines.ts'
import type { ListOrder } from '../../shared/exports/contract.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { FiguresDesk } from '../figures/figures.ts'
import type { ListCell, ListSheet } from '../sheets/write/list-sheet.ts'
import { MOST_ROWS } from '../sheets/write/list-sheet.ts'
import { cellOf, sheetColumns } from './list-sheet.ts'
import { narrowedInChinese } from './narrowed.ts'

interface Keyed {
  id: number
}

export interface ExportedList {
  asOf: Moment
  sheet: ListSheet
  title: string
}

interface Names {
  street: string
  unit: string
}

/** Refusal: invalid_input (a figure of another list, no such column, more rows than a sheet holds). */
export function exportedList(figures: FiguresDesk, order: ListOrder, names: Names): ExportedList {
  const outline = LIST_OUTLINES[order.kind] as ListOutline<Keyed>
  const { asOf, rows, recordOf } = figures.raw(order.kind, order)
  const columns = columnsOf(outline, order)
  // what is looked for was typed against masked numbers, so that is where it is looked for
  const masked = rows.map((row) => recordOf(row, false))
  const picked = pick(outline, masked, order)
  if (picked.length > MOST_ROWS) throw new Refusal('invalid_input', '一张表最多放一百万行，请先筛选再导出。')
  const isFull = order.unmaskReason !== undefined && outline.isMasked === true
  const full = isFull ? new Map(rows.map((row, i) => [masked[i]?.id, row])) : null
  const shown = (record: Keyed) => (full ? recordOf(full.get(record.id), true) : record)
  const title = names.street + outline.paperTitle
  return {
    asOf,
    title,
    sheet: {
      name: outline.paperTitle,
      title: title + (order.figure ? `（${FIGURES[order.figure].label}）` : ''),
      lines: linesOf(outline, order, { asOf, count: picked.length, unit: names.unit, isFull }),
      columns: sheetColumns(columns, picked.slice(0, 1000).map(shown)),
      rowCount: picked.length,
      rows: cellsOf(columns, picked, shown),
    },
  }
}

function* cellsOf(
  columns: readonly ListColumn<Keyed>[],
  picked: readonly Keyed[],
  shown: (record: Keyed) => Keyed,
): Generator<ListCell[]> {
  for (const record of picked) {
    const row = shown(record)
    yield columns.map((column) => cellOf(column, row))
  }
}

/** Grouped by a column, the sheet begins with it: a filter in the sheet then does what folding does on the screen. */
function columnsOf(outline: ListOutline<Keyed>, { columns: keys, groupBy }: ListOrder): ListColumn<Keyed>[] {
  if (!keys) return outline.columns
  const wanted = groupBy ? [groupBy, ...keys.filter((key) => key !== groupBy)] : keys
  const found = wanted.map((key) => outline.columns.find((column) => column.key === key))
  if (found.length === 0 || found.includes(undefined)) {
    throw new Refusal('invalid_input', '要导出的列在这个名单里没有，请刷新页面再导出。')
  }
  return found.filter((column) => column !== undefined)
}

function pick(outline: ListOutline<Keyed>, rows: Keyed[], order: ListOrder): Keyed[] {
  const { search = '', filters = {}, sort = [], groupBy = null } = order
  const finder = createSearch(outline.columns)
  const arrangement = {
    columns: outline.columns,
    isFound: (row: Keyed) => finder(row, search),
    filters,
    sort,
    groupBy,
    folded: new Set<string>(),
  }
  return arrangeRows(rows, arrangement).flatMap((row) => (row.kind === 'record' ? [row.row] : []))
}

interface Facts {
  asOf: Moment
  count: number
  unit: string
  isFull: boolean
}

function linesOf(outline: ListOutline<Keyed>, order: ListOrder, { asOf, count, unit, isFull }: Facts): string[] {
  const narrowed = narrowedInChinese(outline.columns, order.filters ?? {}, order.search ?? '')
  const grouped = outline.columns.find(({ key }) => key === order.groupBy)
  const remarks = [
    narrowed === '' ? '' : `范围：${narrowed}`,
    grouped ? `按${grouped.heading}排列` : '',
    outline.isMasked ? (isFull ? '本表含完整证号、电话，注意保管' : '证号、电话已遮蔽') : '',
  ].filter((text) => text !== '')
  const head = [`填报单位：${unit}`, `截止时间：${momentInChinese(asOf)}`, `共${count}${outline.unit}`].join('　　')
  return remarks.length > 0 ? [head, remarks.join('　　')] : [head]
}

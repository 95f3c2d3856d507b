/** A list's columns and records as a sheet: dates real, numbers numbers, everything else text. */
import { headingOnPaper, shownText } from '../../shared/lists/column.ts'
import type { ListColumn } from '../../shared/lists/column.ts'
import { widthOf } from '../sheets/write/list-sheet.ts'
import type { ListCell, ListCellKind, ListSheetColumn } from '../sheets/write/list-sheet.ts'

/** rows looked at for the width of a column */
const SAMPLE = 400
const NARROWEST = 6
const WIDEST = 42
/** of a cell's own margins and of a heading's filter button */
const MARGIN = 2
const BUTTON = 3

export function cellOf<T>(column: ListColumn<T>, row: T): ListCell {
  return column.kind === 'number' || column.kind === 'day' ? column.value(row) : shownText(column, row)
}

export function sheetColumns<T>(columns: readonly ListColumn<T>[], rows: readonly T[]): ListSheetColumn[] {
  const sample = rows.slice(0, SAMPLE)
  return columns.map((column) => {
    const heading = headingOnPaper(column, rows)
    const texts = sample.map((row) => widthOf(String(cellOf(column, row) ?? ''))).sort((a, b) => a - b)
    // a few long remarks go on in the next line rather than widen the sheet
    const usual = texts[Math.floor(texts.length * 0.98)] ?? 0
    const isDate = column.kind === 'day'
    const held = isDate ? (usual > 10 ? 21 : usual > 0 ? 15 : 0) : usual + MARGIN
    const width = Math.min(WIDEST, Math.max(NARROWEST, held, widthOf(heading) + BUTTON))
    const widest = texts.at(-1) ?? 0
    return { heading, kind: kindOf(column), width, align: alignOf(column), wraps: !isDate && widest + MARGIN > width }
  })
}

function kindOf<T>({ kind, isUntil = false }: ListColumn<T>): ListCellKind {
  if (kind === 'number') return 'number'
  if (kind === 'day') return isUntil ? 'until' : 'date'
  return 'text'
}

/** Numbers and dates of one length are read more easily in the middle of a ruled cell. */
function alignOf<T>({ kind, align = 'left' }: ListColumn<T>): NonNullable<ListSheetColumn['align']> {
  return kind === 'number' || kind === 'day' ? 'center' : align
}

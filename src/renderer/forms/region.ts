/** The region a cell lies in, and the columns of a row with the words above them. */
import type { Place, RowsTie, SheetView } from '../../shared/forms/form.ts'

export function splitCell(cell: string): { column: string; row: number } {
  return { column: cell.replace(/\d+$/, ''), row: Number(cell.replace(/^[A-Z]+/, '')) }
}

export function regionAt<T extends RowsTie>(regions: T[], { sheet, cell }: Place): T | undefined {
  const { column, row } = splitCell(cell)
  return regions.find(
    (one) =>
      one.sheet === sheet && row >= one.row && row < one.row + one.rows && one.columns.some((each) => each.column === column),
  )
}

/** Columns of the row, each with the nearest words above it. */
export function headedColumns(sheet: SheetView, row: number): { column: string; heading: string }[] {
  const cells = sheet.rows.find((one) => one.row === row)?.cells ?? []
  const above = sheet.rows.filter((one) => one.row < row).toReversed()
  return cells.map(({ cell }) => {
    const { column } = splitCell(cell)
    const found = above.flatMap(
      (line) => line.cells.find((one) => splitCell(one.cell).column === column && one.text !== '') ?? [],
    )
    return { column, heading: found[0]?.text ?? '' }
  })
}

/** Blank rows of the same cells from this one on: an empty paragraph below a document's table is none of its rows. */
export function blankRows(sheet: SheetView, row: number): number {
  const cellsOf = (wanted: number) => sheet.rows.find((one) => one.row === wanted)?.cells ?? []
  const outline = (wanted: number) => cellsOf(wanted).map(({ cell, across }) => `${splitCell(cell).column}${across}`)
  const own = String(outline(row))
  const isBlank = (wanted: number) =>
    cellsOf(wanted).length > 0 &&
    String(outline(wanted)) === own &&
    cellsOf(wanted).every(({ text, isFormula }) => text.trim() === '' && !isFormula)
  let rows = 1
  while (isBlank(row + rows)) rows++
  return rows
}

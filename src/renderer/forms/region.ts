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

/** Blank rows from this one on. */
export function blankRows(sheet: SheetView, row: number): number {
  const isBlank = (wanted: number) => {
    const cells = sheet.rows.find((one) => one.row === wanted)?.cells
    return cells?.every(({ text, isFormula }) => text === '' && !isFormula) ?? false
  }
  let rows = 1
  while (isBlank(row + rows)) rows++
  return rows
}

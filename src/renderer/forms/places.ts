/** Which cell stands beside which in a sheet with merged cells. */
import type { CellView, SheetView } from '../../shared/forms/form.ts'

export function placesOf({ rows, columns }: Pick<SheetView, 'rows' | 'columns'>) {
  const owners = new Map<string, CellView>()
  const where = new Map<string, { row: number; column: number; cell: CellView }>()
  for (const { row, cells } of rows) {
    let column = 0
    for (const cell of cells) {
      while (owners.has(`${row},${column}`)) column++
      where.set(cell.cell, { row, column, cell })
      for (let down = 0; down < cell.down; down++) {
        for (let across = 0; across < cell.across; across++) owners.set(`${row + down},${column + across}`, cell)
      }
      column += cell.across
    }
  }

  /** The next cell that is seen in a direction; undefined at the sheet's edge. */
  function beside(from: string, [rowStep, columnStep]: [number, number]): string | undefined {
    const here = where.get(from)
    if (!here) return undefined
    let row = rowStep > 0 ? here.row + here.cell.down : here.row + rowStep
    let column = columnStep > 0 ? here.column + here.cell.across : here.column + columnStep
    const isHidden = () => columns[column] === 0 || rows.find((one) => one.row === row)?.height === 0
    for (;;) {
      const owner = owners.get(`${row},${column}`)
      if (!owner) return undefined
      if (!isHidden()) return owner.cell
      row += rowStep
      column += columnStep
    }
  }

  return { beside }
}

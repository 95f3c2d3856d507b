/** A row of a long sheet as its kind's reader sees it: one object for all rows of the sheet, moved on from row to row. */
import type { Problem } from '../../../shared/ledgers/ledger.ts'
import { textOf } from '../../sheets/sheet.ts'
import type { RawCell } from '../../sheets/sheet.ts'
import type { Column, LedgerRow } from '../read/ledger-reader.ts'
import { columnsByField } from '../read/ledger-row.ts'

export class BulkRow implements LedgerRow {
  number = 0
  section: string | null = null
  problems: Problem[] = []
  private cells: RawCell[] = []
  private readonly columns: Map<string, Column[]>
  private readonly places: Map<string, number>

  constructor(columns: Column[]) {
    this.columns = columnsByField(columns)
    this.places = new Map([...this.columns].map(([field, [first]]) => [field, first?.index ?? -1]))
  }

  moveTo(number: number, cells: RawCell[]): void {
    this.number = number
    this.cells = cells
    this.problems = []
  }

  has(field: string): boolean {
    return this.places.has(field)
  }

  cell(field: string): RawCell {
    const place = this.places.get(field)
    return place === undefined ? null : (this.cells[place] ?? null)
  }

  text(field: string): string {
    const cell = this.cell(field)
    return typeof cell === 'string' ? cell.trim() : textOf(cell)
  }

  columnsOf(field: string): Column[] {
    return this.columns.get(field) ?? []
  }

  cellAt(column: Column): RawCell {
    return this.cells[column.index] ?? null
  }

  tell(code: Problem['code'], name: string | Column | null, message: string): void {
    const column = typeof name === 'string' ? (this.columnsOf(name)[0] ?? null) : name
    const value = column ? textOf(this.cellAt(column)) : null
    const heading = column?.heading ?? null
    const isSaid = this.problems.some((each) => each.code === code && each.column === heading && each.message === message)
    if (!isSaid) this.problems.push({ row: this.number, column: heading, value, code, message })
  }
}

/** One row's cells while its markup is gone through: for most of them where the text stands, rather than a string. */
import type { NumberedRow } from '../row-source.ts'
import { MAX_COLUMNS, SheetTooLarge } from '../sheet.ts'
import type { RawCell } from '../sheet.ts'

/** `text` stands in the row's own bytes, `shared` among the workbook's strings, `value` is there already. */
export const SLOT = { blank: 0, text: 1, shared: 2, value: 3 } as const

export class RowSlots {
  /** cells up to the last one that holds something */
  width = 0
  readonly kinds = new Uint8Array(MAX_COLUMNS)
  readonly from = new Uint32Array(MAX_COLUMNS)
  readonly to = new Uint32Array(MAX_COLUMNS)
  readonly values: RawCell[] = []
  faults: NumberedRow['faults'] = []
  /** columns of its formulas */
  formulas: number[] = []

  clear(): void {
    this.width = 0
    if (this.faults.length > 0) this.faults = []
    if (this.formulas.length > 0) this.formulas = []
  }

  /** Bytes from … to are a text as it is, with nothing to be resolved in it. An empty one is no cell. */
  span(column: number, kind: typeof SLOT.text | typeof SLOT.shared, from: number, to: number): void {
    if (from >= to) return
    this.open(column)
    this.kinds[column] = kind
    this.from[column] = from
    this.to[column] = to
  }

  value(column: number, value: RawCell): void {
    if (value === null || value === '') return
    this.open(column)
    this.kinds[column] = SLOT.value
    this.values[column] = value
  }

  /** An error such as #N/A: its place holds nothing. */
  fault(column: number, text: string): void {
    this.open(column)
    this.kinds[column] = SLOT.blank
    this.faults.push({ column, text })
  }

  /** A formula nobody has calculated yet. */
  uncalculated(column: number, formula: string): void {
    this.open(column)
    this.kinds[column] = SLOT.blank
    this.faults.push({ column, text: formula, isUncalculated: true })
  }

  private open(column: number): void {
    if (column >= MAX_COLUMNS) throw new SheetTooLarge('columns')
    while (this.width <= column) this.kinds[this.width++] = SLOT.blank
  }
}

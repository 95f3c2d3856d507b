/** Cells and ranges as workbooks write them: `B3`, `A1:C9`. Rows and columns are counted from 0 here. */

export interface Cell {
  row: number
  column: number
}

/** Both ends belong to it. */
export interface Box {
  top: number
  left: number
  bottom: number
  right: number
}

export const LAST_ROW = 1_048_575

export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export function columnNumber(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function addressOf({ row, column }: Cell): string {
  return columnName(column) + String(row + 1)
}

/** null: not an address. */
export function cellOf(address: string): Cell | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address)
  return found ? { row: Number(found[2]) - 1, column: columnNumber(found[1] ?? '') } : null
}

/** A single cell is a range of one. */
export function boxOf(reference: string): Box | null {
  const [first = '', last = first] = reference.split(':')
  const [a, b] = [cellOf(first), cellOf(last)]
  return a && b && { top: a.row, left: a.column, bottom: b.row, right: b.column }
}

export function boxName({ top, left, bottom, right }: Box): string {
  const [first, last] = [addressOf({ row: top, column: left }), addressOf({ row: bottom, column: right })]
  return first === last ? first : `${first}:${last}`
}

/** How many rows are put in, and behind which. */
export interface Insertion {
  /** the last row that stays where it is */
  after: number
  count: number
}

/** A range that ends at the row behind which rows are put in takes them in, as a list's total does its last line. */
export function grownBox(box: Box, { after, count }: Insertion): Box {
  return {
    ...box,
    top: box.top > after ? Math.min(box.top + count, LAST_ROW) : box.top,
    bottom: box.bottom >= after ? Math.min(box.bottom + count, LAST_ROW) : box.bottom,
  }
}

/** One or several cells and ranges, with spaces between. `only`: they move, and do not grow. */
export function movedReferences(references: string, insertion: Insertion, only = false): string {
  const { after, count } = insertion
  return references
    .split(/\s+/)
    .map((one) => {
      const box = boxOf(one)
      if (!box || box.bottom < after || (only && box.bottom <= after)) return one
      if (!only) return boxName(grownBox(box, insertion))
      return boxName({ ...box, top: box.top > after ? box.top + count : box.top, bottom: box.bottom + count })
    })
    .join(' ')
}

/** One cell of the workbook, sheets' names taken without regard to case as the workbook does. */
export function placeKey(sheet: string, at: Cell): string {
  return `${sheet.toLowerCase()}!${addressOf(at)}`
}

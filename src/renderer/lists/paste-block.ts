/** Which cells a pasted block falls on: from the focused cell down and to the right, over what is shown. */
import type { GridColumn } from '../ui/grid-column.ts'

export interface CellText {
  id: number
  column: string
  text: string
}

export interface Pasting {
  changes: CellText[]
  /** headings of columns that hold what cannot be typed, and were left out */
  notEditable: string[]
  /** cells that fall beyond the last row or column */
  outside: number
}

export interface PasteGoal<T> {
  /** shown records in their order */
  rows: readonly T[]
  /** shown columns in their order */
  columns: readonly GridColumn<T>[]
  /** the focused cell, or the chosen block, as places among `rows` and `columns` */
  row: number
  column: number
  height: number
  width: number
}

/**
 * A single cell fills the chosen block, as in a spreadsheet. A first line that repeats the headings it falls under, as our own
 * copies have it, is no data.
 */
export function pasteBlock<T extends { id: number }>(written: readonly (readonly string[])[], goal: PasteGoal<T>): Pasting {
  const { rows, columns, row, column } = goal
  const block = withoutHeadings(written, goal)
  const cells = isSingle(block) ? filled(block[0]?.[0] ?? '', goal) : block
  const pasting: Pasting = { changes: [], notEditable: [], outside: 0 }
  const locked = new Set<string>()
  cells.forEach((texts, down) =>
    texts.forEach((text, right) => {
      const record = rows[row + down]
      const target = columns[column + right]
      if (!record || !target) pasting.outside += 1
      else if (!target.isEditable) locked.add(target.heading)
      else pasting.changes.push({ id: record.id, column: target.key, text })
    }),
  )
  return { ...pasting, notEditable: [...locked] }
}

function withoutHeadings<T>(written: readonly (readonly string[])[], { columns, column }: PasteGoal<T>) {
  const [first, ...rest] = written
  const repeats = first?.every((text, right) => columns[column + right]?.heading === text)
  return repeats && rest.length > 0 ? rest : written
}

function isSingle(block: readonly (readonly string[])[]): boolean {
  return block.length === 1 && block[0]?.length === 1
}

function filled<T>(text: string, { height, width }: PasteGoal<T>): string[][] {
  return Array.from({ length: height }, () => Array.from({ length: width }, () => text))
}

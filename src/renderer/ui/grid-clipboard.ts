/** What is copied from a list's grid, and where something pasted falls. */
import { shownText } from '../../shared/lists/column.ts'
import type { GridColumn } from './grid-column.ts'
import { isBetween, shownColumns } from './grid-hand.ts'
import type { GridHand } from './grid-hand.ts'
import type { ListRow } from '../../shared/lists/rows.ts'

/** Where pasted cells begin: places among the shown records and columns, and how large a block was chosen there. */
export interface PastePlace<T> {
  rows: T[]
  row: number
  column: number
  height: number
  width: number
}

/**
 * The chosen block, else the chosen rows, both under their headings; else the focused cell alone. As shown, so what is masked
 * stays masked. null where nothing can be copied.
 */
export function cellsToCopy<T>(
  hand: GridHand<T>,
  rows: readonly ListRow<T>[],
  columns: readonly GridColumn<T>[],
): string[][] | null {
  const { api, block } = hand
  if (block) {
    const keys = shownColumns(hand)
    const [from = 0, to = 0] = block.columns.map((key) => keys.indexOf(key))
    const chosen = columns.filter((_, i) => isBetween(i, from, to))
    return table(chosen, recordsBetween(hand, ...block.rows))
  }
  const selected = new Set(api.getSelectedNodes().map(({ id }) => id))
  if (selected.size > 0) return table(columns, recordsOf(rows.filter(({ id }) => selected.has(id))))
  const at = api.getFocusedCell()
  const column = columns.find(({ key }) => key === at?.column.getColId())
  const [row] = at ? recordsBetween(hand, at.rowIndex, at.rowIndex) : []
  return column && row !== undefined ? [[shownText(column, row)]] : null
}

export function pastePlace<T>(hand: GridHand<T>, columns: readonly GridColumn<T>[]): PastePlace<T> | null {
  const at = hand.api.getFocusedCell()
  if (!at) return null
  const block = hand.block ?? { rows: [at.rowIndex, at.rowIndex], columns: [at.column.getColId(), at.column.getColId()] }
  const top = Math.min(...block.rows)
  const places = block.columns.map((key) => columns.findIndex((column) => column.key === key))
  const column = Math.min(...places)
  if (column < 0 || hand.api.getDisplayedRowAtIndex(top)?.data?.kind !== 'record') return null
  return {
    rows: recordsBetween(hand, 0, hand.api.getDisplayedRowCount() - 1),
    row: recordsBetween(hand, 0, top).length - 1,
    column,
    height: recordsBetween(hand, ...block.rows).length,
    width: Math.max(...places) - column + 1,
  }
}

function table<T>(columns: readonly GridColumn<T>[], rows: readonly T[]): string[][] {
  return [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map((column) => shownText(column, row)))]
}

function recordsBetween<T>({ api }: GridHand<T>, one: number, other: number): T[] {
  const held: ListRow<T>[] = []
  for (let at = Math.min(one, other); at <= Math.max(one, other); at++) {
    const data = api.getDisplayedRowAtIndex(at)?.data
    if (data) held.push(data)
  }
  return recordsOf(held)
}

function recordsOf<T>(rows: readonly ListRow<T>[]): T[] {
  return rows.flatMap((held) => (held.kind === 'record' ? [held.row] : []))
}

/**
 * What a hand does on a list's grid: walks, chooses rows and blocks of cells. Rows are chosen by Shift with ↑ ↓, a block by
 * dragging or by Shift with ← →; where a block is there, Shift with ↑ ↓ makes that taller.
 */
import type { GridApi, IRowNode } from 'ag-grid-community'
import type { ListRow } from '../../shared/lists/rows.ts'
import type { CellRange } from './grid-rows.ts'

export interface GridHand<T> {
  api: GridApi<ListRow<T>>
  block: CellRange | null
  /** shown row from which a span of rows is being chosen */
  anchor: number | null
}

export function recordAt<T>({ api }: GridHand<T>, index: number): IRowNode<ListRow<T>> | null {
  const node = api.getDisplayedRowAtIndex(index)
  return node?.data?.kind === 'record' ? node : null
}

/** The record a step above or below, past the headings of groups; null at the end. */
export function nextRecord<T>(hand: GridHand<T>, from: number, by: -1 | 1): number | null {
  for (let at = from + by; at >= 0 && at < hand.api.getDisplayedRowCount(); at += by) if (recordAt(hand, at)) return at
  return null
}

/** Moves on by a record and chooses everything between it and where choosing began. */
export function stretchRows<T>(hand: GridHand<T>, by: -1 | 1): void {
  const at = hand.api.getFocusedCell()
  if (!at) return
  hand.anchor ??= at.rowIndex
  const to = nextRecord(hand, at.rowIndex, by)
  chooseSpan(hand, hand.anchor, at.rowIndex, false)
  chooseSpan(hand, hand.anchor, to ?? at.rowIndex, true)
  if (to !== null) focusOn(hand, to, at.column.getColId())
}

/** Grows the block from the focused cell; the focus goes with its moving corner. */
export function stretchBlock<T>(hand: GridHand<T>, down: number, right: number): void {
  const at = hand.api.getFocusedCell()
  if (!at) return
  const columns = shownColumns(hand)
  const key = at.column.getColId()
  const column = columns[Math.min(columns.length - 1, Math.max(0, columns.indexOf(key) + right))] ?? key
  const row = down === 0 ? at.rowIndex : (nextRecord(hand, at.rowIndex, down > 0 ? 1 : -1) ?? at.rowIndex)
  const begun = hand.block ?? { rows: [at.rowIndex, at.rowIndex], columns: [key, key] }
  setBlock(hand, { rows: [begun.rows[0], row], columns: [begun.columns[0], column] })
  focusOn(hand, row, column)
}

export function setBlock<T>(hand: GridHand<T>, block: CellRange | null): void {
  if (hand.block === block) return
  hand.block = block
  hand.api.refreshCells({ force: true, suppressFlash: true })
}

export function isInBlock<T>(hand: GridHand<T> | null, row: number | null, column: string): boolean {
  if (!hand?.block || row === null) return false
  const { rows, columns } = hand.block
  const all = shownColumns(hand)
  const [from, to, at] = [...columns, column].map((key) => all.indexOf(key))
  return isBetween(row, ...rows) && isBetween(at ?? -1, from ?? -1, to ?? -1)
}

/** Keys of the shown columns of ours, from left to right. */
export function shownColumns<T>({ api }: GridHand<T>): string[] {
  const keys = api.getAllDisplayedColumns().map((column) => column.getColId())
  return keys.filter((key) => !key.startsWith('ag-Grid'))
}

export function isBetween(at: number, one: number, other: number): boolean {
  return at >= Math.min(one, other) && at <= Math.max(one, other)
}

function focusOn<T>({ api }: GridHand<T>, row: number, column: string): void {
  api.ensureIndexVisible(row)
  api.ensureColumnVisible(column)
  api.setFocusedCell(row, column)
}

function chooseSpan<T>(hand: GridHand<T>, one: number, other: number, newValue: boolean): void {
  const nodes: IRowNode<ListRow<T>>[] = []
  for (let at = Math.min(one, other); at <= Math.max(one, other); at++) {
    const node = recordAt(hand, at)
    if (node) nodes.push(node)
  }
  hand.api.setNodesSelected({ nodes, newValue })
}

/** The words around a form's cell: what stands to its left and above it, as a reader of the form takes them. */
import { squeezed } from '../ledgers/read/values/text.ts'
import type { Cell } from './workbook/addresses.ts'
import { keyOf, mergeAt } from './workbook/sheet.ts'
import type { Sheet } from './workbook/sheet.ts'

export interface Labels {
  /** nearest first */
  left: string[]
  above: string[]
  /** whether the first label to the left stands right beside the cell */
  isBeside: boolean
  /** what stands in the cell itself */
  own: string
}

export type LabelsAt = (at: Cell) => Labels

/** Days and times change from version to version, the words around them do not. */
const CHANGING = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日|\d{1,2}[时点:：](\d{1,2}分?)?|_{2,}|[\s　]+/g

/** A label for comparing: without spaces, marks, numbering, days, and what only holds a day. */
export function normalLabel(text: string): string {
  return squeezed(text)
    .replace(CHANGING, '')
    .replace(/^[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '')
}

/** The same without what stands in brackets: 现有（人） is 现有. */
export function bareLabel(text: string): string {
  return normalLabel(text.replace(/[（(【[][^）)】\]]*[）)】\]]/g, ''))
}

const MOST_LABELS = 6

/**
 * Labels are texts that are no formula; cells of `isFilled` are what a tie puts in and no label. A merged cell is a label of every row and column
 * it stands in, within its own block of the sheet.
 */
export function labelsIn(sheet: Sheet, isFilled: (at: Cell) => boolean): LabelsAt {
  const textAt = (row: number, column: number): { text: string; top: number; left: number } | null => {
    const merge = mergeAt(sheet, { row, column })
    const at = merge ? { row: merge.top, column: merge.left } : { row, column }
    const cell = sheet.cells.get(keyOf(at))
    if (typeof cell?.value !== 'string' || cell.formula !== null || isFilled(at)) return null
    const text = cell.value.trim()
    // signs that only fill a place, like a dash, say nothing
    return text === '' || normalLabel(text) === '' ? null : { text, top: at.row, left: at.column }
  }
  const walk = (from: Cell, step: Cell): string[] => {
    const found: string[] = []
    const own = mergeAt(sheet, from)
    const top = sheet.blocks.find((block) => from.row >= block.top && from.row <= block.bottom)?.top ?? 0
    let { row, column } = { row: from.row + step.row, column: from.column + step.column }
    while (row >= top && column >= 0 && found.length < MOST_LABELS) {
      const isOwn = own && row >= own.top && column >= own.left
      const label = isOwn ? null : textAt(row, column)
      if (label && label.text !== found.at(-1)) found.push(label.text)
      // a merged label is passed in one step
      row = step.row === 0 ? row : Math.min(row, label?.top ?? row) + step.row
      column = step.column === 0 ? column : Math.min(column, label?.left ?? column) + step.column
    }
    return found
  }
  return (at) => {
    const merge = mergeAt(sheet, at)
    const first = merge ? { row: merge.top, column: merge.left } : at
    const value = sheet.cells.get(keyOf(first))?.value
    return {
      left: walk(first, { row: 0, column: -1 }),
      above: walk(first, { row: -1, column: 0 }),
      isBeside: first.column > 0 && textAt(first.row, first.column - 1) !== null,
      own: typeof value === 'string' ? value : '',
    }
  }
}

/** 居家观察 · 累计: as people speak of the cell. */
export function labelsText({ left, above, own }: Omit<Labels, 'isBeside'>): string {
  return [left[0], above[0], left.length + above.length === 0 ? own : undefined]
    .filter((one) => one !== undefined)
    .map((one) => one.replace(/\s+/g, ' ').slice(0, 24))
    .join(' · ')
}

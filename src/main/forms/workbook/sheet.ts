/** A worksheet's cells as its XML has them, with their values in plain form. */
import type { Archive, SheetPart } from './archive.ts'
import { boxOf, cellOf } from './addresses.ts'
import type { Box, Cell } from './addresses.ts'
import { translated } from './formulas.ts'
import { attribute, child, children, descendants, textOf } from './xml.ts'
import type { Element } from './xml.ts'

export type Value = string | number | boolean | null

export interface SheetCell extends Cell {
  element: Element
  /** an error such as #N/A is its text */
  value: Value
  style: number
  formula: string | null
}

export interface Sheet {
  part: SheetPart
  root: Element
  cells: Map<string, SheetCell>
  merges: Box[]
  /** the merge a cell lies in, by its key */
  mergeOf: Map<string, Box>
  /** last row and column that hold a cell or a merge; -1 in an empty sheet */
  bottom: number
  right: number
  /** how far words and ties are looked for: a little beyond the last thing written, however far formats are painted */
  reach: Cell
  /** parts of the sheet whose words do not reach into each other: a whole worksheet, or each table and paragraph of a document */
  blocks: Block[]
}

/** Rows from `top` to `bottom`, both of them. */
export interface Block {
  top: number
  bottom: number
}

export const keyOf = ({ row, column }: Cell): string => `${row},${column}`

export function readStrings(archive: Archive): string[] {
  const [path] = archive.related(archive.main, 'sharedStrings')
  return path === undefined ? [] : children(archive.xml(path), 'si').map(stringOf)
}

/** Rich text run by run; the reading aids of Japanese are no part of it. */
function stringOf(item: Element): string {
  const plain = child(item, 't')
  if (plain) return textOf(plain)
  return children(item, 'r')
    .map((run) => textOf(child(run, 't')))
    .join('')
}

export function readSheet(archive: Archive, part: SheetPart, strings: string[]): Sheet {
  const root = archive.xml(part.path)
  const cells = new Map<string, SheetCell>()
  const shared = new Map<string, { formula: string; at: Cell }>()
  let [row, bottom, right] = [-1, -1, -1]
  const written: Cell = { row: -1, column: -1 }
  for (const line of children(child(root, 'sheetData'), 'row')) {
    const stated = attribute(line, 'r')
    row = stated === undefined ? row + 1 : Number(stated) - 1
    let column = -1
    for (const element of children(line, 'c')) {
      const at = cellOf(attribute(element, 'r') ?? '') ?? { row, column: column + 1 }
      column = at.column
      const cell = {
        ...at,
        element,
        value: valueOf(element, strings),
        style: Number(attribute(element, 's') ?? 0),
        formula: formulaOf(element, at, shared),
      }
      cells.set(keyOf(at), cell)
      bottom = Math.max(bottom, at.row)
      right = Math.max(right, at.column)
      if (cell.value === null && cell.formula === null) continue
      written.row = Math.max(written.row, at.row)
      written.column = Math.max(written.column, at.column)
    }
  }
  const merges = descendants(root, 'mergeCell').flatMap((one) => boxOf(attribute(one, 'ref') ?? '') ?? [])
  for (const merge of merges) {
    bottom = Math.max(bottom, merge.bottom)
    right = Math.max(right, merge.right)
  }
  const reach = { row: Math.min(bottom, written.row + MARGIN), column: Math.min(right, written.column + MARGIN) }
  return { part, root, cells, merges, mergeOf: mergeTable(merges), bottom, right, reach, blocks: [{ top: 0, bottom }] }
}

function valueOf(element: Element, strings: string[]): Value {
  const type = attribute(element, 't') ?? 'n'
  if (type === 'inlineStr') {
    const item = child(element, 'is')
    return item ? stringOf(item) : ''
  }
  const written = child(element, 'v')
  if (!written) return null
  const text = textOf(written)
  if (type === 's') return strings[Number(text)] ?? null
  if (type === 'b') return text === '1' || text === 'true'
  if (type !== 'n') return text
  const number = Number(text)
  return text.trim() === '' || Number.isNaN(number) ? null : number
}

/** Of a shared formula only the first cell has the text; the others are read as if it had been copied to them. */
function formulaOf(element: Element, at: Cell, shared: Map<string, { formula: string; at: Cell }>): string | null {
  const written = child(element, 'f')
  if (!written) return null
  const text = textOf(written)
  const group = attribute(written, 't') === 'shared' ? attribute(written, 'si') : undefined
  if (group === undefined) return text
  if (text !== '') shared.set(group, { formula: text, at })
  const first = shared.get(group)
  if (!first) return text
  return translated(first.formula, at.row - first.at.row, at.column - first.at.column)
}

export function mergeAt({ mergeOf }: Sheet, cell: Cell): Box | null {
  return mergeOf.get(keyOf(cell)) ?? null
}

const MARGIN = 60
/** A merge over whole columns is a format, not a part of the form. */
const MOST_MERGED = 20_000

export function mergeTable(merges: Box[]): Map<string, Box> {
  const table = new Map<string, Box>()
  for (const merge of merges) {
    const { top, left, bottom, right } = merge
    if ((bottom - top + 1) * (right - left + 1) > MOST_MERGED) continue
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) table.set(keyOf({ row, column }), merge)
    }
  }
  return table
}

export interface Sizes {
  /** in characters, by column */
  width: (column: number) => number
  /** in points, by row; null: as high as its text */
  height: (row: number) => number | null
  isColumnHidden: (column: number) => boolean
  isRowHidden: (row: number) => boolean
}

export function sizesOf({ root }: Sheet): Sizes {
  const general = child(root, 'sheetFormatPr')
  const columns = children(child(root, 'cols'), 'col').map((col) => ({
    from: Number(attribute(col, 'min')) - 1,
    to: Number(attribute(col, 'max')) - 1,
    width: Number(attribute(col, 'width') ?? Number.NaN),
    isHidden: attribute(col, 'hidden') === '1' || attribute(col, 'hidden') === 'true',
  }))
  const rows = new Map(children(child(root, 'sheetData'), 'row').map((row) => [Number(attribute(row, 'r')) - 1, row]))
  const columnAt = (column: number) => columns.find(({ from, to }) => column >= from && column <= to)
  const usual = Number(attribute(general, 'defaultColWidth') ?? 8.43)
  const usualHeight = attribute(general, 'defaultRowHeight')
  return {
    width: (column) => {
      const width = columnAt(column)?.width ?? usual
      return Number.isNaN(width) ? usual : width
    },
    height: (row) => {
      const stated = attribute(rows.get(row), 'ht') ?? usualHeight
      return stated === undefined ? null : Number(stated)
    },
    isColumnHidden: (column) => columnAt(column)?.isHidden ?? false,
    isRowHidden: (row) => ['1', 'true'].includes(attribute(rows.get(row), 'hidden') ?? ''),
  }
}

/** The style a blank cell takes from its row or column. */
export function inheritedStyles({ root }: Sheet): (at: Cell) => number {
  const rows = new Map(
    children(child(root, 'sheetData'), 'row').map((row) => [Number(attribute(row, 'r')) - 1, attribute(row, 's')]),
  )
  const columns = children(child(root, 'cols'), 'col').map((col) => ({
    from: Number(attribute(col, 'min')) - 1,
    to: Number(attribute(col, 'max')) - 1,
    style: Number(attribute(col, 'style') ?? 0),
  }))
  return ({ row, column }) => Number(rows.get(row) ?? columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0)
}

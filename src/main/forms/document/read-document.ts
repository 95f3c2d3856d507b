/**
 * A text document as sheets: its text, what stands in text boxes, each header and footer. Every paragraph is a row of one cell,
 * every table row a row of its own, and the columns are the edges of all tables of the sheet together. So labels, proposals,
 * ties and new versions work as they do for workbooks.
 */
import type { Archive } from '../workbook/archive.ts'
import type { Box } from '../workbook/addresses.ts'
import { keyOf, mergeTable } from '../workbook/sheet.ts'
import type { Block, Sheet, SheetCell, Value } from '../workbook/sheet.ts'
import type { Style } from '../workbook/styles.ts'
import type { Element } from '../workbook/xml.ts'
import type { DocumentBlock, TableRow } from './blocks.ts'
import { flowsOf } from './flows.ts'
import type { Flow, Twins } from './flows.ts'
import { createLooks } from './looks.ts'
import type { Looks } from './looks.ts'
import { paragraphsText } from './paragraph-text.ts'

/** What stands in a row: a paragraph, or a table's row. */
export type DocumentRow =
  { kind: 'paragraph'; element: Element } | { kind: 'line'; row: TableRow; columnOf: (edge: number) => number; table: Element }

/** One sheet of a document. */
export interface DocumentSheet {
  sheet: Sheet
  rows: DocumentRow[]
  twins: Twins
  /** twips, by column */
  widths: number[]
}

export interface ReadDocument {
  /** the text first */
  sheets: DocumentSheet[]
  styles: Style[]
}

export function readDocument(archive: Archive): ReadDocument {
  const looks = createLooks(archive, archive.xml(archive.main))
  return { sheets: flowsOf(archive).map((flow) => readFlow(flow, looks)), styles: looks.all }
}

function readFlow({ name, path, root, blocks, twins }: Flow, looks: Looks): DocumentSheet {
  const edges = sharedEdges(blocks, looks.textWidth)
  const cells = new Map<string, SheetCell>()
  const merges: Box[] = []
  const outline: Block[] = []
  const rows: DocumentRow[] = []
  const right = edges.at.length - 2
  for (const block of blocks) {
    const top = rows.length
    if (block.kind === 'paragraph') {
      rows.push(block)
      const at = { row: top, column: 0 }
      cells.set(keyOf(at), { ...at, element: block.element, ...read([block.element]), style: looks.ofParagraph(block.element) })
      if (right > 0) merges.push({ top, bottom: top, left: 0, right })
    } else {
      const columnOf = edges.columnsOf(block)
      rows.push(...block.rows.map((row) => ({ kind: 'line' as const, row, columnOf, table: block.element })))
      placeTable(block.rows, top, columnOf, looks, cells, merges)
    }
    outline.push({ top, bottom: rows.length - 1 })
  }
  const bottom = rows.length - 1
  const part = { name, path, isHidden: false }
  const reach = { row: bottom, column: right }
  const sheet = { part, root, cells, merges, mergeOf: mergeTable(merges), bottom, right, reach, blocks: outline }
  return { sheet, rows, twins, widths: edges.at.slice(1).map((edge, index) => edge - (edges.at[index] ?? 0)) }
}

function read(paragraphs: Element[]): { value: Value; formula: null } {
  const text = paragraphsText(paragraphs)
  const trimmed = text.trim()
  // a number that somebody left in is none of the form's words
  const value = trimmed === '' ? null : /^-?\d{1,9}(\.\d+)?$/.test(trimmed) ? Number(trimmed) : text
  return { value, formula: null }
}

function placeTable(
  rows: TableRow[],
  top: number,
  columnOf: (edge: number) => number,
  looks: Looks,
  cells: Map<string, SheetCell>,
  merges: Box[],
): void {
  rows.forEach(({ cells: own }, index) => {
    for (const { element, paragraphs, from, to, goesOn } of own) {
      const at = { row: top + index, column: columnOf(from) }
      const above = goesOn ? owner(rows, index, from, to) : index
      if (above < index) continue
      const box = { top: at.row, left: at.column, bottom: top + depth(rows, index, from, to), right: columnOf(to) - 1 }
      cells.set(keyOf(at), { ...at, element, ...read(paragraphs), style: looks.ofCell(paragraphs) })
      if (box.bottom > box.top || box.right > box.left) merges.push(box)
    }
  })
}

const sameCell = (row: TableRow | undefined, from: number, to: number) =>
  row?.cells.find((one) => one.from === from && one.to === to)

/** The row in which a cell that goes on began. */
function owner(rows: TableRow[], index: number, from: number, to: number): number {
  let row = index
  while (row > 0 && sameCell(rows[row], from, to)?.goesOn === true && sameCell(rows[row - 1], from, to)) row--
  return row
}

/** The last row to which a cell goes on. */
function depth(rows: TableRow[], index: number, from: number, to: number): number {
  let row = index
  while (sameCell(rows[row + 1], from, to)?.goesOn === true) row++
  return row
}

/** twips; edges of different tables that stand closer are meant to be one */
const SNAP = 80

/** The edges of all tables as one ruler; edges of one table never fall together. */
function sharedEdges(blocks: DocumentBlock[], textWidth: number) {
  const tables = blocks.filter((one) => one.kind === 'table')
  const all = tables
    .flatMap(({ edges }, table) => edges.map((edge, index) => ({ edge, index, table })))
    .sort((a, b) => a.edge - b.edge || a.index - b.index)
  const at: number[] = []
  const columns = tables.map(() => new Map<number, number>())
  const last = new Map<number, number>()
  for (const { edge, index, table } of all) {
    const newest = at.at(-1)
    if (newest === undefined || edge - newest > SNAP || last.get(table) === at.length - 1) at.push(edge)
    last.set(table, at.length - 1)
    columns[table]?.set(index, at.length - 1)
  }
  if (at.length < 2) at.splice(0, at.length, 0, textWidth)
  const byTable = new Map(tables.map((table, index) => [table, columns[index]]))
  return {
    at,
    columnsOf: (table: DocumentBlock & { kind: 'table' }) => (edge: number) => byTable.get(table)?.get(edge) ?? 0,
  }
}

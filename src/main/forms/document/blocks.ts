/** A document's paragraphs and tables in their order, and a table's rows with the grid columns each cell stands over. */
import { attribute, child, children } from '../workbook/xml.ts'
import type { Element } from '../workbook/xml.ts'

export type DocumentBlock =
  { kind: 'paragraph'; element: Element } | { kind: 'table'; element: Element; edges: number[]; rows: TableRow[] }

export interface TableRow {
  element: Element
  cells: TableCell[]
}

export interface TableCell {
  element: Element
  /** its own paragraphs; those of a table inside it are not */
  paragraphs: Element[]
  /** columns of the table's grid, the second not among them */
  from: number
  to: number
  /** goes on from the cell above */
  goesOn: boolean
}

/** Content controls and marks of tracked changes stand around what they are about. */
const AROUND = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo'])

/** Children of that name, also within what only stands around them. */
function within(element: Element, locals: string[]): Element[] {
  return element.children.flatMap((one) =>
    locals.includes(one.local) ? [one] : AROUND.has(one.local) ? within(one, locals) : [],
  )
}

/** `flow`: the body of the text, a header or footer, or what stands in a text box. */
export function blocksOf(flow: Element): DocumentBlock[] {
  return within(flow, ['p', 'tbl']).map((element): DocumentBlock => {
    return element.local === 'p' ? { kind: 'paragraph', element } : { kind: 'table', ...tableOf(element) }
  })
}

/** twips; about what a character of the usual font is wide */
const USUAL_WIDTH = 1000

export function number(element: Element | undefined, name: string): number | null {
  const written = attribute(element, `[A-Za-z0-9]+:${name}`)
  const value = Number(written)
  return written === undefined || written.trim() === '' || Number.isNaN(value) ? null : value
}

function tableOf(element: Element): { element: Element; edges: number[]; rows: TableRow[] } {
  const rows = within(element, ['tr']).map(rowOf)
  const widths = children(child(element, 'tblGrid'), 'gridCol').map((one) => number(one, 'w') ?? USUAL_WIDTH)
  const columns = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ to }) => to)))
  const edges = [0]
  for (let column = 0; column < columns; column++) edges.push((edges.at(-1) ?? 0) + Math.max(1, widths[column] ?? USUAL_WIDTH))
  return { element, edges, rows }
}

export function rowOf(element: Element): TableRow {
  let column = number(child(child(element, 'trPr'), 'gridBefore'), 'val') ?? 0
  const cells = within(element, ['tc']).map((cell): TableCell => {
    const properties = child(cell, 'tcPr')
    const from = column
    column += Math.max(1, Math.min(MOST_COLUMNS, number(child(properties, 'gridSpan'), 'val') ?? 1))
    const vertical = child(properties, 'vMerge')
    const goesOn = vertical !== undefined && attribute(vertical, '[A-Za-z0-9]+:val') !== 'restart'
    return { element: cell, paragraphs: within(cell, ['p']), from, to: column, goesOn }
  })
  return { element, cells }
}

/** Word's own bound. */
const MOST_COLUMNS = 63

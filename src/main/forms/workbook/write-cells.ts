/** Puts values into cells of a sheet: only the `<c>` of a written cell changes, and its style stays. */
import { addressOf, columnNumber } from './addresses.ts'
import type { Cell } from './addresses.ts'
import { inheritedStyles, keyOf } from './sheet.ts'
import type { Sheet, Value } from './sheet.ts'
import { attribute, child, children, editsOf, encode, prefixOf, tagWith } from './xml.ts'
import type { Edits, Element } from './xml.ts'

export interface Writing extends Cell {
  value: Value
  /** a formula whose value this is: it stays, with the value beside it; otherwise a formula gives way */
  keepsFormula?: boolean
}

type StyleAt = (at: Cell) => number

/** The sheet's XML with the values written. */
export function writeCells(sheet: Sheet, writings: Writing[]): string {
  const edits = editsOf(sheet.root.source)
  const styleAt = inheritedStyles(sheet)
  const byRow = Map.groupBy(writings, ({ row }) => row)
  const data = child(sheet.root, 'sheetData')
  if (!data) return sheet.root.source
  const lines = new Map(children(data, 'row').map((row) => [Number(attribute(row, 'r')) - 1, row]))
  const fresh: [row: number, text: string][] = []
  for (const [row, cells] of byRow) {
    const line = lines.get(row)
    if (line) writeRow(sheet, line, cells, styleAt, edits)
    else fresh.push([row, newRow(sheet, row, cells, styleAt)])
  }
  insertRows(data, lines, fresh, edits)
  return edits.apply()
}

function writeRow(sheet: Sheet, line: Element, writings: Writing[], styleAt: StyleAt, edits: Edits): void {
  const known = children(line, 'c')
  const fresh: Writing[] = []
  for (const writing of writings) {
    const cell = sheet.cells.get(keyOf(writing))
    if (cell && known.includes(cell.element)) edits.replace(cell.element.from, cell.element.to, rewritten(cell.element, writing))
    else if (writing.value !== null) fresh.push(writing)
  }
  if (fresh.length === 0) return
  const cells = fresh.sort((a, b) => a.column - b.column).map((one) => [one, newCell(sheet, one, styleAt)] as const)
  if (line.isSelfClosing) {
    const tag = tagWith(line, { spans: null }).replace(/\s*\/>$/, '>')
    edits.replace(line.from, line.to, `${tag}${cells.map(([, text]) => text).join('')}</${line.name}>`)
    return
  }
  // the columns a row says it spans would no longer be true
  if (attribute(line, 'spans') !== undefined) edits.replace(line.from, line.innerFrom, tagWith(line, { spans: null }))
  for (const [{ column }, text] of cells) {
    const next = known.find((one) => columnNumber((attribute(one, 'r') ?? '').replace(/\d+$/, '')) > column)
    const at = next?.from ?? line.innerTo
    edits.replace(at, at, text)
  }
}

function rewritten(element: Element, { value, keepsFormula = false }: Writing): string {
  const formula = keepsFormula ? child(element, 'f') : undefined
  const { type, content } = contentOf(value, prefixOf(element), formula !== undefined)
  // what a richer value than a text hangs on goes with it
  const tag = tagWith(element, formula ? { t: type } : { t: type, cm: null, vm: null }).replace(/\s*\/?>$/, '')
  const written = formula ? element.source.slice(formula.from, formula.to) : ''
  // phonetic and other extensions of the old text go with it
  return written + content === '' ? `${tag}/>` : `${tag}>${written}${content}</${element.name}>`
}

function newCell(sheet: Sheet, { value, ...at }: Writing, styleAt: StyleAt): string {
  const prefix = prefixOf(sheet.root)
  const { type, content } = contentOf(value, prefix, false)
  const style = styleAt(at)
  const attributes = `${style > 0 ? ` s="${style}"` : ''}${type === null ? '' : ` t="${type}"`}`
  return `<${prefix}c r="${addressOf(at)}"${attributes}>${content}</${prefix}c>`
}

function newRow(sheet: Sheet, row: number, writings: Writing[], styleAt: StyleAt): string {
  const prefix = prefixOf(sheet.root)
  const cells = writings
    .filter(({ value }) => value !== null)
    .sort((a, b) => a.column - b.column)
    .map((one) => newCell(sheet, one, styleAt))
  return cells.length === 0 ? '' : `<${prefix}row r="${row + 1}">${cells.join('')}</${prefix}row>`
}

function insertRows(data: Element, lines: Map<number, Element>, fresh: [row: number, text: string][], edits: Edits): void {
  const written = fresh.filter(([, text]) => text !== '').sort(([a], [b]) => a - b)
  if (written.length === 0) return
  if (data.isSelfClosing) {
    const tag = tagWith(data, {}).replace(/\s*\/>$/, '>')
    edits.replace(data.from, data.to, `${tag}${written.map(([, text]) => text).join('')}</${data.name}>`)
    return
  }
  const rows = [...lines].sort(([a], [b]) => a - b)
  for (const [row, text] of written) {
    const at = rows.find(([other]) => other > row)?.[1].from ?? data.innerTo
    edits.replace(at, at, text)
  }
}

/** Texts stand in the cell itself: the table of shared texts is left as it was. */
function contentOf(value: Value, prefix: string, isFormula: boolean): { type: string | null; content: string } {
  const wrap = (text: string) => `<${prefix}v>${text}</${prefix}v>`
  if (value === null) return { type: null, content: '' }
  if (typeof value === 'number') return { type: null, content: wrap(String(value)) }
  if (typeof value === 'boolean') return { type: 'b', content: wrap(value ? '1' : '0') }
  if (isFormula) return { type: value.startsWith('#') ? 'e' : 'str', content: wrap(encode(value)) }
  return {
    type: 'inlineStr',
    content: `<${prefix}is><${prefix}t xml:space="preserve">${encode(value)}</${prefix}t></${prefix}is>`,
  }
}

/**
 * Rows put into a sheet, each a copy of the row above in looks and formulas: everything below moves down, and whatever names
 * a cell (formulas, merges, conditions, drawings, comments, charts, print areas) is told.
 */
import type { Archive, SheetPart } from './archive.ts'
import { addressOf, boxName, boxOf, grownBox, movedReferences } from './addresses.ts'
import type { Insertion } from './addresses.ts'
import { moved, translated } from './formulas.ts'
import { moveNeighbours } from './move-neighbours.ts'
import { readSheet } from './sheet.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { attribute, child, children, editsOf, encode, prefixOf, tagWith, textOf } from './xml.ts'
import type { Edits, Element } from './xml.ts'

/** Rows that are filled, and the columns they are filled in; counted from 0. */
export interface Region {
  top: number
  bottom: number
  columns: number[]
}

/** Why rows cannot be put in here, as the end of a sentence; null: they can. */
export function obstacleTo(archive: Archive, sheet: Sheet, { top, bottom, columns }: Region): string | null {
  if (archive.related(sheet.part.path, 'pivotTable').length > 0) return '这张表里有数据透视表'
  const isArray = [...sheet.cells.values()].some(({ element }) =>
    ['array', 'dataTable'].includes(attribute(child(element, 'f'), 't') ?? ''),
  )
  if (isArray) return '这张表里有数组公式'
  const isCut = sheet.merges.some(
    (merge) =>
      merge.top !== merge.bottom &&
      merge.top <= bottom &&
      merge.bottom >= top &&
      columns.some((column) => column >= merge.left && column <= merge.right),
  )
  return isCut ? '这一片里有上下合并的格' : null
}

/** Puts rows in behind `after` and writes every part that is touched. Ask `obstacleTo` first. */
export function insertRows(archive: Archive, part: SheetPart, insertion: Insertion, strings: string[]): void {
  const sheet = readSheet(archive, part, strings)
  const edits = editsOf(sheet.root.source)
  moveRows(sheet, insertion, edits)
  moveReferences(sheet, insertion, edits)
  const source = edits.apply()
  moveNeighbours(archive, part, insertion)
  archive.write(part.path, source)
}

function moveRows(sheet: Sheet, insertion: Insertion, edits: Edits): void {
  const { after, count } = insertion
  const byRow = Map.groupBy(sheet.cells.values(), ({ row }) => row)
  const data = child(sheet.root, 'sheetData')
  for (const line of children(data, 'row')) {
    const row = Number(attribute(line, 'r')) - 1
    const cells = byRow.get(row) ?? []
    const isBelow = row > after
    if (isBelow) edits.replace(line.from, line.innerFrom, tagWith(line, { r: String(row + count + 1) }))
    for (const cell of cells) moveCell(cell, isBelow ? count : 0, sheet, insertion, edits)
    if (row === after) edits.replace(line.to, line.to, copies(sheet, line, cells, insertion))
  }
}

/** Shared formulas are written out: what they are shared over has been torn apart. */
function moveCell(cell: SheetCell, by: number, sheet: Sheet, insertion: Insertion, edits: Edits): void {
  const { element, formula } = cell
  if (by > 0) edits.replace(element.from, element.innerFrom, tagWith(element, { r: addressOf({ ...cell, row: cell.row + by }) }))
  const written = child(element, 'f')
  if (!written || formula === null) return
  const text = moved(formula, sheet.part.name, sheet.part.name, insertion)
  if (text !== textOf(written) || attribute(written, 't') === 'shared') {
    edits.replace(written.from, written.to, formulaElement(element, text))
  }
}

function formulaElement(cell: Element, formula: string): string {
  const name = `${prefixOf(cell)}f`
  return `<${name}>${encode(formula)}</${name}>`
}

/** The row again, as often as is needed: its looks and formulas, none of its values. */
function copies(sheet: Sheet, line: Element, cells: SheetCell[], { after, count }: Insertion): string {
  const own = { after, count }
  return Array.from({ length: count }, (_, index) => {
    const row = after + 1 + index
    const tag = tagWith(line, { r: String(row + 1) }).replace(/\s*\/?>$/, '>')
    const content = cells.map((cell) => {
      const { element, formula } = cell
      const start = tagWith(element, { r: addressOf({ ...cell, row }), t: null }).replace(/\s*\/?>$/, '')
      if (formula === null) return `${start}/>`
      // what the row refers to below itself has moved before it is copied
      const moving = moved(formula, sheet.part.name, sheet.part.name, own)
      return `${start}>${formulaElement(element, translated(moving, row - after, 0))}</${element.name}>`
    })
    return `${tag}${content.join('')}</${line.name}>`
  }).join('')
}

/** Everything of the sheet's own part outside its cells. */
function moveReferences(sheet: Sheet, insertion: Insertion, edits: Edits): void {
  const { root, part } = sheet
  moveMerges(sheet, insertion, edits)
  for (const element of outsideCells(root)) {
    const changes: Record<string, string> = {}
    for (const name of ['ref', 'sqref', 'topLeftCell', 'activeCell']) {
      const stated = element.local === 'mergeCell' ? undefined : attribute(element, name)
      const only = name === 'topLeftCell' || name === 'activeCell' || ['selection', 'hyperlink'].includes(element.local)
      if (stated !== undefined) changes[name] = movedReferences(stated, insertion, only)
    }
    const id = attribute(element, 'id')
    if (element.local === 'brk' && id !== undefined && Number(id) > insertion.after) {
      changes['id'] = String(Number(id) + insertion.count)
    }
    if (Object.keys(changes).length > 0) edits.replace(element.from, element.innerFrom, tagWith(element, changes))
    if (/^(formula[12]?|f)$/.test(element.local) && element.children.length === 0 && !element.isSelfClosing) {
      const text = textOf(element)
      const to = moved(text, part.name, part.name, insertion)
      if (to !== text) edits.replace(element.innerFrom, element.innerTo, encode(to))
    }
    if (element.local === 'sqref' && element.children.length === 0 && !element.isSelfClosing) {
      edits.replace(element.innerFrom, element.innerTo, movedReferences(textOf(element), insertion))
    }
  }
}

function outsideCells(root: Element): Element[] {
  const below = (element: Element): Element[] => [element, ...element.children.flatMap(below)]
  return root.children
    .filter(({ local }) => local !== 'sheetData')
    .filter((element) => element.local !== 'rowBreaks' || element.children.length > 0)
    .filter((element) => element.local !== 'colBreaks')
    .flatMap(below)
}

/** Merges of the copied row are made again in each copy. */
function moveMerges({ root, merges }: Sheet, insertion: Insertion, edits: Edits): void {
  const holder = child(root, 'mergeCells')
  if (!holder) return
  const inRow = merges.filter(({ top, bottom }) => top === insertion.after && bottom === insertion.after)
  for (const element of children(holder, 'mergeCell')) {
    const box = boxOf(attribute(element, 'ref') ?? '')
    if (!box || (box.top === insertion.after && box.bottom === insertion.after)) continue
    edits.replace(element.from, element.innerFrom, tagWith(element, { ref: boxName(grownBox(box, insertion)) }))
  }
  const fresh = Array.from({ length: insertion.count }, (_, index) => index + 1).flatMap((by) =>
    inRow.map(
      (box) => `<${prefixOf(holder)}mergeCell ref="${boxName({ ...box, top: box.top + by, bottom: box.bottom + by })}"/>`,
    ),
  )
  if (fresh.length === 0) return
  edits.replace(holder.innerTo, holder.innerTo, fresh.join(''))
  if (attribute(holder, 'count') !== undefined) {
    edits.replace(holder.from, holder.innerFrom, tagWith(holder, { count: String(merges.length + fresh.length) }))
  }
}

/** Parts beside a sheet that name its cells: other sheets' formulas, names, drawings, comments, tables and charts. */
import type { Archive, SheetPart } from './archive.ts'
import { movedReferences } from './addresses.ts'
import type { Insertion } from './addresses.ts'
import { moved } from './formulas.ts'
import { attribute, descendants, editsOf, encode, tagWith, textOf } from './xml.ts'
import type { Element } from './xml.ts'

export function moveNeighbours(archive: Archive, part: SheetPart, insertion: Insertion): void {
  const move = (own: string) => (formula: string) => moved(formula, own, part.name, insertion)
  for (const other of archive.sheets.filter(({ path }) => path !== part.path)) {
    changeTexts(archive, other.path, ['f', 'formula', 'formula1', 'formula2'], move(other.name))
    moveCharts(archive, other.path, move(''))
  }
  // a name means no sheet of its own, so references without one are none of this sheet's
  changeTexts(archive, archive.main, ['definedName'], move(''))
  for (const drawing of archive.related(part.path, 'drawing')) moveAnchors(archive, drawing, insertion)
  moveCharts(archive, part.path, move(''))
  for (const comments of archive.related(part.path, 'comments')) moveComments(archive, comments, insertion)
  for (const comments of archive.related(part.path, 'threadedComment')) moveComments(archive, comments, insertion)
  for (const drawing of archive.related(part.path, 'vmlDrawing')) moveNotes(archive, drawing, insertion)
  for (const table of archive.related(part.path, 'table')) moveTable(archive, table, insertion)
}

/** Texts of elements of these names, where `change` makes something else of them. */
function changeTexts(archive: Archive, path: string, names: string[], change: (text: string) => string): void {
  const root = archive.xml(path)
  const edits = editsOf(root.source)
  let isChanged = false
  for (const element of names.flatMap((name) => descendants(root, name))) {
    if (element.isSelfClosing || element.children.length > 0) continue
    const text = textOf(element)
    const to = change(text)
    if (to === text) continue
    isChanged = true
    edits.replace(element.innerFrom, element.innerTo, encode(to))
  }
  if (isChanged) archive.write(path, edits.apply())
}

function moveCharts(archive: Archive, sheet: string, move: (formula: string) => string): void {
  for (const drawing of archive.related(sheet, 'drawing')) {
    for (const chart of archive.related(drawing, 'chart')) changeTexts(archive, chart, ['f'], move)
  }
}

/** Pictures and charts are held by the rows their corners lie in; one that spans the place grows with it. */
function moveAnchors(archive: Archive, path: string, { after, count }: Insertion): void {
  const root = archive.xml(path)
  const edits = editsOf(root.source)
  const rows = [...descendants(root, 'from'), ...descendants(root, 'to')].flatMap((corner) => descendants(corner, 'row'))
  const below = rows.filter((row) => Number(textOf(row)) > after)
  for (const row of below) edits.replace(row.innerFrom, row.innerTo, String(Number(textOf(row)) + count))
  if (below.length > 0) archive.write(path, edits.apply())
}

function changeTags(
  archive: Archive,
  path: string,
  find: (root: Element) => Element[],
  change: (element: Element) => Record<string, string>,
): void {
  const root = archive.xml(path)
  const edits = editsOf(root.source)
  for (const element of find(root)) edits.replace(element.from, element.innerFrom, tagWith(element, change(element)))
  archive.write(path, edits.apply())
}

function moveComments(archive: Archive, path: string, insertion: Insertion): void {
  const find = (root: Element) => [...descendants(root, 'comment'), ...descendants(root, 'threadedComment')]
  changeTags(archive, path, find, (one) => ({ ref: movedReferences(attribute(one, 'ref') ?? '', insertion, true) }))
}

/** The drawing of old-style comments is no clean XML, so its rows are found as text. */
function moveNotes(archive: Archive, path: string, { after, count }: Insertion): void {
  const by = (row: number) => (row > after ? row + count : row)
  const source = archive.text(path)
  const changed = source
    .replace(
      /(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/g,
      (_, begins: string, row: string, ends: string) => begins + String(by(Number(row))) + ends,
    )
    .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/g, (whole, begins: string, numbers: string, ends: string) => {
      const corners = numbers.split(',').map(Number)
      if (corners.length !== 8 || corners.some(Number.isNaN)) return whole
      return begins + corners.map((number, index) => (index === 2 || index === 6 ? by(number) : number)).join(', ') + ends
    })
  if (changed !== source) archive.write(path, changed)
}

function moveTable(archive: Archive, path: string, insertion: Insertion): void {
  const find = (root: Element) => [root, ...descendants(root, 'autoFilter')]
  changeTags(archive, path, find, (one) => ({ ref: movedReferences(attribute(one, 'ref') ?? '', insertion) }))
}

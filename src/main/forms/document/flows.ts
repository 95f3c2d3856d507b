/** Where a document's words stand: its text, its text boxes, the headers and footers its sections name. */
import type { Archive } from '../workbook/archive.ts'
import { attribute, child, children, descendants } from '../workbook/xml.ts'
import type { Element } from '../workbook/xml.ts'
import { blocksOf } from './blocks.ts'
import type { DocumentBlock, TableRow } from './blocks.ts'
import { paragraphsText } from './paragraph-text.ts'

export interface Flow {
  /** as the screen calls the sheet */
  name: string
  /** the part it is written in; the text and its boxes share one */
  path: string
  root: Element
  blocks: DocumentBlock[]
  twins: Twins
}

/** What says the same for programs that cannot draw the box it is in. */
export interface Twins {
  paragraphs: Map<Element, Element>
  /** of tables, by their own elements */
  rows: Map<Element, TableRow>
}

const NO_TWINS: Twins = { paragraphs: new Map(), rows: new Map() }

const BODY = '正文'
const BOXES = '文本框'

/** The text first; headers, footers and boxes without a word in them are left out. */
export function flowsOf(archive: Archive): Flow[] {
  const path = archive.main
  const root = archive.xml(path)
  const body = child(root, 'body')
  if (!body) throw new Error('a document without a body')
  const text = { name: BODY, path, root, blocks: blocksOf(body), twins: NO_TWINS }
  const others = [{ name: BOXES, path, root, ...contentOf(boxesIn(body)) }, ...marginsOf(archive, root)]
  return [text, ...others.filter(({ blocks }) => blocks.some(hasWords))]
}

/** A text box, and what stands in its place for programs that cannot draw it. */
interface Box {
  content: Element
  instead: Element | null
}

function boxesIn(element: Element): Box[] {
  return element.children.flatMap((one): Box[] => {
    if (one.local === 'txbxContent') return [{ content: one, instead: null }, ...boxesIn(one)]
    if (one.local !== 'AlternateContent') return boxesIn(one)
    const [choice = [], ...more] = children(one, 'Choice').map(boxesIn)
    const fallback = children(one, 'Fallback').flatMap(boxesIn)
    if (choice.length === 0) return [...more.flat(), ...fallback]
    return choice.map((box, index) => ({ ...box, instead: box.instead ?? fallback[index]?.content ?? null }))
  })
}

function contentOf(boxes: Box[]): Pick<Flow, 'blocks' | 'twins'> {
  const doubled = boxes.flatMap(({ content, instead }) => (instead === null ? [] : [{ content, instead }]))
  return {
    blocks: boxes.flatMap(({ content }) => blocksOf(content)),
    twins: {
      paragraphs: new Map(doubled.flatMap(({ content, instead }) => pairs(content, instead))),
      rows: new Map(doubled.flatMap(({ content, instead }) => rowPairs(content, instead))),
    },
  }
}

/** Where both have the same rows, cell by cell. */
function rowPairs(content: Element, instead: Element): [Element, TableRow][] {
  const [own, other] = [content, instead].map((flow) =>
    blocksOf(flow).flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  ) as [TableRow[], TableRow[]]
  const shape = ({ cells }: TableRow) => cells.map(({ from, to }) => `${from}-${to}`).join(' ')
  const isSame = own.length === other.length && own.every((row, index) => other[index] && shape(row) === shape(other[index]))
  return isSame ? own.flatMap(({ element }, index): [Element, TableRow][] => (other[index] ? [[element, other[index]]] : [])) : []
}

/** Where both say the same. */
function pairs(content: Element, instead: Element): [Element, Element][] {
  const [own, other] = [descendants(content, 'p'), descendants(instead, 'p')]
  const isSame = own.length === other.length && own.every((one, index) => textOf(one) === textOf(other[index]))
  return isSame ? own.flatMap((one, index): [Element, Element][] => (other[index] ? [[one, other[index]]] : [])) : []
}

function textOf(paragraph: Element | undefined): string {
  return paragraph ? paragraphsText([paragraph]) : ''
}

const KINDS: Record<string, string> = { headerReference: '页眉', footerReference: '页脚' }
const PAGES: Record<string, string> = { first: '首页', even: '偶数页' }

/** 页眉, 首页页眉, 页脚2: those of later sections by their number. What stands in their boxes comes behind their own words. */
function marginsOf(archive: Archive, root: Element): Flow[] {
  const flows = new Map<string, Flow>()
  const named = new Map<string, number>()
  const references = descendants(root, 'sectPr').flatMap((section) => section.children.filter(({ local }) => local in KINDS))
  for (const reference of references.sort((a, b) => (a.local === b.local ? 0 : a.local === 'headerReference' ? -1 : 1))) {
    const path = archive.referred(archive.main, attribute(reference, '[A-Za-z0-9]+:id') ?? '')
    if (path === undefined || flows.has(path)) continue
    const kind = (PAGES[attribute(reference, '[A-Za-z0-9]+:type') ?? ''] ?? '') + (KINDS[reference.local] ?? '')
    const own = archive.xml(path)
    const boxes = contentOf(boxesIn(own))
    const blocks = [...blocksOf(own), ...boxes.blocks]
    if (!blocks.some(hasWords)) continue
    const count = (named.get(kind) ?? 0) + 1
    named.set(kind, count)
    flows.set(path, { name: count === 1 ? kind : `${kind}${count}`, path, root: own, blocks, twins: boxes.twins })
  }
  return [...flows.values()]
}

function hasWords(block: DocumentBlock): boolean {
  if (block.kind === 'paragraph') return textOf(block.element).trim() !== ''
  return block.rows.some(({ cells }) => cells.some(({ paragraphs }) => paragraphsText(paragraphs).trim() !== ''))
}

/** The text of a document's paragraphs piece by piece, and words of it replaced where they stand: each run keeps its own looks. */
import { child, children, encode, prefixOf, textOf } from '../workbook/xml.ts'
import type { Edits, Element } from '../workbook/xml.ts'

/** What bears text: a text of a run, a tab or a break; or the end of a paragraph, which stays. */
interface Piece {
  text: string
  element: Element | null
}

/** What is put in place of the characters from `from` to `to`. */
export interface Replacement {
  from: number
  to: number
  text: string
}

/** Where the paragraph's text is not: struck out under tracked changes, in text boxes, in codes of fields. */
const ELSEWHERE = new Set(['del', 'moveFrom', 'drawing', 'pict', 'object', 'AlternateContent', 'rPr', 'pPr', 'rt'])
const SIGNS: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' }

function piecesIn(element: Element): Piece[] {
  return element.children.flatMap((one): Piece[] => {
    if (ELSEWHERE.has(one.local)) return []
    if (one.local === 't') return [{ text: textOf(one), element: one }]
    const sign = SIGNS[one.local]
    return sign === undefined ? piecesIn(one) : [{ text: sign, element: one }]
  })
}

/** Of several paragraphs with the ends of lines between them. */
function piecesOf(paragraphs: Element[]): Piece[] {
  return paragraphs.flatMap((one, index) => [...(index === 0 ? [] : [{ text: '\n', element: null }]), ...piecesIn(one)])
}

export function paragraphsText(paragraphs: Element[]): string {
  return piecesOf(paragraphs)
    .map(({ text }) => text)
    .join('')
}

/** Replacements come in order and do not overlap. What is put in takes the looks of the first character it stands for. */
export function replaceText(paragraphs: Element[], replacements: Replacement[], edits: Edits): void {
  const pieces = placed(piecesOf(paragraphs))
  const written = pieces.filter((one) => one.element !== null)
  if (written.length === 0) {
    const [first] = paragraphs
    const text = replacements.map((one) => one.text).join('')
    if (first && text !== '') addRun(first, text, edits)
    return
  }
  const homes = new Map(replacements.map((one) => [one, homeOf(one, written)]))
  for (const piece of written) {
    const { element, text, from, to } = piece
    let [fresh, at] = ['', from]
    for (const one of replacements) {
      const [start, end] = [clamp(one.from, at, to), clamp(one.to, at, to)]
      fresh += text.slice(at - from, start - from)
      if (homes.get(one) === piece) fresh += one.text
      at = Math.max(start, end)
    }
    fresh += text.slice(at - from)
    if (fresh !== text && element) edits.replace(element.from, element.to, textElements(fresh, prefixOf(element)))
  }
}

interface Placed extends Piece {
  from: number
  to: number
}

function placed(pieces: Piece[]): Placed[] {
  let at = 0
  return pieces.map((piece) => {
    const from = at
    at += piece.text.length
    return { ...piece, from, to: at }
  })
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** What only comes in between goes on in the looks of what stands before it. */
function homeOf({ from, to }: Replacement, pieces: Placed[]): Placed | undefined {
  const bears =
    to > from ? (one: Placed) => one.from <= from && from < one.to : (one: Placed) => one.from < from && from <= one.to
  return pieces.find(bears) ?? pieces.findLast((one) => one.to <= from) ?? pieces[0]
}

/** A text as a run holds it: breaks and tabs are elements of their own. */
function textElements(text: string, prefix: string): string {
  return text
    .split(/([\n\t])/)
    .filter((one) => one !== '')
    .map((one) => {
      if (one === '\n') return `<${prefix}br/>`
      return one === '\t' ? `<${prefix}tab/>` : `<${prefix}t xml:space="preserve">${encode(one)}</${prefix}t>`
    })
    .join('')
}

/** Into a paragraph that holds no text: in a run that stands there empty, else in one with the looks of the paragraph's mark. */
function addRun(paragraph: Element, text: string, edits: Edits): void {
  const prefix = prefixOf(paragraph)
  const content = textElements(text, prefix)
  const run = children(paragraph, 'r').find((one) => one.children.every(({ local }) => local === 'rPr'))
  if (run && !run.isSelfClosing) {
    edits.replace(run.innerTo, run.innerTo, content)
    return
  }
  const mark = child(child(paragraph, 'pPr'), 'rPr')
  const looks = mark ? looksOfRun(mark) : ''
  const fresh = `<${prefix}r>${looks}${content}</${prefix}r>`
  if (!paragraph.isSelfClosing) {
    edits.replace(paragraph.innerTo, paragraph.innerTo, fresh)
    return
  }
  const tag = paragraph.source.slice(paragraph.from, paragraph.to).replace(/\s*\/>$/, '>')
  edits.replace(paragraph.from, paragraph.to, `${tag}${fresh}</${paragraph.name}>`)
}

const OF_MARKS = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange'])

/** What is said of a mark, as a run says it: who put the mark in is no look. */
function looksOfRun(mark: Element): string {
  const looks = mark.children.filter(({ local }) => !OF_MARKS.has(local)).map(({ source, from, to }) => source.slice(from, to))
  return looks.length === 0 ? '' : `<${mark.name}>${looks.join('')}</${mark.name}>`
}

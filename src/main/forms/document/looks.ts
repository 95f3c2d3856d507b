/** How a document's paragraphs and cells look, as far as the screen shows it: size, weight and side. */
import type { CellLook } from '../../../shared/forms/form.ts'
import type { Archive } from '../workbook/archive.ts'
import type { Style } from '../workbook/styles.ts'
import { attribute, child, children, descendants } from '../workbook/xml.ts'
import type { Element } from '../workbook/xml.ts'
import { number } from './blocks.ts'

interface Own {
  isBold?: boolean
  size?: number
  align?: CellLook['align']
}

export interface Looks {
  all: Style[]
  ofParagraph: (paragraph: Element) => number
  ofCell: (paragraphs: Element[]) => number
  /** twips between the margins */
  textWidth: number
}

const VALUE = '[A-Za-z0-9]+:val'
/** points; what Word takes where nothing is said */
const USUAL_SIZE = 10.5

export function createLooks(archive: Archive, root: Element): Looks {
  const all: Style[] = []
  const numbers = new Map<string, number>()
  const byStyle = styleSheet(archive)
  const numberOf = (look: CellLook) => {
    const key = JSON.stringify(look)
    const known = numbers.get(key) ?? all.push({ look, format: '' }) - 1
    numbers.set(key, known)
    return known
  }
  const lookOf = (paragraph: Element | undefined, edges: string): CellLook => {
    const {
      isBold = false,
      size = USUAL_SIZE,
      align = null,
    } = { ...byStyle(paragraph), ...(paragraph ? ownLook(paragraph) : {}) }
    const vertical = edges === '' ? 'top' : 'middle'
    return { isBold, size, align, vertical, wraps: true, fill: null, colour: null, edges }
  }
  return {
    all,
    ofParagraph: (paragraph) => numberOf(lookOf(paragraph, '')),
    // a table's lines may come from its style: a cell is a place that is ruled off, drawn or not
    ofCell: ([first]) => numberOf(lookOf(first, 'tlbr')),
    textWidth: textWidthOf(root),
  }
}

function textWidthOf(root: Element): number {
  const [section] = descendants(root, 'sectPr').slice(-1)
  const margins = child(section, 'pgMar')
  const width = number(child(section, 'pgSz'), 'w') ?? 11_906
  return Math.max(2000, width - (number(margins, 'left') ?? 1800) - (number(margins, 'right') ?? 1800))
}

const ALIGNS: Record<string, CellLook['align']> = { center: 'center', right: 'right', end: 'right', left: 'left', start: 'left' }

function propertiesLook(paragraph: Element | undefined, run: Element | undefined): Own {
  const align = ALIGNS[attribute(child(paragraph, 'jc'), VALUE) ?? '']
  const bold = child(run, 'b')
  const size = number(child(run, 'sz'), 'val')
  return {
    ...(align === undefined ? {} : { align }),
    ...(bold === undefined ? {} : { isBold: !['0', 'false', 'off'].includes(attribute(bold, VALUE) ?? '') }),
    ...(size === null ? {} : { size: size / 2 }),
  }
}

/** By its first run. */
function ownLook(paragraph: Element): Own {
  const properties = child(paragraph, 'pPr')
  const [run] = descendants(paragraph, 'r')
  return propertiesLook(properties, child(run, 'rPr') ?? child(properties, 'rPr'))
}

/** What a paragraph takes from its style, that from the style it is based on, all from the document's defaults. */
function styleSheet(archive: Archive): (paragraph: Element | undefined) => Own {
  const [path] = archive.related(archive.main, 'styles')
  if (path === undefined) return () => ({})
  const root = archive.xml(path)
  const defaults = child(root, 'docDefaults')
  const general = propertiesLook(child(child(defaults, 'pPrDefault'), 'pPr'), child(child(defaults, 'rPrDefault'), 'rPr'))
  const styles = new Map(children(root, 'style').map((one) => [attribute(one, '[A-Za-z0-9]+:styleId') ?? '', one]))
  const usual = children(root, 'style').find(
    (one) =>
      attribute(one, '[A-Za-z0-9]+:type') === 'paragraph' && ['1', 'true'].includes(attribute(one, '[A-Za-z0-9]+:default') ?? ''),
  )
  const lookOf = (style: Element | undefined, depth: number): Own => {
    if (!style || depth > 20) return general
    const base = attribute(child(style, 'basedOn'), VALUE)
    const own = propertiesLook(child(style, 'pPr'), child(style, 'rPr'))
    return { ...(base === undefined ? general : lookOf(styles.get(base), depth + 1)), ...own }
  }
  return (paragraph) => {
    const named = attribute(child(child(paragraph, 'pPr'), 'pStyle'), VALUE)
    return lookOf(named === undefined ? usual : styles.get(named), 0)
  }
}

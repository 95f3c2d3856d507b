/**
 * XML that is changed in place: elements know where they stand in the source, and changes are cut into it, so that whatever
 * is not changed stays as it was written, to the byte.
 */

export interface Element {
  /** with its prefix, as written */
  name: string
  /** without it */
  local: string
  /** the whole element */
  from: number
  to: number
  /** end of the opening tag, start of the closing one; the same where it closes itself */
  innerFrom: number
  innerTo: number
  isSelfClosing: boolean
  children: Element[]
  source: string
}

/** What is no well-formed XML, or declares entities of its own. */
export class XmlFault extends Error {}

const OPENING = /<([^\s/>!?]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y
const SKIPPED: [begins: string, ends: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/** The root element. */
export function parseXml(source: string): Element {
  const document = elementAt('', 0, 0, source)
  const open = [document]
  let at = 0
  for (;;) {
    const from = source.indexOf('<', at)
    if (from < 0) break
    const skipped = SKIPPED.find(([begins]) => source.startsWith(begins, from))
    if (skipped) {
      const end = source.indexOf(skipped[1], from)
      if (end < 0) throw new XmlFault('a comment has no end')
      at = end + skipped[1].length
    } else if (source.startsWith('</', from)) {
      at = source.indexOf('>', from) + 1
      const closed = open.pop()
      if (at === 0 || !closed || open.length === 0 || source.slice(from + 2, at - 1).trim() !== closed.name) {
        throw new XmlFault(`a closing tag too many at ${from}`)
      }
      closed.innerTo = from
      closed.to = at
    } else {
      at = openAt(source, from, open)
    }
  }
  const [root] = document.children
  if (!root || open.length !== 1) throw new XmlFault('the document is cut off')
  return root
}

function openAt(source: string, from: number, open: Element[]): number {
  OPENING.lastIndex = from
  const tag = OPENING.exec(source)
  if (!tag) throw new XmlFault(`no tag at ${from}`)
  const element = elementAt(tag[1] ?? '', from, OPENING.lastIndex, source)
  open.at(-1)?.children.push(element)
  if (tag[3] === '/') element.isSelfClosing = true
  else open.push(element)
  return OPENING.lastIndex
}

function elementAt(name: string, from: number, innerFrom: number, source: string): Element {
  const local = name.slice(name.indexOf(':') + 1)
  return { name, local, from, to: innerFrom, innerFrom, innerTo: innerFrom, isSelfClosing: false, children: [], source }
}

/** By its name without a prefix. */
export function child(element: Element | undefined, local: string): Element | undefined {
  return element?.children.find((one) => one.local === local)
}

export function children(element: Element | undefined, local: string): Element[] {
  return element?.children.filter((one) => one.local === local) ?? []
}

/** Everything below that bears the name, in the document's order. */
export function descendants(element: Element, local: string): Element[] {
  return element.children.flatMap((one) => [...(one.local === local ? [one] : []), ...descendants(one, local)])
}

const attributePattern = (name: string) => new RegExp(`(\\s)(${name})(\\s*=\\s*)("[^"]*"|'[^']*')`)
const patterns = new Map<string, RegExp>()

/** The opening tag's own text. */
function tagOf(element: Element): string {
  return element.source.slice(element.from, element.innerFrom)
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined
  const found = matchAttribute(tagOf(element), name)
  return found?.[4] === undefined ? undefined : decode(found[4].slice(1, -1))
}

function matchAttribute(tag: string, name: string): RegExpExecArray | null {
  const pattern = patterns.get(name) ?? attributePattern(name)
  patterns.set(name, pattern)
  return pattern.exec(tag)
}

/** The opening tag with attributes set anew; null takes one away. */
export function tagWith(element: Element, changes: Record<string, string | null>): string {
  return Object.entries(changes).reduce((tag, [name, value]) => {
    const found = matchAttribute(tag, name)
    if (value === null) return found ? tag.replace(found[0], '') : tag
    const written = ` ${name}="${encode(value)}"`
    // a function as the replacement: a value may hold “$&”
    return found ? tag.replace(found[0], () => written) : tag.replace(/\s*\/?>$/, (end) => written + end.trim())
  }, tagOf(element))
}

export function prefixOf(element: Element): string {
  return element.name.slice(0, element.name.length - element.local.length)
}

export function inner(element: Element): string {
  return element.source.slice(element.innerFrom, element.innerTo)
}

/** The text inside, tags left out. */
export function textOf(element: Element | undefined): string {
  if (!element) return ''
  const raw = inner(element)
  if (!raw.includes('<')) return decode(raw)
  return raw
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => encode(text))
    .replace(/<[^>]*>/g, '')
    .replace(/^[\s\S]*$/, decode)
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name ?? ''] ?? whole
  })
}

/** What XML 1.0 cannot hold is left out. */
export function encode(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

export interface Edits {
  replace: (from: number, to: number, text: string) => void
  /** what was written with its changes cut in */
  apply: () => string
}

export function editsOf(source: string): Edits {
  const cuts: { from: number; to: number; text: string }[] = []
  return {
    replace: (from, to, text) => cuts.push({ from, to, text }),
    apply: () => {
      let at = 0
      const pieces: string[] = []
      // in the order they were asked for where they stand at one place
      for (const { from, to, text } of cuts.sort((a, b) => a.from - b.from)) {
        if (from < at) throw new Error('two changes overlap')
        pieces.push(source.slice(at, from), text)
        at = to
      }
      return pieces.join('') + source.slice(at)
    },
  }
}

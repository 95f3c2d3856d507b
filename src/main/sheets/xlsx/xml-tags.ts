/** The small parts of a workbook (its list of sheets, its formats) as a row of tags; worksheets are read from bytes instead. */
import { unescapeXml } from './xml-bytes.ts'

export interface Tag {
  /** without its namespace's prefix */
  name: string
  attributes: Map<string, string>
  isClosing: boolean
  closesItself: boolean
  /** where it stands: from its `<` to behind its `>` */
  begin: number
  end: number
}

/** Tags in their order; comments, texts and declarations are passed over, and what is never closed ends it. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const aside = ASIDES.find(([begin]) => xml.startsWith(begin, at))
    if (aside) {
      const end = xml.indexOf(aside[1], at + aside[0].length)
      if (end < 0) return
      at = end + aside[1].length
      continue
    }
    const end = endOfTag(xml, at + 1)
    if (end < 0) return
    const tag = tagIn(xml, at, end + 1)
    if (tag) yield tag
    at = end + 1
  }
}

function tagIn(xml: string, begin: number, end: number): Tag | null {
  const [, slash, name, attributes = ''] = /^(\/?)([^\s/]+)([\s\S]*)$/.exec(xml.slice(begin + 1, end - 1)) ?? []
  if (name === undefined) return null
  const closesItself = attributes.endsWith('/')
  return { name: localName(name), attributes: attributesIn(attributes), isClosing: slash === '/', closesItself, begin, end }
}

const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
] as const

/** The place of the tag's `>`, which may also stand within quotation marks. */
function endOfTag(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return -1
}

/** An attribute by its name in whatever namespace: r:id, rel:id. */
export function localAttribute(tag: Tag, name: string): string | undefined {
  for (const [key, value] of tag.attributes) if (key.includes(':') && localName(key) === name) return value
  return tag.attributes.get(name)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributesIn(text: string): Map<string, string> {
  // a name without a value is taken, too, so that no sign is looked at twice
  const found = text.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g)
  return new Map([...found].map(([, name = '', double, single]) => [name, unescapeXml(double ?? single ?? '')]))
}

/** Reading markup straight from bytes: a worksheet of a million rows is never one string. */

export const LESS = 0x3c
export const GREATER = 0x3e
export const SLASH = 0x2f
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27

/** One attribute's name and value as places in the bytes. */
export interface AttributeSpan {
  name: number
  nameEnd: number
  value: number
  valueEnd: number
}

export type OnAttribute = (span: AttributeSpan) => void

/** reused for every attribute: millions of them are read */
const span: AttributeSpan = { name: 0, nameEnd: 0, value: 0, valueEnd: 0 }

/** Reads the attributes of a tag from behind its name. The place behind its `>`, negative when it closes itself. */
export function readAttributes(bytes: Buffer, from: number, end: number, onAttribute: OnAttribute): number {
  let at = from
  let isClosed = false
  while (at < end) {
    const byte = bytes[at] ?? 0
    if (byte === GREATER) return isClosed ? -(at + 1) : at + 1
    isClosed = byte === SLASH
    if (byte <= 0x20 || isClosed) {
      at++
      continue
    }
    span.name = at
    while (at < end && bytes[at] !== EQUALS && bytes[at] !== GREATER) at++
    span.nameEnd = at++
    while (at < end && (bytes[at] ?? 0) <= 0x20) at++
    const quote = bytes[at++]
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new Error('attribute without quotation marks')
    span.value = at
    while (at < end && bytes[at] !== quote) at++
    span.valueEnd = at++
    onAttribute(span)
  }
  throw new Error('tag cut off')
}

/** The next `<` before `to`, or `to`: in the short spaces of a cell this is quicker than asking the buffer. */
export function nextTag(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === LESS) return at
  return to
}

/** Behind the next `>`, beyond `to` where there is none. */
export function tagEnd(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === GREATER) return at + 1
  return to + 1
}

/** Digits as a number, or -1 where they are none or too many. */
export function integerIn(bytes: Buffer, from: number, to: number): number {
  if (to <= from || to - from > 15) return -1
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Text between tags, entities and character data resolved. */
export function textIn(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to)
  return text.includes('&') || text.includes('<') ? unescapeXml(text) : text
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Only the five names of XML itself: a document's own entities are left as written, so none can multiply. */
export function unescapeXml(text: string): string {
  let result = ''
  let at = 0
  for (let begin = text.indexOf(CDATA); begin >= 0; begin = text.indexOf(CDATA, at)) {
    const end = text.indexOf(CDATA_END, begin)
    if (end < 0) break
    result += entitiesResolved(text.slice(at, begin)) + text.slice(begin + CDATA.length, end)
    at = end + CDATA_END.length
  }
  return result + entitiesResolved(text.slice(at))
}

const CDATA = '<![CDATA['
const CDATA_END = ']]>'

function entitiesResolved(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

/** Office writes what XML cannot hold as _x000D_. */
export function resolveOfficeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text
}

/**
 * The strings a workbook's sheets share, kept as bytes: four million names and addresses are a third as large that way as
 * as strings.
 */
import { LESS, nextTag, resolveOfficeEscapes, SLASH, tagEnd, textIn } from './xml-bytes.ts'
import { Cutter } from './cutter.ts'

export interface StringTable {
  readonly length: number
  /** the strings one behind the other; where each of them stands, an empty place beyond the last, as damaged workbooks ask for */
  readonly bytes: Uint8Array
  begin: (index: number) => number
  end: (index: number) => number
  /** null beyond the end */
  at: (index: number) => string | null
  /** the same for other threads */
  readonly shared: SharedStrings
}

/** In memory that threads share, so that no thread needs a table of its own. */
export interface SharedStrings {
  bytes: SharedArrayBuffer
  /** where each string ends, in bytes */
  ends: SharedArrayBuffer
  length: number
}

export const NO_STRINGS: StringTable = sharedStringTable({
  bytes: new SharedArrayBuffer(0),
  ends: new SharedArrayBuffer(0),
  length: 0,
})

export async function readStringTable(pieces: AsyncIterable<Buffer>): Promise<StringTable> {
  const store = createByteStore()
  const cutter = new Cutter('sst', 'si')
  for await (const piece of pieces) cutter.push(piece, (bytes, from, to) => addItem(store, bytes, from, to, cutter.prefix))
  cutter.end()
  return sharedStringTable(store.shared())
}

export function sharedStringTable(shared: SharedStrings): StringTable {
  const bytes = Buffer.from(shared.bytes)
  const ends = new Uint32Array(shared.ends)
  const isIn = (index: number) => index >= 0 && index < shared.length
  const begin = (index: number) => (isIn(index) && index > 0 ? (ends[index - 1] ?? 0) : 0)
  const end = (index: number) => (isIn(index) ? (ends[index] ?? 0) : 0)
  const at = (index: number) => (isIn(index) ? bytes.toString('utf8', begin(index), end(index)) : null)
  return { length: shared.length, bytes, begin, end, at, shared }
}

/** One `si`: its text, or the texts of its runs; readings (rPh) are not part of it. */
function addItem(store: ByteStore, bytes: Buffer, from: number, to: number, prefix: string): void {
  const spans = textSpans(bytes, from, to, prefix)
  const [first] = spans
  const isPlain = spans.length === 1 && first && !isEscaped(bytes, first.from, first.to)
  if (isPlain) store.add(bytes, first.from, first.to)
  else store.addText(spans.map((span) => resolveOfficeEscapes(textIn(bytes, span.from, span.to))).join(''))
}

interface Span {
  from: number
  to: number
}

/** Places of the texts in an item or an inline string, those of readings left out. */
export function textSpans(bytes: Buffer, from: number, to: number, prefix: string): Span[] {
  const spans: Span[] = []
  const open = prefix.length + 1
  let inReading = false
  for (let at = nextTag(bytes, from, to); at < to; at = nextTag(bytes, at + 1, to)) {
    const isClosing = bytes[at + 1] === SLASH
    const name = at + open + (isClosing ? 1 : 0)
    // rPh
    if (bytes[name] === 0x72 && bytes[name + 1] === 0x50 && bytes[name + 2] === 0x68)
      inReading = !isClosing && !closesItself(bytes, at, to)
    if (isClosing || inReading || bytes[name] !== 0x74 || isNameByte(bytes[name + 1])) continue
    const begin = tagEnd(bytes, name, to)
    if (begin > to) break
    if (bytes[begin - 2] === SLASH) continue
    const end = endOfText(bytes, begin, to, `${prefix}t`)
    spans.push({ from: begin, to: end })
    at = end - 1
  }
  return spans
}

/** Before the element's end: a text may hold character data with tags of its own. */
export function endOfText(bytes: Buffer, from: number, to: number, element: string): number {
  const end = nextTag(bytes, from, to)
  if (end === to || bytes[end + 1] === SLASH) return end
  const closing = bytes.indexOf(`</${element}>`, end)
  return closing < 0 || closing > to ? to : closing
}

function closesItself(bytes: Buffer, at: number, to: number): boolean {
  const end = tagEnd(bytes, at, to)
  return end <= to && bytes[end - 2] === SLASH
}

function isNameByte(byte: number | undefined): boolean {
  return byte !== undefined && byte !== 0x3e && byte !== 0x20 && byte !== 0x2f && byte !== 0x0a && byte !== 0x0d && byte !== 0x09
}

/** & < or _ */
function isEscaped(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]
    if (byte === 0x26 || byte === LESS || byte === 0x5f) return true
  }
  return false
}

type ByteStore = ReturnType<typeof createByteStore>

function createByteStore() {
  let bytes = Buffer.from(new SharedArrayBuffer(64 * 1024))
  let ends = new Uint32Array(new SharedArrayBuffer(4 * 1024))
  let length = 0
  let used = 0

  function reserve(more: number): void {
    if (used + more > bytes.length) {
      const larger = Buffer.from(new SharedArrayBuffer(Math.max(bytes.length * 2, used + more)))
      bytes.copy(larger, 0, 0, used)
      bytes = larger
    }
    if (length < ends.length) return
    const longer = new Uint32Array(new SharedArrayBuffer(ends.byteLength * 2))
    longer.set(ends)
    ends = longer
  }

  return {
    add(source: Buffer, from: number, to: number): void {
      reserve(to - from)
      used += source.copy(bytes, used, from, to)
      ends[length++] = used
    },
    addText(text: string): void {
      reserve(Buffer.byteLength(text))
      used += bytes.write(text, used)
      ends[length++] = used
    },
    shared: (): SharedStrings => ({ bytes: bytes.buffer, ends: ends.buffer, length }),
  }
}

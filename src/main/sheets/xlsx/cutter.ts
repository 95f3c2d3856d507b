/** Cuts a part that comes in pieces into its repeated elements (rows, shared strings), holding no more than one and a piece. */
import { GREATER, LESS, SLASH } from './xml-bytes.ts'
import { SheetTooLarge } from '../sheet.ts'

/** No honest row, and nothing before or between rows, is this long. */
const MAX_ELEMENT = 16 * 1024 * 1024

/** `from` is behind the element's name, `to` behind its end; the bytes hold only until the next piece. */
export type OnElement = (bytes: Buffer, from: number, to: number) => void

export class Cutter {
  /** of the part's own elements, with its colon; known once the container has begun */
  prefix = ''
  /** what came before the container */
  preamble = ''
  private rest: Buffer = Buffer.alloc(0)
  private state: 'before' | 'within' | 'after' = 'before'
  private tail: Buffer[] = []
  private tailLength = 0
  private elementBegin = Buffer.alloc(0)
  private elementEnd = Buffer.alloc(0)
  private containerEnd = Buffer.alloc(0)
  private readonly container: string
  private readonly element: string

  constructor(container: string, element: string) {
    this.container = container
    this.element = element
  }

  push(piece: Buffer, onElement: OnElement): void {
    if (this.state === 'after') {
      this.keepTail(piece)
      return
    }
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece
    const from = this.state === 'before' ? this.begin(bytes) : 0
    const used = this.isWithin() ? this.cut(bytes, from, onElement) : from
    if (this.hasEnded()) this.keepTail(bytes.subarray(used))
    this.rest = this.hasEnded() ? Buffer.alloc(0) : bytes.subarray(used)
    if (this.rest.length > MAX_ELEMENT) throw new SheetTooLarge(this.element)
  }

  /** What came after the container; throws when it never ended. */
  end(): string {
    if (!this.hasEnded()) throw new Error(`${this.container} cut off`)
    return Buffer.concat(this.tail).toString('utf8')
  }

  private isWithin(): boolean {
    return this.state === 'within'
  }

  private hasEnded(): boolean {
    return this.state === 'after'
  }

  private keepTail(bytes: Buffer): void {
    this.tailLength += bytes.length
    if (this.tailLength > 4 * MAX_ELEMENT) throw new SheetTooLarge(this.container)
    this.tail.push(Buffer.from(bytes))
  }

  /** Looks for the container's tag; the place behind it, or 0 while it has not come. */
  private begin(bytes: Buffer): number {
    if (bytes[1] === 0xfe || bytes[0] === 0xfe) throw new Error('part in UTF-16')
    const head = bytes.toString('latin1', 0, Math.min(bytes.length, MAX_ELEMENT))
    const found = new RegExp(`<(\\w+:)?${this.container}(?:\\s[^>]*)?>`).exec(head)
    if (!found) return 0
    this.prefix = found[1] ?? ''
    this.preamble = head.slice(0, found.index)
    this.state = found[0].endsWith('/>') ? 'after' : 'within'
    this.elementBegin = Buffer.from(`<${this.prefix}${this.element}`)
    this.elementEnd = Buffer.from(`</${this.prefix}${this.element}>`)
    this.containerEnd = Buffer.from(`</${this.prefix}${this.container}`)
    return found.index + found[0].length
  }

  /** The place up to which everything is done. */
  private cut(bytes: Buffer, from: number, onElement: OnElement): number {
    let done = from
    for (;;) {
      const at = bytes.indexOf(LESS, done)
      if (at < 0) return bytes.length
      // the longest sign to be told apart
      if (at + this.containerEnd.length + 1 > bytes.length) return at
      if (startsWith(bytes, at, this.elementBegin)) {
        const name = at + this.elementBegin.length
        const end = this.elementEndFrom(bytes, name)
        if (end < 0) return at
        onElement(bytes, name, end)
        done = end
      } else if (startsWith(bytes, at, this.containerEnd)) {
        const end = bytes.indexOf(GREATER, at)
        if (end < 0) return at
        this.state = 'after'
        return end + 1
      } else {
        const end = endOfAside(bytes, at)
        if (end < 0) return at
        done = end
      }
    }
  }

  private elementEndFrom(bytes: Buffer, name: number): number {
    const tagEnd = bytes.indexOf(GREATER, name)
    if (tagEnd < 0) return -1
    if (bytes[tagEnd - 1] === SLASH) return tagEnd + 1
    const end = bytes.indexOf(this.elementEnd, tagEnd)
    return end < 0 ? -1 : end + this.elementEnd.length
  }
}

/** Behind a comment or a foreign tag between elements. */
function endOfAside(bytes: Buffer, at: number): number {
  const isComment = bytes.toString('latin1', at, Math.min(bytes.length, at + 4)) === '<!--'
  const end = bytes.indexOf(isComment ? '-->' : '>', at)
  return end < 0 ? -1 : end + (isComment ? 3 : 1)
}

function startsWith(bytes: Buffer, at: number, mark: Buffer): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false
  return true
}

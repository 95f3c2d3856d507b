/** The table beside a Shapefile (dBASE): one row of properties for each shape. */
import { encodingOf } from '../sheets/decode-text.ts'
import type { TextEncoding } from '../sheets/decode-text.ts'

interface Field {
  name: string
  from: number
  to: number
}

/** Rows in the order of the shapes; null where a row is marked as deleted. Throws a RangeError when the file is cut off. */
export function readDbf(name: string, bytes: Uint8Array, codePage: string | null): (Record<string, string> | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(4, true)
  const headerLength = view.getUint16(8, true)
  const recordLength = view.getUint16(10, true)
  if (recordLength < 1 || headerLength + count * recordLength > bytes.length) throw new RangeError('dbf cut off')
  const encoding = encodingIn(name, bytes, codePage)
  // what a field's width cut off is no reason to refuse the whole
  const decoder = new TextDecoder(encoding)
  const text = (from: number, to: number) =>
    decoder
      .decode(bytes.subarray(from, to))
      .replace(/[\0\ufffd]+.*$/s, '')
      .trim()
  const fields = fieldsIn(view, headerLength, text)
  return Array.from({ length: count }, (_, i) => {
    const at = headerLength + i * recordLength
    // an asterisk
    if (bytes[at] === 0x2a) return null
    return Object.fromEntries(fields.map((field) => [field.name, text(at + field.from, at + field.to)]))
  })
}

function fieldsIn(view: DataView, headerLength: number, text: (from: number, to: number) => string): Field[] {
  const fields: Field[] = []
  // the mark of deletion comes first
  let from = 1
  for (let at = 32; at + 32 <= headerLength && view.getUint8(at) !== 0x0d; at += 32) {
    const length = view.getUint8(at + 16)
    fields.push({ name: text(at, at + 11), from, to: from + length })
    from += length
  }
  return fields
}

/** By the .cpg file, else by the bytes: UTF-8 where they are that, GBK as most programs here write. */
function encodingIn(name: string, bytes: Uint8Array, codePage: string | null): TextEncoding {
  const said = (codePage ?? '').trim().toLowerCase()
  if (/utf-?8|65001/.test(said)) return 'utf-8'
  if (/big-?5|950/.test(said)) return 'big5'
  if (said !== '') return 'gb18030'
  try {
    // the header's numbers may be any bytes
    return encodingOf(name, bytes.subarray(new DataView(bytes.buffer, bytes.byteOffset).getUint16(8, true)))
  } catch {
    return 'gb18030'
  }
}

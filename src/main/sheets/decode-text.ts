/** Bytes of a text file to text. Guessing libraries mistake GBK for Korean or Greek, so the order is: mark, strict UTF-8, strict GB 18030. */
import { Refusal } from '../../shared/refusals.ts'

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'big5'

/** Refuses with `file_encoding` what is none of these, or reads as none that an office writes. */
export function decodeText(name: string, bytes: Uint8Array, encoding?: TextEncoding): string {
  const text = encoding ? decodeStrictly(bytes, encoding) : guess(bytes)
  if (text === null) {
    throw new Refusal('file_encoding', `“${name}”的文字编码认不出来，请用 WPS 或 Excel 打开后另存为 xlsx 再导入。`, {
      file: name,
    })
  }
  return text.replace(/^\ufeff/, '')
}

function guess(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes)
  if (marked) return decodeStrictly(bytes, marked)
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  return looksLikeGbk(bytes) ? decodeStrictly(bytes, 'gb18030') : null
}

function markedEncoding(bytes: Uint8Array): TextEncoding | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * Nearly any double bytes decode as GB 18030, so damaged UTF-8 and Big5 would come out as rare characters. Everyday
 * Chinese stays in the GB 2312 block (both bytes from A1); other encodings leave it about half of the time.
 */
function looksLikeGbk(bytes: Uint8Array): boolean {
  let common = 0
  let rare = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[i + 1] ?? 0
    if (trail >= 0x30 && trail <= 0x39) {
      // four bytes: a character beyond GBK, as in rare names
      i += 3
      continue
    }
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++
    else rare++
    i++
  }
  return rare < 8 || rare < common / 4
}

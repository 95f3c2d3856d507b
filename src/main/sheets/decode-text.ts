/** Bytes of a text file to text. Guessing libraries mistake GBK for Korean or Greek, so the order is: mark, strict UTF-8, strict GB 18030. */
import { Refusal } from '../../shared/refusals.ts'
import { unmarkedUtf16 } from './unmarked-utf16.ts'

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'big5'

/** Refuses with `file_encoding` what is none of these, or reads as none that an office writes. */
export function decodeText(name: string, bytes: Uint8Array, encoding?: TextEncoding): string {
  return [...decodedPieces(bytes, encodingOf(name, bytes, encoding), bytes.length)].join('')
}

/** The encoding the bytes are in, proven by reading them all. Refusal: file_encoding, also where the chosen one does not fit. */
export function encodingOf(name: string, bytes: Uint8Array, chosen?: TextEncoding): TextEncoding {
  const encoding = chosen ?? guess(bytes)
  if (encoding !== null && (chosen === undefined || isWholly(bytes, encoding))) return encoding
  const message =
    chosen === undefined
      ? `“${name}”的文字编码认不出来，请选择编码（如 Big5）再试，或用 WPS 或 Excel 打开后另存为 xlsx 再导入。`
      : `“${name}”不是所选的文字编码，请换一种编码再试，或用 WPS 或 Excel 打开后另存为 xlsx 再导入。`
  throw new Refusal('file_encoding', message, { file: name })
}

/** The text in pieces of about `pieceBytes`, without its mark. */
export function* decodedPieces(bytes: Uint8Array, encoding: TextEncoding, pieceBytes: number): Generator<string> {
  // the decoder takes the mark away
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += pieceBytes)
    yield decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true })
  yield decoder.decode()
}

function guess(bytes: Uint8Array): TextEncoding | null {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  if (marked) return isWholly(bytes, marked) ? marked : null
  if (isWholly(bytes, 'utf-8')) return 'utf-8'
  return looksLikeGbk(bytes) && isWholly(bytes, 'gb18030') ? 'gb18030' : null
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function isWholly(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    const pieces = decodedPieces(bytes, encoding, 1024 * 1024)
    while (pieces.next().done !== true);
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
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

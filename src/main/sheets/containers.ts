/** What a file is by its bytes; its name and ending are not asked. */
import { crc32, inflateRawSync } from 'node:zlib'
import { unmarkedUtf16 } from './unmarked-utf16.ts'

export type Container = 'zip' | 'ole' | 'markup' | 'text' | 'binary'

export function containerOf(bytes: Uint8Array): Container {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  // Excel 2–4 and unwrapped BIFF5 streams
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) return 'ole'
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || isBinary(bytes)) return 'binary'
  return /^[\s\ufeff\u00ef\u00bb\u00bf]*</.test(asAscii(bytes, 200)) ? 'markup' : 'text'
}

/** stands where the true number is in a zip64 extension, as some report tools write them however small the file */
const ZIP64 = 0xffffffff

export interface ZipEntry {
  name: string
  /** unpacked size as the directory states it */
  size: number
  packedSize: number
  method: number
  crc: number
  /** where its local header stands */
  offset: number
}

/** Entries named in a zip's central directory; empty when the file is cut off or no zip. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const end = endOfDirectory(bytes, view)
  if (end === null) return []
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (entries.length < count && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    entries.push(withLongNumbers(entry, view, at + 46 + nameLength, extraLength))
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** Numbers that the directory keeps in the entry's zip64 extension, in this order. */
function withLongNumbers(entry: ZipEntry, view: DataView, from: number, length: number): ZipEntry {
  const long = (['size', 'packedSize', 'offset'] as const).filter((key) => entry[key] === ZIP64)
  const end = Math.min(from + length, view.byteLength)
  for (let at = from; long.length > 0 && at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const numbers = long.flatMap((key, i) =>
      at + 12 + i * 8 <= end ? [[key, Number(view.getBigUint64(at + 4 + i * 8, true))]] : [],
    )
    return { ...entry, ...(Object.fromEntries(numbers) as Partial<ZipEntry>) }
  }
  return entry
}

/**
 * Whether every entry unpacks to what the directory says. hucre reads past wrong checksums, and SheetJS never ends on some
 * damaged entries, so this is asked first.
 */
export function isZipIntact(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  return zipEntries(bytes).every(({ offset, packedSize, size, method, crc }) => {
    if (offset + 30 > bytes.length) return false
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    const packed = bytes.subarray(start, start + packedSize)
    try {
      const unpacked = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size + 1 })
      return unpacked.length === size && crc32(unpacked) === crc
    } catch {
      return false
    }
  })
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function endOfDirectory(bytes: Uint8Array, view: DataView): number | null {
  // the record is 22 bytes and may be followed by a comment of at most 65,535
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

/** Text has no zero bytes unless it is UTF-16; pictures and programs have. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || unmarkedUtf16(bytes) !== null
  return !isUtf16 && bytes.subarray(0, 65_536).includes(0)
}

function asAscii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length)).replace(/\0/g, '')
}

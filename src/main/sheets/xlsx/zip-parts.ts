/** The parts of a zip, unpacked piece by piece and checked against what the directory says of them. */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { Readable } from 'node:stream'
import { zipEntries } from '../containers.ts'
import type { ZipEntry } from '../containers.ts'

/** Unpacked bytes of one piece; small enough for memory, large enough for speed. */
const PIECE_BYTES = 256 * 1024
/** A part no larger than this is unpacked at once. */
const SMALL_PART = 1024 * 1024

export interface ZipParts {
  has: (name: string) => boolean
  /** unpacked size as the directory states it, 0 where there is no such part */
  sizeOf: (name: string) => number
  /** the whole part, for small ones; throws when it is longer than `limit` */
  bytes: (name: string, limit: number) => Buffer
  /** pieces in order; throws at the end when length or checksum differ */
  pieces: (name: string) => AsyncIterable<Buffer>
}

export function openZipParts(file: Uint8Array): ZipParts {
  // some report tools write names in other letters than the parts that refer to them
  const entries = new Map(zipEntries(file).map((entry) => [entry.name.toLowerCase(), entry]))
  const entryOf = (name: string) => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) throw new Error(`no part ${name}`)
    return entry
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    sizeOf: (name) => entries.get(name.toLowerCase())?.size ?? 0,
    bytes: (name, limit) => wholePart(file, entryOf(name), limit),
    pieces: (name) => pieces(file, entryOf(name)),
  }
}

function wholePart(file: Uint8Array, entry: ZipEntry, limit: number): Buffer {
  if (entry.size > limit) throw new Error(`part too large: ${entry.name}`)
  const packed = packedBytes(file, entry)
  const bytes = entry.method === 0 ? Buffer.from(packed) : inflateRawSync(packed, { maxOutputLength: entry.size + 1 })
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Error(`damaged part: ${entry.name}`)
  return bytes
}

async function* pieces(file: Uint8Array, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.size <= SMALL_PART) {
    yield wholePart(file, entry, SMALL_PART)
    return
  }
  let length = 0
  let crc = 0
  for await (const piece of unpacked(file, entry)) {
    length += piece.length
    if (length > entry.size) break
    crc = crc32(piece, crc)
    yield piece
  }
  if (length !== entry.size || crc !== entry.crc) throw new Error(`damaged part: ${entry.name}`)
}

async function* unpacked(file: Uint8Array, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = packedBytes(file, entry)
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += PIECE_BYTES) yield Buffer.from(packed.subarray(at, at + PIECE_BYTES))
    return
  }
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES })
  const source = Readable.from(slices(packed))
  // ends of either side are the reader's, who may stop early
  source.on('error', (error) => inflate.destroy(error))
  source.pipe(inflate)
  try {
    for await (const piece of inflate) yield piece as Buffer
  } finally {
    source.destroy()
    inflate.destroy()
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

function packedBytes(file: Uint8Array, { offset, packedSize, method, name }: ZipEntry): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (method !== 0 && method !== 8) throw new Error(`unknown packing: ${name}`)
  if (offset + 30 > file.length || view.getUint32(offset, true) !== 0x04034b50) throw new Error(`no entry at its place: ${name}`)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedSize > file.length) throw new Error(`cut off: ${name}`)
  return file.subarray(start, start + packedSize)
}

/** Old workbooks with a password to open, locked here as the standard describes it, for the ways that no other program at hand writes. */
import { createHash, randomBytes } from 'node:crypto'
import { CFB as anyCompoundFiles, utils, write } from '@e965/xlsx'
import type { BookType } from '@e965/xlsx'
import { rc4Stream } from '../../../../src/main/sheets/old-ciphers/rc4.ts'

interface Container {
  FullPaths: string[]
}
const CFB = anyCompoundFiles as {
  read: (bytes: Uint8Array, options: { type: 'buffer' }) => Container
  write: (container: Container, options: { type: 'buffer' }) => Uint8Array
  find: (container: Container, path: string) => { content: Uint8Array } | null
  utils: { cfb_add: (container: Container, path: string, content: Uint8Array) => void }
}

export type Way = 'xor' | 'rc4 40' | 'cryptoapi 40' | 'cryptoapi 128'

/** The sheets 名单 and, but in workbooks of 1995, 说明. */
export function savedXls(rows: unknown[][], { bookType = 'biff8' }: { bookType?: BookType } = {}): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名单')
  if (bookType !== 'biff5') utils.book_append_sheet(book, utils.aoa_to_sheet([['说明'], ['何秀']]), '说明')
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Uint8Array)
}

/** Of the workbook's stream, from one place, so many bytes to be combined with. */
interface Lock {
  filePass: Buffer
  encrypt: (byte: number, at: number, record: { from: number; to: number }) => number
}

/** `filePass` changes the record that says how, for ways nobody knows. */
export function lockedXls(
  plain: Uint8Array,
  way: Way,
  password: string,
  changed: (filePass: Buffer) => Buffer = (filePass) => filePass,
): Uint8Array {
  const file = CFB.read(Buffer.from(plain), { type: 'buffer' })
  const place = CFB.find(file, '/Workbook') ? '/Workbook' : '/Book'
  const { filePass, encrypt } = LOCKS[way](password)
  const said = changed(place === '/Book' ? filePass.subarray(2) : filePass)
  const stream = withRecord(Buffer.from(CFB.find(file, place)?.content ?? []), said)
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, from] = [stream.readUInt16LE(at), at + 4]
    const to = from + stream.readUInt16LE(at + 2)
    const begin = PLAIN.has(type) ? to : type === 0x85 ? from + 4 : from
    for (let i = begin; i < to; i++) stream[i] = encrypt(stream[i] ?? 0, i, { from, to })
    at = to
  }
  CFB.utils.cfb_add(file, place, stream)
  return new Uint8Array(CFB.write(file, { type: 'buffer' }))
}

/** [MS-XLS] 2.2.10: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead */
const PLAIN = new Set([0x809, 0x2f, 0x194, 0x195, 0xe1, 0x196, 0x138])

/** FilePass stands behind the first BOF, and the sheets begin by so much further on. */
function withRecord(stream: Buffer, said: Buffer): Buffer {
  const record = Buffer.concat([Buffer.of(0x2f, 0, said.length, 0), said])
  const bof = 4 + stream.readUInt16LE(2)
  const longer = Buffer.concat([stream.subarray(0, bof), record, stream.subarray(bof)])
  for (let at = 0; longer.readUInt16LE(at) !== 0x0a; at += 4 + longer.readUInt16LE(at + 2)) {
    if (longer.readUInt16LE(at) === 0x85) longer.writeUInt32LE(longer.readUInt32LE(at + 4) + record.length, at + 4)
  }
  return longer
}

const LOCKS: Record<Way, (password: string) => Lock> = {
  xor: xorLock,
  'rc4 40': (password) => {
    const salt = randomBytes(16)
    const short = digest('md5', Buffer.from(password, 'utf16le')).subarray(0, 5)
    const mixed = digest('md5', Buffer.concat(Array.from({ length: 16 }, () => Buffer.concat([short, salt])))).subarray(0, 5)
    return rc4Lock(Buffer.of(1, 0, 1, 0, 1, 0), salt, 'md5', (block) => digest('md5', mixed, int32(block)))
  },
  'cryptoapi 40': (password) => cryptoApiLock(password, 40),
  'cryptoapi 128': (password) => cryptoApiLock(password, 128),
}

function cryptoApiLock(password: string, bits: number): Lock {
  const salt = randomBytes(16)
  const name = Buffer.from('Microsoft Enhanced Cryptographic Provider v1.0\0', 'utf16le')
  const header = Buffer.concat([int32(4, 0, 0x6801, 0x8004, bits, 1, 0, 0), name])
  // as Excel 2003 and as later ones number it
  const said = Buffer.concat([Buffer.of(1, 0, bits === 40 ? 2 : 4, 0, 2, 0), int32(4, header.length), header, int32(16)])
  const first = digest('sha1', salt, Buffer.from(password, 'utf16le'))
  return rc4Lock(said, salt, 'sha1', (block) => {
    const key = digest('sha1', first, int32(block)).subarray(0, bits / 8)
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key
  })
}

function rc4Lock(said: Buffer, salt: Buffer, hashName: 'md5' | 'sha1', key: (block: number) => Buffer): Lock {
  const verifier = randomBytes(16)
  const check = Buffer.concat([verifier, digest(hashName, verifier)])
  const stream = rc4Stream(key(0), check.length)
  const locked = Buffer.from(check.map((byte, i) => byte ^ (stream[i] ?? 0)))
  const size = hashName === 'sha1' ? int32(20) : Buffer.alloc(0)
  const blocks = new Map<number, Buffer>()
  return {
    filePass: Buffer.concat([said, salt, locked.subarray(0, 16), size, locked.subarray(16)]),
    encrypt: (byte, at) => {
      const block = at >> 10
      const bytes = blocks.get(block) ?? rc4Stream(key(block), 1024)
      blocks.set(block, bytes)
      return byte ^ (bytes[at & 1023] ?? 0)
    },
  }
}

// [MS-OFFCRYPTO] 2.3.7.2, by its tables
const INITIAL_CODE = 'e1f0 1d0f cc9c 84c0 110c 0e10 f1ce 313e 1872 e139 d40f 84f9 280c a96a 4ec3'
  .split(' ')
  .map((code) => parseInt(code, 16))
const XOR_MATRIX =
  `aefc 4dd9 9bb2 2745 4e8a 9d14 2a09 7b61 f6c2 fda5 eb6b c6f7 9dcf 2bbf 4563 8ac6 05ad 0b5a 16b4 2d68 5ad0 0375 06ea
  0dd4 1ba8 3750 6ea0 dd40 d849 a0b3 5147 a28e 553d aa7a 44d5 6f45 de8a ad35 4a4b 9496 390d 721a eb23 c667 9cef 29ff 53fe a7fc
  5fd9 47d3 8fa6 0f6d 1eda 3db4 7b68 f6d0 b861 60e3 c1c6 93ad 377b 6ef6 ddec 45a0 8b40 06a1 0d42 1a84 3508 6a10 aa51 4483 8906
  022d 045a 08b4 1168 76b4 ed68 caf1 85c3 1ba7 374e 6e9c 3730 6e60 dcc0 a9a1 4363 86c6 1dad 3331 6662 ccc4 89a9 0373 06e6 0dcc
  1021 2042 4084 8108 1231 2462 48c4`
    .split(/\s+/)
    .map((code) => parseInt(code, 16))
const PADDING = Buffer.from('bbffffbaffffb98000be0f00bf0f00', 'hex')

function xorLock(password: string): Lock {
  const signs = Buffer.from(password, 'latin1')
  let key = INITIAL_CODE[signs.length - 1] ?? 0
  let element = 0x68
  for (const sign of signs.toReversed()) {
    for (let bit = 6; bit >= 0; bit--, element--) if ((sign >> bit) & 1) key ^= XOR_MATRIX[element] ?? 0
  }
  let verifier = 0
  for (const sign of Buffer.of(signs.length, ...signs).toReversed()) {
    verifier = (((verifier << 1) & 0x7fff) | (verifier & 0x4000 ? 1 : 0)) ^ sign
  }
  const row = Buffer.concat([signs, PADDING])
    .subarray(0, 16)
    .map((byte, i) => {
      const mixed = byte ^ (i % 2 === 0 ? key & 0xff : key >> 8)
      return (mixed >> 1) | ((mixed & 1) << 7)
    })
  const filePass = Buffer.alloc(6)
  filePass.writeUInt16LE(key, 2)
  filePass.writeUInt16LE(verifier ^ 0xce4b, 4)
  return {
    filePass,
    encrypt: (byte, at, { from, to }) => (((byte << 5) | (byte >> 3)) & 0xff) ^ (row[(to + (at - from)) % 16] ?? 0),
  }
}

function digest(name: 'md5' | 'sha1', ...parts: Buffer[]): Buffer {
  return createHash(name).update(Buffer.concat(parts)).digest()
}

function int32(...values: number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from(Uint32Array.of(value).buffer)))
}

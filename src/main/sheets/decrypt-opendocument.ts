/** OpenDocument workbooks saved with a password (ODF 1.2 part 3, §3: its parts are encrypted one by one, AES in CBC mode). */
import { createDecipheriv, hash, pbkdf2Sync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { EncryptionUnknown, PasswordNeeded, PasswordWrong } from './decrypt-workbook.ts'
import { localAttribute, tagsOf } from './xlsx/xml-tags.ts'
import type { Tag } from './xlsx/xml-tags.ts'
import { openZipParts } from './xlsx/zip-parts.ts'

export const MANIFEST = 'META-INF/manifest.xml'
export const MAX_MANIFEST_BYTES = 1024 * 1024

/** LibreOffice asks for 100,000; a file that asks for far more would only keep the machine busy. */
const MAX_ITERATIONS = 1_000_000

/** What the manifest says of one encrypted part. */
interface Lock {
  cipher: string
  vector: Buffer
  salt: Buffer
  iterations: number
  keyBytes: number
  startHash: string
  checksumHash: string
  checksum: Buffer
}

/** The parts of a workbook that hold cells and their formats. */
const WANTED = ['content.xml', 'styles.xml']

/** The workbook without its password. Throws `PasswordNeeded`, `PasswordWrong`, `EncryptionUnknown`, and other errors on damage. */
export function unlockedOpenDocument(file: Uint8Array, password: string | undefined, limit: number): Uint8Array {
  if (password === undefined || password === '') throw new PasswordNeeded()
  const zip = openZipParts(file)
  const locks = locksIn(zip.bytes(MANIFEST, MAX_MANIFEST_BYTES).toString('utf8'))
  const parts = WANTED.filter((name) => zip.has(name)).map((name): [string, Uint8Array] => {
    const lock = locks.get(name)
    return [name, lock ? opened(zip.bytes(name, limit), lock, password, limit) : zip.bytes(name, limit)]
  })
  if (parts.length === 0) throw new EncryptionUnknown()
  // by this part a reader knows the format
  const manifest = new TextEncoder().encode(
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  )
  return zipSync({ ...Object.fromEntries(parts), [MANIFEST]: manifest }, { level: 0 })
}

function opened(bytes: Buffer, lock: Lock, password: string, limit: number): Uint8Array {
  const start = hash(lock.startHash, Buffer.from(password, 'utf8'), 'buffer')
  const key = pbkdf2Sync(start, lock.salt, lock.iterations, lock.keyBytes, 'sha1')
  const decipher = createDecipheriv(lock.cipher, key, lock.vector).setAutoPadding(false)
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 16))
  const padded = Buffer.concat([decipher.update(whole), decipher.final()])
  const packed = padded.subarray(0, padded.length - (padded.at(-1) ?? 0))
  if (!hash(lock.checksumHash, packed.subarray(0, 1024), 'buffer').equals(lock.checksum)) throw new PasswordWrong()
  return inflateRawSync(packed, { maxOutputLength: limit })
}

/** Parts by their path. What is encrypted in another way makes the whole unknown. */
function locksIn(xml: string): Map<string, Lock> {
  const locks = new Map<string, Lock>()
  let path = ''
  let said = new Map<string, Tag>()
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'file-entry' && !tag.isClosing) {
      path = localAttribute(tag, 'full-path') ?? ''
      said = new Map()
    } else if (tag.name === 'encryption-data' && tag.isClosing) {
      locks.set(path, lockOf(said))
    } else if (!tag.isClosing) {
      said.set(tag.name, tag)
    }
  }
  return locks
}

const CIPHERS: Record<string, string> = {
  'http://www.w3.org/2001/04/xmlenc#aes256-cbc': 'aes-256-cbc',
  'http://www.w3.org/2001/04/xmlenc#aes192-cbc': 'aes-192-cbc',
  'http://www.w3.org/2001/04/xmlenc#aes128-cbc': 'aes-128-cbc',
}

function lockOf(said: Map<string, Tag>): Lock {
  const text = (name: string, attribute: string) => {
    const tag = said.get(name)
    return (tag && localAttribute(tag, attribute)) ?? ''
  }
  const bytes = (name: string, attribute: string) => Buffer.from(text(name, attribute), 'base64')
  const cipher = CIPHERS[text('algorithm', 'algorithm-name')]
  const iterations = Number(text('key-derivation', 'iteration-count'))
  const isDerived = /pbkdf2$/i.test(text('key-derivation', 'key-derivation-name'))
  if (cipher === undefined || !isDerived || !(iterations > 0 && iterations <= MAX_ITERATIONS)) throw new EncryptionUnknown()
  return {
    cipher,
    vector: bytes('algorithm', 'initialisation-vector'),
    salt: bytes('key-derivation', 'salt'),
    iterations,
    keyBytes: Number(/\d+/.exec(cipher)?.[0]) / 8,
    startHash: /256$/.test(text('start-key-generation', 'start-key-generation-name')) ? 'sha256' : 'sha1',
    checksumHash: /256/.test(text('encryption-data', 'checksum-type')) ? 'sha256' : 'sha1',
    checksum: bytes('encryption-data', 'checksum'),
  }
}

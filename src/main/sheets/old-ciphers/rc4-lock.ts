/**
 * RC4 as old workbooks use it: with 40 bits (Office 97 and 2000, LibreOffice) and through the system's CryptoAPI (Office 2002
 * and 2003, WPS). Every 1024 bytes of the stream have a key of their own; plain bytes among them are counted, too.
 */
import { hash } from 'node:crypto'
import type { Lock } from '../decrypt-old-workbook.ts'
import { EncryptionUnknown, PasswordWrong } from '../decrypt-workbook.ts'
import { rc4Stream } from './rc4.ts'

const BLOCK = 1024

type BlockKey = (block: number) => Buffer

/** What stands in the record FilePass behind the way of encryption: version, key derivation, verifier. */
export function rc4Lock(said: Buffer): Lock {
  const [major, minor] = [said.readUInt16LE(0), said.readUInt16LE(2)]
  if (major === 1 && minor === 1) return shortKeyLock(said.subarray(4))
  if (minor === 2 && major >= 2 && major <= 4) return cryptoApiLock(said.subarray(8))
  throw new EncryptionUnknown()
}

/** [MS-OFFCRYPTO] 2.3.6.1–2.3.6.4 */
function shortKeyLock(said: Buffer): Lock {
  const salt = said.subarray(0, 16)
  return (password) => {
    const short = digest('md5', Buffer.from(password, 'utf16le')).subarray(0, 5)
    const mixed = digest('md5', ...Array.from({ length: 16 }, () => [short, salt]).flat()).subarray(0, 5)
    return opened((block) => digest('md5', mixed, int32(block)), 'md5', said.subarray(16, 32), said.subarray(32, 48))
  }
}

const RC4 = 0x6801
const SHA1 = 0x8004

/** [MS-OFFCRYPTO] 2.3.5.1–2.3.5.4 */
function cryptoApiLock(said: Buffer): Lock {
  const header = said.subarray(4, 4 + said.readUInt32LE(0))
  const [algorithm, hashing, keyBits] = [8, 12, 16].map((at) => header.readUInt32LE(at))
  if ((algorithm !== RC4 && algorithm !== 0) || (hashing !== SHA1 && hashing !== 0)) throw new EncryptionUnknown()
  // not said: 40
  const keyBytes = (keyBits || 40) / 8
  if (!(keyBytes >= 5 && keyBytes <= 16)) throw new EncryptionUnknown()
  const verifier = said.subarray(4 + header.length)
  const saltEnd = 4 + verifier.readUInt32LE(0)
  const salt = verifier.subarray(4, saltEnd)
  return (password) => {
    const first = digest('sha1', salt, Buffer.from(password, 'utf16le'))
    const key = (block: number) => {
      const bytes = digest('sha1', first, int32(block)).subarray(0, keyBytes)
      // a key of 40 bits is filled up to 128
      return keyBytes === 5 ? Buffer.concat([bytes, Buffer.alloc(11)]) : bytes
    }
    return opened(key, 'sha1', verifier.subarray(saltEnd, saltEnd + 16), verifier.subarray(saltEnd + 20, saltEnd + 40))
  }
}

function opened(key: BlockKey, hashName: string, verifier: Buffer, verifierHash: Buffer): ReturnType<Lock> {
  const first = rc4Stream(key(0), verifier.length + verifierHash.length)
  const plain = Buffer.concat([verifier, verifierHash]).map((byte, i) => byte ^ (first[i] ?? 0))
  if (!digest(hashName, Buffer.from(plain.subarray(0, 16))).equals(plain.subarray(16))) throw new PasswordWrong()
  let [block, bytes] = [-1, Buffer.alloc(0)]
  return (stream, { from, to }, plain) => {
    for (let at = from + plain; at < to;) {
      const current = Math.floor(at / BLOCK)
      if (current !== block) [block, bytes] = [current, rc4Stream(key(current), BLOCK)]
      const start = current * BLOCK
      for (const end = Math.min(to, start + BLOCK); at < end; at++) stream[at] = (stream[at] ?? 0) ^ (bytes[at - start] ?? 0)
    }
  }
}

function digest(hashName: string, ...parts: Buffer[]): Buffer {
  return hash(hashName, Buffer.concat(parts), 'buffer')
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

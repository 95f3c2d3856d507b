/** Workbooks saved with a password to open (MS-OFFCRYPTO: agile encryption of Office 2010 and WPS, standard encryption of Office 2007). */
import { createDecipheriv, hash } from 'node:crypto'
import { streamsOf } from './compound-file.ts'
import { tagsOf } from './xlsx/xml-tags.ts'

export class PasswordNeeded extends Error {}
export class PasswordWrong extends Error {}
/** encrypted in a way that is not known here */
export class EncryptionUnknown extends Error {}

/** Office hashes a password 100,000 times; a file that asks for more than this many would only keep the machine busy. */
const MAX_SPINS = 1_000_000

/** Excel's own password for workbooks that are only to be protected against changes: nobody is asked for it. */
const WRITE_PROTECTED = 'VelvetSweatshop'

/** Opens with the password that is given, or without one what was only protected. `open` throws `PasswordWrong`. */
export function withPassword<T>(password: string | undefined, open: (password: string) => T): T {
  const given = password === undefined || password === '' ? [] : [password]
  for (const each of [...given, WRITE_PROTECTED]) {
    try {
      return open(each)
    } catch (error) {
      if (!(error instanceof PasswordWrong)) throw error
    }
  }
  throw given.length === 0 ? new PasswordNeeded() : new PasswordWrong()
}

interface EncryptedPackage {
  info: Buffer
  content: Buffer
}

const PACKAGE_NAME = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * The workbook itself where it has a password to open, else the bytes as they are. Throws `PasswordNeeded`, `PasswordWrong`,
 * `EncryptionUnknown`, and other errors on damage.
 */
export function unlocked(bytes: Uint8Array, password: string | undefined): Uint8Array {
  const encrypted = bytes[0] === 0xd0 && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(PACKAGE_NAME)
  const found = encrypted ? encryptedPackage(bytes) : null
  return found ? withPassword(password, (each) => decryptPackage(found, each)) : bytes
}

/** The encrypted workbook within a compound file; null where the file is an ordinary old workbook. Throws on damage. */
function encryptedPackage(bytes: Uint8Array): EncryptedPackage | null {
  const [info, content] = streamsOf(bytes, ['EncryptionInfo', 'EncryptedPackage'])
  return info && content ? { info, content } : null
}

/** The zip inside. Throws `PasswordWrong`, `EncryptionUnknown`, and other errors on damage. */
function decryptPackage({ info, content }: EncryptedPackage, password: string): Uint8Array {
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)]
  const length = Number(content.readBigUInt64LE(0))
  const cipher = content.subarray(8)
  if (length > cipher.length) throw new Error('encrypted package cut off')
  if (major === 4 && minor === 4) return decryptAgile(info.toString('utf8', 8), cipher, password).subarray(0, length)
  if (minor === 2) return decryptStandard(info, cipher, password).subarray(0, length)
  throw new EncryptionUnknown()
}

const SEGMENT = 4096
const VERIFIER_INPUT = Buffer.from('fea7d2763b4b9e79', 'hex')
const VERIFIER_VALUE = Buffer.from('d7aa0f6d3061344e', 'hex')
const KEY_VALUE = Buffer.from('146e0be7abacd0d6', 'hex')

interface AgileKey {
  salt: Buffer
  hashName: string
  keyBytes: number
  blockBytes: number
}

function decryptAgile(xml: string, cipher: Buffer, password: string): Buffer {
  const tags = [...tagsOf(xml)].filter((tag) => !tag.isClosing)
  const data = tags.find(({ name }) => name === 'keyData')?.attributes
  const lock = tags.find(({ name }) => name === 'encryptedKey')?.attributes
  if (!data || !lock) throw new EncryptionUnknown()
  const [dataKey, lockKey] = [agileKey(data), agileKey(lock)]
  const spun = spin(password, lockKey.salt, Number(lock.get('spinCount')), lockKey.hashName)
  const opened = (block: Buffer, field: string) => {
    const key = fitted(digest(lockKey.hashName, spun, block), lockKey.keyBytes)
    return decipher('cbc', key, fitted(lockKey.salt, lockKey.blockBytes), Buffer.from(lock.get(field) ?? '', 'base64'))
  }
  const verifier = opened(VERIFIER_INPUT, 'encryptedVerifierHashInput').subarray(0, lockKey.salt.length)
  const expected = opened(VERIFIER_VALUE, 'encryptedVerifierHashValue')
  const actual = digest(lockKey.hashName, verifier)
  if (!actual.equals(expected.subarray(0, actual.length))) throw new PasswordWrong()
  const key = opened(KEY_VALUE, 'encryptedKeyValue').subarray(0, lockKey.keyBytes)
  const plain: Buffer[] = []
  for (let at = 0, segment = 0; at < cipher.length; at += SEGMENT, segment++) {
    const vector = fitted(digest(dataKey.hashName, dataKey.salt, int32(segment)), dataKey.blockBytes)
    plain.push(decipher('cbc', key, vector, wholeBlocks(cipher.subarray(at, at + SEGMENT))))
  }
  return Buffer.concat(plain)
}

function agileKey(attributes: Map<string, string>): AgileKey {
  const hashName = (attributes.get('hashAlgorithm') ?? '').replace('-', '').toLowerCase()
  const isKnown = attributes.get('cipherAlgorithm') === 'AES' && attributes.get('cipherChaining') === 'ChainingModeCBC'
  if (!isKnown || !['sha1', 'sha256', 'sha384', 'sha512'].includes(hashName)) throw new EncryptionUnknown()
  const salt = Buffer.from(attributes.get('saltValue') ?? '', 'base64')
  return { salt, hashName, keyBytes: Number(attributes.get('keyBits')) / 8, blockBytes: Number(attributes.get('blockSize')) }
}

function decryptStandard(info: Buffer, cipher: Buffer, password: string): Buffer {
  const headerBytes = info.readUInt32LE(8)
  const algorithm = info.readUInt32LE(12 + 8)
  const keyBytes = info.readUInt32LE(12 + 16) / 8
  // AES only; 0 stands for it where the flags say so
  if (![0x660e, 0x660f, 0x6610].includes(algorithm)) throw new EncryptionUnknown()
  const at = 12 + headerBytes
  const salt = info.subarray(at + 4, at + 20)
  const block = digest('sha1', spin(password, salt, 50_000, 'sha1'), int32(0))
  const key = Buffer.concat([xored(block, 0x36), xored(block, 0x5c)].map((pad) => digest('sha1', pad))).subarray(0, keyBytes)
  const verifier = decipher('ecb', key, null, info.subarray(at + 20, at + 36))
  const expected = decipher('ecb', key, null, info.subarray(at + 40, at + 72))
  if (!digest('sha1', verifier).equals(expected.subarray(0, 20))) throw new PasswordWrong()
  return decipher('ecb', key, null, wholeBlocks(cipher))
}

function spin(password: string, salt: Buffer, count: number, hashName: string): Buffer {
  if (!(count >= 0 && count <= MAX_SPINS)) throw new EncryptionUnknown()
  let spun = digest(hashName, salt, Buffer.from(password, 'utf16le'))
  const input = Buffer.alloc(4 + spun.length)
  for (let round = 0; round < count; round++) {
    input.writeUInt32LE(round)
    spun.copy(input, 4)
    spun = digest(hashName, input)
  }
  return spun
}

function digest(hashName: string, ...parts: Buffer[]): Buffer {
  return hash(hashName, parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts), 'buffer')
}

function decipher(mode: 'cbc' | 'ecb', key: Buffer, vector: Buffer | null, bytes: Buffer): Buffer {
  const opened = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, vector).setAutoPadding(false)
  return Buffer.concat([opened.update(bytes), opened.final()])
}

/** Cut, or filled up with 0x36 as the standard says. */
function fitted(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length ? bytes.subarray(0, length) : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)])
}

function xored(bytes: Buffer, pad: number): Buffer {
  const block = Buffer.alloc(64, pad)
  for (const [i, byte] of bytes.entries()) block[i] = byte ^ pad
  return block
}

/** Some programs leave a few bytes behind the last block. */
function wholeBlocks(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length - (bytes.length % 16))
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/**
 * Old workbooks (xls, et) saved with a password to open ([MS-XLS] 2.2.10, [MS-OFFCRYPTO] 2.3.5–2.3.7). Their one stream is a
 * row of records: what each is and how long stays plain, what most of them hold does not.
 */
import { streamsOf } from './compound-file.ts'
import { EncryptionUnknown, withPassword } from './decrypt-workbook.ts'
import { rc4Lock } from './old-ciphers/rc4-lock.ts'
import { xorLock } from './old-ciphers/xor-lock.ts'

/** Makes plain what one record holds, where it stands, but for so many bytes at its beginning which are so already. */
export type RecordCipher = (stream: Buffer, record: BiffRecord, plain: number) => void

/** Throws `PasswordWrong`. */
export type Lock = (password: string) => RecordCipher

const FILE_PASS = 0x2f
const BOUND_SHEET = 0x85
const END_OF_SUBSTREAM = 0x0a
/** what readers pass over (a template's mark); nothing may be taken out, since records are found by their places */
const PASSED_OVER = 0x60

/** BOF (of BIFF2 to 8), FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead */
const ALWAYS_PLAIN = new Set([0x09, 0x209, 0x409, 0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138])

export interface BiffRecord {
  type: number
  /** what it holds, behind its type and length */
  from: number
  to: number
}

/**
 * The workbook's stream without its password, or the bytes as they are where it has none. Throws `PasswordNeeded`,
 * `PasswordWrong`, `EncryptionUnknown`, and other errors on damage.
 */
export function unlockedOldWorkbook(bytes: Uint8Array, password: string | undefined): Uint8Array {
  const stream = workbookStream(bytes)
  const filePass = stream && filePassIn(stream)
  if (!stream || !filePass) return bytes
  const cipher = withPassword(password, lockIn(stream.subarray(filePass.from, filePass.to)))
  for (const record of recordsIn(stream)) {
    // where a sheet begins is said in plain bytes
    if (!ALWAYS_PLAIN.has(record.type)) cipher(stream, record, record.type === BOUND_SHEET ? 4 : 0)
  }
  stream.writeUInt16LE(PASSED_OVER, filePass.from - 4)
  return stream
}

/** The one stream of an old workbook, as a copy; null where there is none. */
export function workbookStream(bytes: Uint8Array): Buffer | null {
  if (bytes[0] === 0x09) return Buffer.from(bytes)
  const [workbook, book] = streamsOf(bytes, ['/Workbook', '/Book'])
  return workbook ?? book ?? null
}

/** It stands near the beginning, before any sheet is named. */
function filePassIn(stream: Buffer): BiffRecord | null {
  for (const record of recordsIn(stream)) {
    if (record.type === FILE_PASS) return record
    if (record.type === BOUND_SHEET || record.type === END_OF_SUBSTREAM) return null
  }
  return null
}

export function* recordsIn(stream: Buffer): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= stream.length;) {
    const from = at + 4
    const to = Math.min(from + stream.readUInt16LE(at + 2), stream.length)
    yield { type: stream.readUInt16LE(at), from, to }
    at = to
  }
}

/** Workbooks of 1995 know only one way, and do not say which. */
function lockIn(filePass: Buffer): Lock {
  if (filePass.length === 4) return xorLock(filePass)
  const way = filePass.readUInt16LE(0)
  if (way === 0) return xorLock(filePass.subarray(2))
  if (way === 1) return rc4Lock(filePass.subarray(2))
  throw new EncryptionUnknown()
}

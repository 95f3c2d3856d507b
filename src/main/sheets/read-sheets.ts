/** Reads any workbook or list an office sends: finds out by its bytes what it is, and says in Chinese what it cannot read. */
import { unzipSync, zipSync } from 'fflate'
import { checkRepeats } from './check-repeats.ts'
import { containerOf, isZipIntact, zipEntries } from './containers.ts'
import type { ZipEntry } from './containers.ts'
import { decodeText } from './decode-text.ts'
import type { TextEncoding } from './decode-text.ts'
import { readDelimited } from './read-delimited.ts'
import { markUncalculated } from './mark-uncalculated.ts'
import { readXlsxSheets } from './read-xlsx.ts'
import { MANIFEST, MAX_MANIFEST_BYTES, unlockedOpenDocument } from './decrypt-opendocument.ts'
import { unlocked } from './decrypt-workbook.ts'
import { fileRefusal, isTooLong, translating } from './refuse-file.ts'
import { isBlank, SheetTooLarge, trimSheet } from './sheet.ts'
import type { RawSheet } from './sheet.ts'
import { oddSheets } from './threads/odd-in-thread.ts'
import { partText } from './xlsx/workbook-parts.ts'
import { openZipParts } from './xlsx/zip-parts.ts'
import { checkZipSize } from './zip-limits.ts'

/** Larger files are not read as a whole: a street's ledgers are a few megabytes. `openRows` takes larger ones. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024
/** Unpacked; an xlsx of 64 MB honestly holds less than this, a zip bomb more. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024

/** header, one directory and one data sector of 512 bytes */
const SMALLEST_COMPOUND_FILE = 1536

export interface ReadingOptions {
  /** for lists whose encoding was guessed wrong */
  encoding?: TextEncoding
  /** for workbooks with a password to open */
  password?: string
}

/**
 * All sheets that hold something, in the workbook's order.
 * Refuses with file_empty, file_too_large, file_password, file_password_wrong, file_encoding or file_unreadable.
 */
export async function readSheets(name: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<RawSheet[]> {
  if (bytes.length === 0) throw fileRefusal('file_empty', name, '是空文件，请重新导出后再导入。')
  if (bytes.length > MAX_FILE_BYTES) throw fileRefusal('file_too_large', name, '超过64MB，请删去图片或分成几个文件后再导入。')
  const read = async () => (await readAny(name, unlocked(bytes, options.password), options)).map(trimSheet)
  const sheets = (await translating(name, read)).filter((sheet) => sheet.rows.length > 0).map(withoutIdleName)
  if (!sheets.some((sheet) => sheet.rows.some((row) => row.some((cell) => !isBlank(cell))))) throw nothingInside(name)
  return sheets
}

export function nothingInside(name: string) {
  return fileRefusal('file_empty', name, '里没有任何内容，请确认选对了文件。')
}

/** A list's one sheet has no name of its own, and what a program called the only sheet of a workbook says nothing. */
export function withoutIdleName<T extends { name: string }>(sheet: T, _index: number, { length }: T[]): T {
  return length === 1 && /^sheet\s*\d*$/i.test(sheet.name) ? { ...sheet, name: '' } : sheet
}

async function readAny(name: string, bytes: Uint8Array, options: ReadingOptions): Promise<RawSheet[]> {
  const container = containerOf(bytes)
  if (container === 'binary')
    throw fileRefusal('file_unreadable', name, '不是表格文件，请选择 xlsx、xls、et、ods、xlsb、csv 或 geojson 文件。')
  if (container === 'text') return readDelimited(name, bytes, options.encoding)
  if (container === 'markup') return oddSheets(decodeText(name, bytes, options.encoding))
  if (container === 'ole') return readOle(name, bytes, options.password)
  return readZip(name, bytes, options.password)
}

async function readOle(name: string, bytes: Uint8Array, password: string | undefined): Promise<RawSheet[]> {
  // streams of Excel 2, 3 and 4, which nobody has written since 1994 and SheetJS does not end on when they are damaged
  if (bytes[0] === 0x09 && bytes[1] !== 0x08) {
    throw fileRefusal('file_unreadable', name, '是很早的 Excel 4.0 以前的格式，请用 WPS 或 Excel 打开后另存为 xlsx 再导入。')
  }
  // SheetJS takes a compound file without its first sectors for text
  if (bytes[0] === 0xd0 && bytes.length < SMALLEST_COMPOUND_FILE) throw new Error('cut off')
  return oddSheets(bytes, password)
}

async function readZip(name: string, file: Uint8Array, password: string | undefined): Promise<RawSheet[]> {
  const entries = zipEntries(file)
  checkZipSize(name, file, entries, MAX_UNPACKED_BYTES)
  if (isXlsx(entries)) return readXlsxEitherWay(file)
  if (!isZipIntact(file)) throw new Error('damaged zip')
  const bytes = isEncryptedOds(file, entries) ? unlockedOpenDocument(file, password, MAX_UNPACKED_BYTES) : file
  const has = (part: string) => entries.some((entry) => entry.name === part)
  if (has('content.xml')) return readOpenDocument(bytes)
  if (has('xl/workbook.bin')) return oddSheets(bytes)
  const advice = has('word/document.xml')
    ? '是 Word 文档，请把其中的表格复制到 Excel 或 WPS 表格里保存后再导入。'
    : '不是表格文件或已经损坏，请用 WPS 或 Excel 打开确认后另存为 xlsx 再导入。'
  throw fileRefusal('file_unreadable', name, advice)
}

function readOpenDocument(bytes: Uint8Array): Promise<RawSheet[]> {
  const content = partText(openZipParts(bytes), 'content.xml')
  checkRepeats(content)
  const marked = markUncalculated(content)
  if (marked === content) return oddSheets(bytes)
  return oddSheets(zipSync({ ...unzipSync(bytes), 'content.xml': new TextEncoder().encode(marked) }, { level: 0 }))
}

export function isXlsx(entries: ZipEntry[]): boolean {
  return entries.some((entry) => /^xl[\\/]workbook\.xml$/i.test(entry.name))
}

/** OpenDocument encrypts its parts one by one and says so in its list of them. */
function isEncryptedOds(bytes: Uint8Array, entries: ZipEntry[]): boolean {
  const isListed = entries.some(({ name, size }) => name === MANIFEST && size < MAX_MANIFEST_BYTES)
  return isListed && openZipParts(bytes).bytes(MANIFEST, MAX_MANIFEST_BYTES).includes('encryption-data')
}

/** The second reader is more forgiving of unusual parts, but not to be trusted with damaged ones. */
async function readXlsxEitherWay(bytes: Uint8Array): Promise<RawSheet[]> {
  try {
    return await readXlsxSheets(bytes)
  } catch (error) {
    if (error instanceof SheetTooLarge || isTooLong(error) || !isZipIntact(bytes)) throw error
    try {
      return await oddSheets(bytes)
    } catch {
      throw error
    }
  }
}

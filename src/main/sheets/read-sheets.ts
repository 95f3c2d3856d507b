/** Reads any workbook or list an office sends: finds out by its bytes what it is, and says in Chinese what it cannot read. */
import { EncryptedFileError } from 'hucre'
import { Refusal } from '../../shared/refusals.ts'
import type { RefusalCode } from '../../shared/refusals.ts'
import { containerOf, isZipIntact, ZIP64, zipEntries } from './containers.ts'
import { decodeText } from './decode-text.ts'
import type { TextEncoding } from './decode-text.ts'
import { readDelimited } from './read-delimited.ts'
import { readMarkupSheets, readOddSheets, SheetLost } from './read-odd-formats.ts'
import { readXlsxSheets } from './read-xlsx.ts'
import { isBlank, SheetTooLarge, trimSheet } from './sheet.ts'
import type { RawSheet } from './sheet.ts'

/** Larger files are refused before they are opened: a street's ledgers are a few megabytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024
/** Unpacked; an xlsx of 64 MB honestly holds less than this, a zip bomb more. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024

/** header, one directory and one data sector of 512 bytes */
const SMALLEST_COMPOUND_FILE = 1536

/**
 * All sheets that hold something, in the workbook's order.
 * Refuses with file_empty, file_too_large, file_password, file_encoding or file_unreadable.
 */
export async function readSheets(
  name: string,
  bytes: Uint8Array,
  options: { encoding?: TextEncoding } = {},
): Promise<RawSheet[]> {
  if (bytes.length === 0) throw refusal('file_empty', name, '是空文件，请重新导出后再导入。')
  if (bytes.length > MAX_FILE_BYTES) throw refusal('file_too_large', name, '超过64MB，请删去图片或分成几个文件后再导入。')
  const read = async () => (await readAny(name, bytes, options.encoding)).map(trimSheet)
  const sheets = (await translating(name, read)).filter((sheet) => sheet.rows.length > 0).map(withoutIdleName)
  if (!sheets.some((sheet) => sheet.rows.some((row) => row.some((cell) => !isBlank(cell))))) {
    throw refusal('file_empty', name, '里没有任何内容，请确认选对了文件。')
  }
  return sheets
}

/** A list's one sheet has no name of its own, and what a program called the only sheet of a workbook says nothing. */
function withoutIdleName(sheet: RawSheet, _index: number, { length }: RawSheet[]): RawSheet {
  return length === 1 && /^sheet\s*\d*$/i.test(sheet.name) ? { ...sheet, name: '' } : sheet
}

async function readAny(name: string, bytes: Uint8Array, encoding?: TextEncoding): Promise<RawSheet[]> {
  const container = containerOf(bytes)
  if (container === 'binary') throw refusal('file_unreadable', name, '不是表格文件，请选择 xlsx、xls、csv 或 geojson 文件。')
  if (container === 'text') return readDelimited(decodeText(name, bytes, encoding))
  if (container === 'markup') return readMarkupSheets(decodeText(name, bytes, encoding))
  if (container === 'ole') return readOle(bytes)
  return readZip(name, bytes)
}

function readOle(bytes: Uint8Array): RawSheet[] {
  // SheetJS takes a compound file without its first sectors for text
  if (bytes[0] === 0xd0 && bytes.length < SMALLEST_COMPOUND_FILE) throw new Error('cut off')
  return readOddSheets(bytes)
}

async function readZip(name: string, bytes: Uint8Array): Promise<RawSheet[]> {
  const entries = zipEntries(bytes)
  if (entries.reduce((sum, { size }) => sum + (size === ZIP64 ? 0 : size), 0) > MAX_UNPACKED_BYTES) {
    throw refusal('file_too_large', name, '解开后过大，请分成几个文件后再导入。')
  }
  if (!isZipIntact(bytes)) throw new Error('damaged zip')
  const has = (part: string) => entries.some((entry) => entry.name === part)
  if (has('xl/workbook.xml')) return readXlsxEitherWay(bytes)
  // hucre loses columns of xlsb and does not open some ods
  if (has('xl/workbook.bin') || has('content.xml')) return readOddSheets(bytes)
  const advice = has('word/document.xml')
    ? '是 Word 文档，请把其中的表格复制到 Excel 或 WPS 表格里保存后再导入。'
    : '不是表格文件或已经损坏，请用 WPS 或 Excel 打开确认后另存为 xlsx 再导入。'
  throw refusal('file_unreadable', name, advice)
}

/** The second reader is more forgiving of unusual parts. */
async function readXlsxEitherWay(bytes: Uint8Array): Promise<RawSheet[]> {
  try {
    return await readXlsxSheets(bytes)
  } catch (error) {
    if (error instanceof SheetTooLarge || isTooLong(error)) throw error
    try {
      return readOddSheets(bytes)
    } catch {
      throw error
    }
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && /string longer|invalid (?:string|array) length|allocation failed/i.test(error.message)
}

/** Runs a reader and turns what the libraries throw into refusals. */
async function translating(name: string, readWith: () => Promise<RawSheet[]>): Promise<RawSheet[]> {
  try {
    return await readWith()
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof EncryptedFileError || (error instanceof Error && /password|encrypt/i.test(error.message))) {
      throw refusal('file_password', name, '有打开密码，请先用 WPS 或 Excel 打开、去掉密码保存后再导入。')
    }
    if (error instanceof SheetTooLarge || error instanceof SheetLost || isTooLong(error)) {
      throw refusal('file_too_large', name, '有一张表过大，请删去多余的行列或分成几个文件后再导入。')
    }
    throw refusal('file_unreadable', name, '已经损坏或不是表格文件，请用 WPS 或 Excel 打开确认后另存为 xlsx 再导入。', error)
  }
}

function refusal(code: RefusalCode, file: string, advice: string, cause?: unknown): Refusal {
  const refused = new Refusal(code, `“${file}”${advice}`, { file })
  if (cause !== undefined) refused.cause = cause
  return refused
}

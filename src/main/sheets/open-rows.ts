/** Opens a workbook of any size for reading row by row; what cannot be streamed is read as a whole, within the whole reader's limits. */
import { readFile, stat } from 'node:fs/promises'
import { containerOf, zipEntries } from './containers.ts'
import { unlocked } from './decrypt-workbook.ts'
import { openDelimited } from './read-delimited.ts'
import { isXlsx, nothingInside, readSheets, withoutIdleName } from './read-sheets.ts'
import type { ReadingOptions } from './read-sheets.ts'
import { fileRefusal, isTooLong, refusalOf, translating } from './refuse-file.ts'
import { rowSheet, wholeRowSheet } from './row-source.ts'
import type { RowSheet, RowSource } from './row-source.ts'
import { SheetTooLarge } from './sheet.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'
import { checkZipSize } from './zip-limits.ts'

/** 714,070 residents × 18 columns come to 76 MB, unpacked to 1 GB. */
export const MAX_STREAMED_BYTES = 512 * 1024 * 1024
const MAX_STREAMED_UNPACKED = 8 * 1024 * 1024 * 1024

/**
 * The sheets that hold something, none left out: each one in the workbook's list has been gone through once before this
 * returns. Takes the bytes or a file's path. Refuses as `readSheets` does, and so may reading the rows.
 */
export async function openRows(name: string, source: Uint8Array | string, options: ReadingOptions = {}): Promise<RowSource> {
  const bytes = typeof source === 'string' ? await bytesOf(name, source) : source
  if (bytes.length === 0) throw fileRefusal('file_empty', name, '是空文件，请重新导出后再导入。')
  if (bytes.length > MAX_STREAMED_BYTES) throw tooManyBytes(name)
  const sheets = (await translating(name, () => openAny(name, bytes, options))).filter((sheet) => sheet !== null)
  if (sheets.length === 0) throw nothingInside(name)
  return {
    sheets: sheets
      .map(withoutIdleName)
      .map((sheet) => ({ ...sheet, head: { ...sheet.head, name: sheet.name }, rows: refusing(name, sheet.rows) })),
  }
}

async function bytesOf(name: string, path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > MAX_STREAMED_BYTES) throw tooManyBytes(name)
  return readFile(path)
}

function tooManyBytes(name: string) {
  return fileRefusal('file_too_large', name, '超过512MB，请删去图片或分成几个文件后再导入。')
}

async function openAny(name: string, file: Uint8Array, options: ReadingOptions): Promise<(RowSheet | null)[]> {
  const bytes = unlocked(file, options.password)
  const container = containerOf(bytes)
  if (container === 'text') return [await openText(name, bytes, options)]
  const entries = container === 'zip' ? zipEntries(bytes) : []
  if (!isXlsx(entries)) return wholly(name, bytes, options)
  checkZipSize(name, bytes, entries, MAX_STREAMED_UNPACKED)
  try {
    return await openWorkbook(bytes)
  } catch (error) {
    if (error instanceof SheetTooLarge || isTooLong(error)) throw error
    return wholly(name, bytes, options)
  }
}

async function openWorkbook(bytes: Uint8Array): Promise<(RowSheet | null)[]> {
  const sheets: (RowSheet | null)[] = []
  for (const { batches, batchesBeside, ...facts } of await openXlsx(bytes)) {
    sheets.push(await rowSheet(facts, batches, batchesBeside))
  }
  return sheets
}

function openText(name: string, bytes: Uint8Array, options: ReadingOptions): Promise<RowSheet | null> {
  const { rowCount, batches } = openDelimited(name, bytes, options.encoding)
  const facts = { name: '', isHidden: false, is1904: false, rowCount, merges: [], hiddenRows: [], hiddenColumns: [] }
  return rowSheet(facts, batches)
}

async function wholly(name: string, bytes: Uint8Array, options: ReadingOptions): Promise<(RowSheet | null)[]> {
  return Promise.all((await readSheets(name, bytes, options)).map(wholeRowSheet))
}

/** What goes wrong while rows are read leaves as a refusal, too. */
function refusing(name: string, rows: RowSheet['rows']): RowSheet['rows'] {
  return async function* () {
    try {
      yield* rows()
    } catch (error) {
      throw refusalOf(name, error)
    }
  }
}

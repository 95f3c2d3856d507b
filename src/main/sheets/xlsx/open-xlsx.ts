/**
 * xlsx and xlsm, row by row: each sheet is gone through once to count it, to check it and to find what stands behind its
 * rows (merges), and again when its rows are asked for.
 */
import type { NumberedRow } from '../row-source.ts'
import { SheetTooLarge } from '../sheet.ts'
import type { Merge } from '../sheet.ts'
import { rowsInThread } from '../threads/rows-in-thread.ts'
import { readCellFormats } from './cell-formats.ts'
import { Cutter } from './cutter.ts'
import { unpackRows } from './packed-rows.ts'
import { createPartReader } from './part-reader.ts'
import { readRowHead } from './row-reader.ts'
import type { WorkbookValues } from './row-reader.ts'
import { NO_STRINGS, readStringTable } from './string-table.ts'
import { partText, readWorkbookParts } from './workbook-parts.ts'
import { tagsOf } from './xml-tags.ts'
import { openZipParts } from './zip-parts.ts'
import type { ZipParts } from './zip-parts.ts'

export interface XlsxSheet {
  name: string
  isHidden: boolean
  is1904: boolean
  /** rows the file has elements for, blank ones among them */
  rowCount: number
  merges: Merge[]
  hiddenRows: number[]
  hiddenColumns: number[]
  /** rows that hold something, in batches as they are unpacked */
  batches: () => AsyncIterable<NumberedRow[]>
  /** the same of a long sheet, whose markup is gone through in a thread of its own; of others as `batches` */
  batchesBeside: () => AsyncIterable<NumberedRow[]>
}

/** Unpacked bytes from which a thread is worth its start: some ten thousand rows. */
const LONG_PART = 8 * 1024 * 1024

/** Throws on whatever is not as it should be; `SheetTooLarge` beyond 1000 columns or the grid's last row. */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxSheet[]> {
  const parts = openZipParts(bytes)
  const workbook = readWorkbookParts(parts)
  const values: WorkbookValues = {
    strings:
      workbook.sharedStrings && parts.has(workbook.sharedStrings)
        ? await readStringTable(parts.pieces(workbook.sharedStrings))
        : NO_STRINGS,
    formats: workbook.styles && parts.has(workbook.styles) ? readCellFormats(partText(parts, workbook.styles)) : [],
    is1904: workbook.is1904,
  }
  const sheets: XlsxSheet[] = []
  for (const { name, part, isHidden } of workbook.sheets) {
    const survey = await surveySheet(parts, part)
    const batches = () => readBatches(parts, part, values)
    const beside = () => rowsInThread(parts.pieces(part), { ...values, strings: values.strings.shared })
    const batchesBeside = parts.sizeOf(part) < LONG_PART ? batches : beside
    sheets.push({ name, isHidden, is1904: workbook.is1904, ...survey, batches, batchesBeside })
  }
  return sheets
}

type Survey = Pick<XlsxSheet, 'rowCount' | 'merges' | 'hiddenRows' | 'hiddenColumns'>

async function surveySheet(parts: ZipParts, part: string): Promise<Survey> {
  const cutter = new Cutter('sheetData', 'row')
  const hiddenRows: number[] = []
  let rowCount = 0
  let last = -1
  for await (const piece of parts.pieces(part)) {
    cutter.push(piece, (bytes, from, to) => {
      const head = readRowHead(bytes, from, to, last)
      if (head.isHidden) hiddenRows.push(head.index)
      last = head.index
      rowCount++
    })
  }
  return { rowCount, hiddenRows, hiddenColumns: hiddenColumns(cutter.preamble), merges: mergesIn(cutter.end()) }
}

async function* readBatches(parts: ZipParts, part: string, values: WorkbookValues): AsyncGenerator<NumberedRow[]> {
  const reader = createPartReader(values)
  for await (const piece of parts.pieces(part)) {
    const batch = unpackRows(reader.push(piece))
    if (batch.length > 0) yield batch
  }
  reader.end()
}

function hiddenColumns(preamble: string): number[] {
  const isHidden = new Uint8Array(MAX_COLUMN)
  for (const { name, attributes, isClosing } of tagsOf(preamble)) {
    if (name !== 'col' || isClosing || !['1', 'true'].includes(attributes.get('hidden') ?? '')) continue
    isHidden.fill(1, Math.max(0, Number(attributes.get('min')) - 1), Number(attributes.get('max')))
  }
  return Array.from(isHidden.entries()).flatMap(([column, hidden]) => (hidden === 1 ? [column] : []))
}

const MAX_COLUMN = 16_384
const MAX_MERGES = 1_000_000

function mergesIn(tail: string): Merge[] {
  const merges: Merge[] = []
  for (const { name, attributes, isClosing } of tagsOf(tail)) {
    if (isClosing && name === 'mergeCells') break
    if (name !== 'mergeCell' || isClosing) continue
    const [, left, top, right, bottom] =
      /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(attributes.get('ref') ?? '') ?? []
    if (left === undefined || right === undefined) continue
    merges.push({ top: Number(top) - 1, left: columnNumber(left), bottom: Number(bottom) - 1, right: columnNumber(right) })
    if (merges.length > MAX_MERGES) throw new SheetTooLarge('merges')
  }
  return merges
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

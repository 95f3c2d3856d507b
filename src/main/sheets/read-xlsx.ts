/** xlsx and xlsm through hucre, the faster reader; what it hands out is turned into plain cells here. */
import { readXlsx, streamXlsxRows } from 'hucre'
import type { CellValue, Sheet, Workbook } from 'hucre'
import { dateCell, dateToSerial, zeroPadded } from './serials.ts'
import { SheetTooLarge } from './sheet.ts'
import type { CellFault, RawCell, RawSheet } from './sheet.ts'

/** What is read when a format painted over the whole grid makes the sheet look larger than memory. */
const SENSIBLE_RANGE = { reference: 'A1:CV200000', rows: 200_000, columns: 100 }

/** Throws the library's own errors; `SheetTooLarge` when values lie beyond 200,000 rows or 100 columns of a vast sheet. */
export async function readXlsxSheets(bytes: Uint8Array): Promise<RawSheet[]> {
  const workbook = await readWithinReason(bytes)
  const is1904 = workbook.dateSystem === '1904'
  return workbook.sheets.map((sheet) => rawSheet(sheet, is1904))
}

async function readWithinReason(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true })
  } catch (error) {
    if (!(error instanceof Error) || !/over the \d+ limit/.test(error.message)) throw error
  }
  const workbook = await readXlsx(bytes, { readStyles: true, range: SENSIBLE_RANGE.reference })
  for (let index = 0; index < workbook.sheets.length; index++) await refuseValuesBeyond(bytes, index)
  return workbook
}

async function refuseValuesBeyond(bytes: Uint8Array, sheet: number): Promise<void> {
  for await (const row of streamXlsxRows(bytes, { sheet })) {
    const isBeyond = row.index >= SENSIBLE_RANGE.rows ? row.values : row.values.slice(SENSIBLE_RANGE.columns)
    if (isBeyond.some((value) => value !== null && value !== '')) throw new SheetTooLarge(`sheet ${sheet}`)
  }
}

function rawSheet(sheet: Sheet, is1904: boolean): RawSheet {
  const faults: CellFault[] = []
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`)
      if (cell?.type === 'error') {
        faults.push({ row, column, text: typeof value === 'string' ? value : '#N/A' })
        return null
      }
      return rawCell(value, cell?.style?.numFmt, is1904)
    }),
  )
  return {
    name: sheet.name,
    rows,
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([index]) => index),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column.hidden === true ? [index] : [])),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    is1904,
    faults,
  }
}

function rawCell(value: CellValue, format: string | undefined, is1904: boolean): RawCell {
  // hucre has already moved dates of the 1904 system, but not the bare times of day that begin with it
  if (value instanceof Date)
    return dateCell(dateToSerial(value) % (is1904 && value.getUTCFullYear() === 1904 ? 1462 : Infinity), format ?? '', false)
  if (typeof value === 'number') return zeroPadded(value, format) ?? value
  return value
}

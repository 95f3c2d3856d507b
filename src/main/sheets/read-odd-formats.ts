/**
 * The formats offices still have besides xlsx: xls, xlsb, ods, and web pages or SpreadsheetML saved under the name xls.
 * Read with SheetJS, which keeps the number formats of xls that hucre loses.
 */
import { isDateFormat } from 'hucre'
import { read } from '@e965/xlsx'
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'
import { dateCell, zeroPadded } from './serials.ts'
import { SheetLost } from './sheet.ts'
import type { CellFault, RawCell, RawSheet } from './sheet.ts'

const OPTIONS: ParsingOptions = {
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellDates: false,
  cellHTML: false,
  cellFormula: false,
}

export function readOddSheets(bytes: Uint8Array): RawSheet[] {
  return rawSheets(read(bytes, { ...OPTIONS, type: 'array' }))
}

/** Markup already decoded; its cells stay text, since numbers of 18 digits would not survive. */
export function readMarkupSheets(text: string): RawSheet[] {
  return rawSheets(read(text, { ...OPTIONS, type: 'string', raw: true }))
}

function rawSheets(workbook: WorkBook): RawSheet[] {
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name]
    // SheetJS leaves out a sheet that is too long for a string
    if (!sheet) throw new SheetLost(name)
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return []
    return [rawSheet(name, sheet, is1904, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0)]
  })
}

type SparseRow = (CellObject | undefined)[]

function rawSheet(name: string, sheet: WorkSheet, is1904: boolean, isHidden: boolean): RawSheet {
  const faults: CellFault[] = []
  const data: (SparseRow | undefined)[] = sheet['!data'] ?? []
  const rows = Array.from(data, (cells, row) =>
    Array.from(cells ?? [], (cell, column) => {
      if (cell?.t === 'e') {
        faults.push({ row, column, text: cell.w ?? '#N/A' })
        return null
      }
      return cell ? rawCell(cell, is1904) : null
    }),
  )
  return {
    name,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenIndexes(sheet['!rows']),
    hiddenColumns: hiddenIndexes(sheet['!cols']),
    isHidden,
    is1904,
    faults,
  }
}

function rawCell(cell: CellObject, is1904: boolean): RawCell {
  if (cell.t === 'z' || cell.v === undefined || cell.v instanceof Date) return null
  if (typeof cell.v !== 'number') return cell.v
  const format = typeof cell.z === 'string' ? cell.z : undefined
  if (format !== undefined && isDateFormat(format)) return dateCell(cell.v, format, is1904)
  return zeroPadded(cell.v, format) ?? cell.v
}

function hiddenIndexes(parts: ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return Array.from(parts ?? [], (part, index) => (part?.hidden === true ? index : -1)).filter((index) => index >= 0)
}

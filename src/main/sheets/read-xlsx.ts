/** xlsx and xlsm as whole sheets. */
import { noteFormulas } from './formulas.ts'
import type { FormulaRows } from './formulas.ts'
import { MAX_CELLS, SheetTooLarge } from './sheet.ts'
import type { CellFault, RawCell, RawSheet } from './sheet.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'
import type { XlsxSheet } from './xlsx/open-xlsx.ts'

/** Throws on whatever is not as it should be; `SheetTooLarge` where the sheets hold more than memory should. */
export async function readXlsxSheets(bytes: Uint8Array): Promise<RawSheet[]> {
  const sheets: RawSheet[] = []
  for (const sheet of await openXlsx(bytes)) sheets.push(await wholeSheet(sheet))
  return sheets
}

async function wholeSheet(sheet: XlsxSheet): Promise<RawSheet> {
  const { name, merges, hiddenRows, hiddenColumns, isHidden, is1904 } = sheet
  const rows: RawCell[][] = []
  const faults: CellFault[] = []
  const formulas: FormulaRows[] = []
  let cellCount = 0
  for await (const batch of sheet.batches()) {
    for (const row of batch) {
      while (rows.length < row.index) rows.push([])
      rows.push(row.cells)
      faults.push(...row.faults.map((fault) => ({ row: row.index, ...fault })))
      noteFormulas(formulas, row.index, row.formulas)
      cellCount += row.cells.length
    }
    if (cellCount > MAX_CELLS) throw new SheetTooLarge(name)
  }
  return { name, rows, merges, hiddenRows, hiddenColumns, isHidden, is1904, faults, formulas }
}

/** The clerk's say about a run, as far as it concerns reading: files and their tables, cells rewritten, what is left out. */
import { NO_CORRECTIONS } from '../../../shared/ledgers/corrections.ts'
import type { Corrections, FileCorrection, SheetCorrection } from '../../../shared/ledgers/corrections.ts'
import type { SheetReading } from '../../../shared/ledgers/drafts.ts'
import type { ReadingOptions } from '../../sheets/read-sheets.ts'
import type { RawSheet } from '../../sheets/sheet.ts'
import { correctedCells, correctedSheet } from './corrected-sheet.ts'
import type { Grid } from './layout/grid.ts'
import type { Layout } from './layout/recognise-sheet.ts'
import type { LedgerReader } from './ledger-reader.ts'
import { layoutAsSaid } from './said-layout.ts'
import type { RememberedHeadings } from './said-layout.ts'

export interface SaidOfFile {
  /** says as text whatever decides how the file is read */
  stamp: string
  /** how its bytes are to be read */
  how: ReadingOptions
  corrected: (sheet: RawSheet) => RawSheet
  /** the cells rewritten in a sheet of the workbook */
  cells: (sheetName: string) => SheetCorrection['cells']
  layout: (table: string, grid: Grid, found: Layout | null, readers: readonly LedgerReader[]) => Layout | null
}

export function saidOfFile(name: string, { files, sheets }: Corrections, remembered: RememberedHeadings[]): SaidOfFile {
  // what becomes of rows is asked when they are stored
  const own = sheets
    .filter(({ file }) => file === name)
    .map(({ sheet, sheetName, kind, columns, cells }) => ({ sheet, sheetName, kind, columns, cells }))
  const how = readingOptions(files.find(({ file }) => file === name))
  return {
    stamp: JSON.stringify([how, own, remembered]),
    how,
    corrected: (sheet) => correctedSheet(sheet, cellsIn(own, sheet.name)),
    cells: (sheetName) => cellsIn(own, sheetName),
    layout: (table, grid, found, readers) =>
      layoutAsSaid(
        grid,
        found,
        readers,
        own.find(({ sheet }) => sheet === table),
        remembered,
      ),
  }
}

/** How the clerk says the file is to be read. */
export function readingOptions(said: FileCorrection | undefined): ReadingOptions {
  return { ...(said?.encoding && { encoding: said.encoding }), ...(said?.password && { password: said.password }) }
}

function cellsIn(own: Pick<SheetCorrection, 'sheetName' | 'cells'>[], name: string) {
  return own.flatMap(({ sheetName, cells }) => (sheetName === name ? cells : []))
}

/** The reading with what the clerk did to it; a table left out is still listed, so that it can be taken again. */
export function asSaid(
  reading: SheetReading,
  original: RawSheet | null,
  corrections: Corrections = NO_CORRECTIONS,
): SheetReading {
  const own = corrections.sheets.find(({ file, sheet }) => file === reading.file && sheet === reading.sheet)
  if (isSaidLeftOut(corrections, reading.file, reading.sheet)) return { ...reading, isLeftOut: true, rows: [], problems: [] }
  if (!own || !original || own.cells.length === 0) return reading
  return { ...reading, corrected: correctedCells(original, reading.columns, own.cells) }
}

/** By itself or with its whole file. */
export function isSaidLeftOut({ files, sheets }: Corrections, file: string, sheet: string): boolean {
  const isOwn = sheets.some((one) => one.file === file && one.sheet === sheet && one.isLeftOut)
  return isOwn || files.some((one) => one.file === file && one.isLeftOut)
}

/** Tells long sheets from others before anything is read as a whole: residents go in bulk, the rest the usual way. */
import { countText } from '../../../shared/counts.ts'
import type { Corrections, SheetCorrection } from '../../../shared/ledgers/corrections.ts'
import { Refusal } from '../../../shared/refusals.ts'
import { openRows } from '../../sheets/open-rows.ts'
import type { RowSheet } from '../../sheets/row-source.ts'
import { trimSheet } from '../../sheets/sheet.ts'
import type { RawSheet } from '../../sheets/sheet.ts'
import { unwatched } from '../../work/work.ts'
import type { Work } from '../../work/work.ts'
import { isJson } from '../read/kinds/areas.ts'
import { createGrid } from '../read/layout/grid.ts'
import type { Rearranged } from '../read/layout/rearranged.ts'
import type { Layout } from '../read/layout/recognise-sheet.ts'
import { tablesIn } from '../read/layout/tables.ts'
import type { LedgerReader } from '../read/ledger-reader.ts'
import type { RememberedHeadings } from '../read/said-layout.ts'
import { saidOfFile } from '../read/said-of-run.ts'
import type { SaidOfFile } from '../read/said-of-run.ts'

/** A ledger of another kind is read into memory as a whole. */
export const MOST_ROWS = 100_000

export interface IncomingFile {
  name: string
  bytes: Uint8Array
}

/** What is left for the usual way; `sheets` where some of its sheets went in bulk. */
export interface UsualFile extends IncomingFile {
  sheets?: RawSheet[]
}

export interface OpenedBulk {
  file: string
  /** its head with the cells rewritten by hand */
  source: RowSheet
  layout: Layout
  /** it was laid out anew to be read */
  anew?: Rearranged
  /** all cells rewritten by hand: those below are met when their rows are read */
  cells: SheetCorrection['cells']
}

export interface Opened {
  bulk: OpenedBulk[]
  usual: UsualFile[]
  refusals: { file: string; refusal: Refusal }[]
}

interface Recognition {
  /** what the clerk has said: passwords and encodings, kinds, columns and cells */
  corrections: Corrections
  remembered: RememberedHeadings[]
  readers: LedgerReader[]
  communities: ReadonlySet<string>
}

/** A file that cannot be opened row by row is left to the usual way, which says why. Refusal: cancelled. */
export async function openBulk<F extends IncomingFile>(
  files: F[],
  recognition: Recognition,
  work: Work = unwatched,
): Promise<Omit<Opened, 'usual'> & { usual: (F & UsualFile)[] }> {
  const opened: Omit<Opened, 'usual'> & { usual: (F & UsualFile)[] } = { bulk: [], usual: [], refusals: [] }
  for (const [index, file] of files.entries()) {
    await work.reach({ stage: 'open', subject: file.name, done: index + 1, total: files.length, seconds: null })
    try {
      const { bulk, usual } = await openFile(file, recognition)
      opened.bulk.push(...bulk)
      if (usual) opened.usual.push({ ...file, ...usual })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'file_too_large') opened.refusals.push({ file: file.name, refusal: error })
      else opened.usual.push(file)
    }
  }
  return opened
}

async function openFile(file: IncomingFile, recognition: Recognition): Promise<{ bulk: OpenedBulk[]; usual: UsualFile | null }> {
  if (isJson(file.bytes)) return { bulk: [], usual: file }
  const said = saidOfFile(file.name, recognition.corrections, recognition.remembered)
  const { sheets } = await openRows(file.name, file.bytes, said.how)
  const bulk: OpenedBulk[] = []
  const others: RowSheet[] = []
  for (const opened of sheets) {
    const source = { ...opened, head: said.corrected(opened.head) }
    const found = residentsLayout(source, said, recognition)
    if (found?.anew) bulk.push({ file: file.name, source: laidAnew(source, found.anew), ...found, cells: [] })
    else if (found) bulk.push({ file: file.name, source, ...found, cells: said.cells(opened.name) })
    else others.push(opened)
  }
  for (const { name, rowCount } of others) if (rowCount > MOST_ROWS) throw tooLong(file.name, name, rowCount)
  if (others.length === 0) return { bulk, usual: null }
  if (bulk.length === 0) return { bulk, usual: file }
  const usual = []
  for (const source of others) usual.push(await wholeSheet(source))
  return { bulk, usual: { ...file, sheets: usual } }
}

/** As recognised, as said before of the same headings, and as said now. */
function residentsLayout(
  { head, name }: RowSheet,
  said: SaidOfFile,
  { readers, communities }: Recognition,
): Pick<OpenedBulk, 'layout' | 'anew'> | null {
  const tables = tablesIn(head, readers, communities)
  const [first] = tables
  const layout = said.layout(name, first?.grid ?? createGrid(head), first?.layout ?? null, readers)
  const others = tables.slice(1).every((table) => table.layout.reader.kind === 'residents')
  if (!others || layout?.reader.kind !== 'residents') return null
  return { layout, ...(first?.rearranged && { anew: first.rearranged }) }
}

/** A sheet laid out anew is short: all of it is at hand. */
function laidAnew(source: RowSheet, { sheet }: Rearranged): RowSheet {
  const { rows, merges, hiddenRows, hiddenColumns, faults, formulas } = sheet
  async function* all() {
    yield await Promise.resolve({ from: 0, rows: rows.map((row) => [...row]), faults, formulas })
  }
  return { ...source, rowCount: rows.length, merges, hiddenRows, hiddenColumns, head: sheet, rows: all }
}

function tooLong(file: string, sheet: string, rows: number): Refusal {
  const place = sheet === '' ? `“${file}”` : `“${file}”的“${sheet}”`
  const message = `${place}有${countText(rows)}行，一张表最多${MOST_ROWS / 10_000}万行（居民台账不限），请分成几个文件后再导入。`
  return new Refusal('file_too_large', message, { file })
}

async function wholeSheet({ rows: chunks, head }: RowSheet): Promise<RawSheet> {
  const rows: RawSheet['rows'] = []
  const faults: RawSheet['faults'] = []
  const formulas: RawSheet['formulas'] = []
  for await (const chunk of chunks()) {
    while (rows.length < chunk.from) rows.push([])
    for (const row of chunk.rows) rows.push(row)
    faults.push(...chunk.faults)
    formulas.push(...chunk.formulas)
  }
  return trimSheet({ ...head, rows, faults, formulas })
}

/**
 * Reads the files of one run into drafts: recognises each sheet by its headings and values, gathers what the run knows of
 * dates and datums, then reads row by row. Matching and storing come after.
 */
import type { Datum } from '../../../shared/geo/points.ts'
import { NO_CORRECTIONS } from '../../../shared/ledgers/corrections.ts'
import type { Corrections } from '../../../shared/ledgers/corrections.ts'
import type { SheetReading } from '../../../shared/ledgers/drafts.ts'
import { Refusal } from '../../../shared/refusals.ts'
import type { SaidWord } from '../../../shared/words/word.ts'
import { withShapefilesGathered } from '../../geo-files/gather-shapefiles.ts'
import { readSheets } from '../../sheets/read-sheets.ts'
import type { RawSheet } from '../../sheets/sheet.ts'
import { unwatched } from '../../work/work.ts'
import type { Work } from '../../work/work.ts'
import { createGrid } from './layout/grid.ts'
import type { Grid } from './layout/grid.ts'
import type { Rearranged } from './layout/rearranged.ts'
import type { Layout } from './layout/recognise-sheet.ts'
import { linesAbove, sortRows } from './layout/sheet-rows.ts'
import type { SortedRows } from './layout/sheet-rows.ts'
import { allTexts, statedDatum } from './layout/statements.ts'
import { tablesIn } from './layout/tables.ts'
import type { Table } from './layout/tables.ts'
import { isJson, readBaseMap } from './kinds/areas.ts'
import { readGeoBaseMap } from './kinds/geo-base-map.ts'
import type { LedgerReader } from './ledger-reader.ts'
import { readSheet, sheetNotUnderstood } from './read-sheet.ts'
import { readersWith } from './readers.ts'
import { communitiesIn } from './run-communities.ts'
import { createMemory } from './reading-memory.ts'
import type { ReadingMemory } from './reading-memory.ts'
import { fullDatesOf } from './run-dates.ts'
import type { RememberedHeadings } from './said-layout.ts'
import { asSaid, saidOfFile } from './said-of-run.ts'
import type { SaidOfFile } from './said-of-run.ts'
import { createBaseMapWords } from './values/base-map-words.ts'
import type { BaseMapWords } from './values/base-map-words.ts'
import { createWords } from './values/words.ts'
import type { Words } from './values/words.ts'
import { createCalendar } from './values/years.ts'

export interface ReadingContext {
  /** holds where a workbook states none */
  datum: Datum | null
  /** holds for dates without a year where the run has no full date */
  year: number | null
  /** full days the office already holds */
  knownDates: string[]
  /** names of the communities the office knows */
  communities?: string[]
  /** beside those that are shipped */
  ownWords?: SaidWord[]
  /** the clerk's say about this run */
  corrections?: Corrections
  /** what was said of headings at earlier imports */
  remembered?: RememberedHeadings[]
  /** what was read of these files before; kept up to date */
  memory?: ReadingMemory
}

export interface LedgerReadings {
  sheets: SheetReading[]
  refusals: { file: string; refusal: Refusal }[]
}

export interface LedgerSource {
  name: string
  bytes: Uint8Array
  /** where only some of its sheets are to be read */
  sheets?: RawSheet[]
}

/** A file that cannot be read becomes a refusal; the others are read all the same. Refusal: cancelled. */
export async function readLedgers(
  chosenFiles: LedgerSource[],
  context: ReadingContext,
  work: Work = unwatched,
): Promise<LedgerReadings> {
  const files = withShapefilesGathered(chosenFiles)
  const vocabulary = vocabularyWith(context)
  const { words } = vocabulary
  const { memory = createMemory(), corrections = NO_CORRECTIONS, remembered = [] } = context
  const opened: OpenedFile[] = []
  const refusals: LedgerReadings['refusals'] = []
  for (const [index, file] of files.entries()) {
    await work.reach({ stage: 'open', subject: file.name, done: index + 1, total: files.length, seconds: null })
    try {
      const said = saidOfFile(file.name, corrections, remembered)
      const stamp = JSON.stringify([said.stamp, context.ownWords])
      opened.push(await memory.opened(file.name, stamp, () => open(file, vocabulary, said, memory)))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.push({ file: file.name, refusal: error })
    }
  }
  const sheets = opened.flatMap((file) => file.sheets)
  const calendar = createCalendar(
    sheets.flatMap((sheet) => memory.dates(sheet, fullDatesOf)),
    context.year,
    context.knownDates,
  )
  const communities = communitiesOf(opened, vocabulary.communities)
  const known = JSON.stringify([calendar, [...communities].sort()])
  const readings: SheetReading[] = []
  const total = sheets.reduce((sum, { rows }) => sum + rows.data.length, 0)
  let before = 0
  for (const file of opened) {
    if (file.baseMap) readings.push(asSaid(file.baseMap, null, corrections))
    for (const sheet of file.sheets) {
      const first = before
      const reachRow = (row: number) => work.reach({ stage: 'rows', subject: file.name, done: first + row, total, seconds: null })
      const datum = datumOf(sheet, file.sheets, words) ?? context.datum
      const shared = { file: file.name, calendar, words, communities, datum, reachRow }
      const { layout } = sheet
      const readAnew = async () =>
        layout ? await readSheet({ ...sheet, layout }, shared) : sheetNotUnderstood(file.name, sheet.grid, vocabulary.readers)
      readings.push(asSaid(await memory.read(sheet, `${known}${datum}`, readAnew), sheet.original, corrections))
      before += sheet.rows.data.length
    }
  }
  return { sheets: readings, refusals }
}

/** What the files of one run are understood by. */
interface Vocabulary {
  readers: LedgerReader[]
  words: Words
  baseMap: BaseMapWords
  communities: ReadonlySet<string>
}

function vocabularyWith({ ownWords: own = [], communities = [] }: ReadingContext): Vocabulary {
  return {
    readers: readersWith(own),
    words: createWords(own),
    baseMap: createBaseMapWords(own),
    communities: new Set(communities),
  }
}

/** Those the office knows, those of a base map that comes with the ledgers, and those their columns name. */
function communitiesOf(files: OpenedFile[], known: ReadonlySet<string>): ReadonlySet<string> {
  const drafts = files.flatMap(({ baseMap }) => baseMap?.rows.flatMap((row) => row.drafts) ?? [])
  const drawn = drafts.flatMap((draft) => (draft.kind === 'areas' && draft.areaKind === 'community' ? draft.name : []))
  const written = files.flatMap((file) => file.sheets.flatMap(communitiesIn))
  return new Set([...known, ...drawn, ...written])
}

/** A table with the place of its headings, or a sheet in which none were found. */
export interface OpenedSheet {
  /** unlike that of every other table of its file */
  name: string
  /** the sheet it stands in as it came, before cells were rewritten; null where none can be */
  original: RawSheet | null
  grid: Grid
  layout: Layout | null
  rows: SortedRows
  /** title and notes */
  lines: string[]
  rearranged?: Rearranged
}

export interface OpenedFile {
  name: string
  baseMap: SheetReading | null
  sheets: OpenedSheet[]
}

async function open(
  { name, bytes, sheets: chosen }: LedgerSource,
  vocabulary: Vocabulary,
  said: SaidOfFile,
  memory: ReadingMemory,
): Promise<OpenedFile> {
  const baseMap = isJson(bytes) ? readBaseMap(name, bytes, vocabulary) : readGeoBaseMap(name, bytes, vocabulary)
  if (baseMap) return { name, baseMap, sheets: [] }
  const sheets = chosen ?? (await memory.sheets(name, JSON.stringify(said.how), () => readSheets(name, bytes, said.how)))
  return { name, baseMap: null, sheets: sheets.flatMap((sheet) => openSheet(sheet, vocabulary, said)) }
}

function openSheet(original: RawSheet, { readers, communities }: Vocabulary, said: SaidOfFile): OpenedSheet[] {
  const sheet = said.corrected(original)
  const tables = tablesIn(sheet, readers, communities)
  if (tables.length === 0) {
    const grid = createGrid(sheet)
    const layout = said.layout(sheet.name, grid, null, readers)
    if (layout) return [openTable(sheet.name, original, { grid, layout, titles: [], section: null })]
    return [{ name: sheet.name, original, grid, layout, rows: { data: [], totals: [], lines: [] }, lines: allTexts(grid) }]
  }
  return tables.map((table, i) => {
    const name = i === 0 ? sheet.name : sheet.name === '' ? `表${i + 1}` : `${sheet.name}（表${i + 1}）`
    return openTable(name, original, { ...table, layout: said.layout(name, table.grid, table.layout, readers) ?? table.layout })
  })
}

function openTable(name: string, original: RawSheet, { grid, layout, titles, section, rearranged }: Table): OpenedSheet {
  const rows = sortRows(grid, layout, section)
  const lines = [...new Set([...titles, ...linesAbove(grid, layout), ...rows.lines])]
  return { name, original, grid, layout, rows, lines, ...(rearranged && { rearranged }) }
}

/** A datum stated on one sheet holds for the whole workbook; a sheet's own goes first. */
function datumOf(sheet: OpenedSheet, workbook: OpenedSheet[], words: Words): Datum | null {
  for (const each of [sheet, ...workbook]) {
    const datum = statedDatum(each.lines, each.layout?.columns ?? [], words)
    if (datum) return datum
  }
  return null
}

/** The desk for ledgers coming in: preview tries an import for real and undoes it, commit does it and keeps it. */
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { SheetReading } from '../../shared/ledgers/drafts.ts'
import type { IdentityCandidate } from '../../shared/identities/identity.ts'
import { NO_CORRECTIONS } from '../../shared/ledgers/corrections.ts'
import type { Corrections } from '../../shared/ledgers/corrections.ts'
import type { ImportOptions, ImportReport, KindTotal, SheetReport } from '../../shared/ledgers/ledger.ts'
import type { Preview, PreviewRows, RowsAsked } from '../../shared/ledgers/preview.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { Progress } from '../../shared/work/work.ts'
import { dayPart } from '../../shared/days.ts'
import { createAreaRegister } from '../areas/register.ts'
import type { History } from '../changes/history.ts'
import { batch } from '../changes/table.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import type { WordsDesk } from '../words/words.ts'
import { unwatched } from '../work/work.ts'
import type { Work } from '../work/work.ts'
import { loadReadings } from '../find/pinyin.ts'
import { createBulk } from './bulk/bulk.ts'
import type { StagedImport } from './bulk/bulk.ts'
import { stageLong } from './bulk/stage-long.ts'
import { askedAbout, settleAnswers } from './asked.ts'
import type { Asked } from './asked.ts'
import { correctedInWords } from './corrected-in-words.ts'
import { createHeadingMemory } from './heading-memory.ts'
import { runImport } from './import-run.ts'
import { keepOriginals, readOriginal } from './originals.ts'
import { pastImports } from './past-imports.ts'
import { briefly, filterCounts, longPreview, pageOf, sheetPreview, tallyOf } from './preview-rows.ts'
import { problemWorkbook } from './problem-workbook.ts'
import { readLedgers } from './read/read-ledgers.ts'
import type { LedgerReadings } from './read/read-ledgers.ts'
import { createMemory } from './read/reading-memory.ts'
import type { ReadingMemory } from './read/reading-memory.ts'
import { isSaidLeftOut, readingOptions } from './read/said-of-run.ts'
import { countRecords, longTotals, totalsOf } from './record-totals.ts'
import { createRulings } from './rulings.ts'
import type { SheetResult } from './run-results.ts'
import { createSave } from './store.ts'
import { createVersions } from './versions.ts'

export type LedgersDesk = ReturnType<typeof createLedgers>

export interface LedgerFile {
  name: string
  bytes: Uint8Array
}

/** Previews kept for a commit; an older one is asked for again. */
const KEPT_PREVIEWS = 4

/** What an import is made from. */
interface Order {
  files: LedgerFile[]
  options: ImportOptions
  corrections: Corrections
}

interface Reading {
  files: LedgerFile[]
  sheets: SheetReading[]
  /** residents' registers, laid out beside the database; null = there are none */
  staged: StagedImport | null
  corrections: Corrections
}

/** A reading that was tried: storing it for good takes about as long as the trial did. */
interface Tried extends Reading {
  options: ImportOptions
  memory: ReadingMemory
  laid: Laid
  refusals: LedgerReadings['refusals']
  results: SheetResult[]
  long: SheetReport[]
  totals: KindTotal[]
  /** what is asked of its rows, with all who may be meant, as they were in the trial */
  asked: Asked
  rows: number
  seconds: number
}

type Laid = Awaited<ReturnType<typeof stageLong<LedgerFile>>>

interface LedgersOptions {
  db: Db
  history: History
  office: OfficeDesk
  words: WordsDesk
  dataDir: string
  isReadOnly: boolean
}

export function createLedgers({ db, history, office, words, dataDir, isReadOnly }: LedgersOptions) {
  const previews = new Map<string, Tried>()
  const headings = createHeadingMemory({ db, history })
  const bulk = createBulk({ db, history, dataDir, isReadOnly })

  /** Refusal: cancelled. */
  async function read(files: LedgerFile[], options: ImportOptions, work: Work = unwatched): Promise<Reading & LedgerReadings> {
    const order = { files, options, corrections: NO_CORRECTIONS }
    const laid = await stageLong(files, contextOf(order), bulk, work)
    return { ...order, ...(await readLaid(order, laid, createMemory(), work)), staged: laid.staged }
  }

  function contextOf({ options, corrections }: Order) {
    return {
      ...options,
      knownDates: knownDates(),
      communities: knownCommunities(),
      ownWords: words.own(),
      corrections,
      remembered: headings.known(),
    }
  }

  async function readLaid(order: Order, laid: Laid, memory: ReadingMemory, work: Work): Promise<LedgerReadings> {
    const { sheets, refusals } = await readLedgers(laid.usual, { ...contextOf(order), memory }, work)
    return { sheets, refusals: [...laid.refusals, ...refusals] }
  }

  /**
   * Reads and tries everything, stores nothing. Files that cannot be read are refused one by one. With `isBrief` only the
   * first problems of a kind are told. Refusal: cancelled.
   */
  async function preview(
    files: LedgerFile[],
    options: ImportOptions,
    {
      corrections = NO_CORRECTIONS,
      isBrief = false,
    }: { corrections?: Corrections | undefined; isBrief?: boolean | undefined } = {},
    work: Work = unwatched,
  ) {
    const previewId = randomUUID()
    const order = { files, options, corrections }
    const laid = await stageLong(files, contextOf(order), bulk, work)
    const tried = await tryOut(order, laid, createMemory(), work)
    previews.set(previewId, tried)
    for (const id of [...previews.keys()].slice(0, -KEPT_PREVIEWS)) forget(id)
    return answer(previewId, tried, isBrief)
  }

  /** The preview made anew from the files it was made from, with the clerk's whole say. Refusals: preview_gone, cancelled. */
  async function revise(previewId: string, corrections: Corrections, options?: ImportOptions, work: Work = unwatched) {
    const before = previewOf(previewId)
    const order = { files: before.files, corrections, options: options ?? before.options }
    const isLaid = isLaidAlike(before.laid, before, order)
    const laid = isLaid ? before.laid : await stageLong(before.files, contextOf(order), bulk, work)
    const tried = await tryOut(order, laid, before.memory, work)
    previewOf(previewId)
    previews.set(previewId, tried)
    if (before.staged && before.staged !== tried.staged) bulk.drop(before.staged)
    return answer(previewId, tried, true)
  }

  async function tryOut(order: Order, laid: Laid, memory: ReadingMemory, work: Work): Promise<Tried> {
    const { sheets, refusals } = await readLaid(order, laid, memory, work)
    const long = laid.staged ? bulk.report(laid.staged) : []
    const rows = [...sheets.map((sheet) => sheet.rows.length), ...long.map((sheet) => sheet.rows)].reduce((a, b) => a + b, 0)
    const trial: Progress = { stage: 'trial', subject: null, done: 0, total: rows, seconds: null }
    await work.reach(trial)
    const begun = performance.now()
    const reading: Reading = { ...order, sheets, staged: laid.staged }
    const trialled = () => {
      const { results, totals } = store(reading)
      return { results, totals, asked: askedAbout(db, results) }
    }
    const { results, totals, asked } = history.act({ kind: 'import', title: '试导入' }, trialled, { keep: false })
    const seconds = (performance.now() - begun) / 1000
    await work.reach({ ...trial, done: rows })
    const all = [...totals, ...longTotals(countRecords(db), long)]
    return { ...reading, options: order.options, memory, laid, refusals, results, long, totals: all, asked, rows, seconds }
  }

  function previewOf(previewId: string): Tried {
    const tried = previews.get(previewId)
    if (!tried) throw new Refusal('preview_gone', '这次预览已经失效，请重新选择文件再入库。')
    return tried
  }

  function forget(previewId: string): void {
    const staged = previews.get(previewId)?.staged
    if (staged) bulk.drop(staged)
    previews.delete(previewId)
  }

  function answer(previewId: string, { sheets, staged, results, long, totals, refusals }: Tried, isBrief: boolean): Preview {
    const readings = new Map(sheets.map((sheet) => [keyOf(sheet), sheet]))
    const reports = results.map(({ report }) => (isBrief ? briefly(report) : report))
    return {
      previewId,
      report: { files: [...reports, ...long], totals },
      sheets: [
        ...results.flatMap((result) => {
          const reading = readings.get(keyOf(result.report))
          return reading ? { ...sheetPreview(reading), counts: filterCounts(result), tally: tallyOf(result.report) } : []
        }),
        ...(staged?.sheets ?? []).map(({ reading }, i) => longPreview(reading, long[i])),
      ],
      refused: refusals.map(({ file, refusal }) => ({ file, code: refusal.code, message: refusal.message })),
    }
  }

  /** A page of a preview's rows. Refusals: preview_gone, not_found. */
  async function rows({ previewId, ...asked }: RowsAsked): Promise<PreviewRows> {
    const { person: spell } = await loadReadings()
    const { sheets, results, staged, asked: open } = previewOf(previewId)
    const key = keyOf(asked)
    const reading = sheets.find((one) => keyOf(one) === key)
    const result = results.find(({ report }) => keyOf(report) === key)
    const page = reading && result ? pageOf(reading, result, asked) : staged && bulk.page(staged, asked)
    if (!page) throw new Refusal('not_found', '这次导入里没有这张表。')
    return { ...page, questions: open.questionsOf(page.rows, spell) }
  }

  /** Refusal: preview_gone. */
  async function findMeant(previewId: string, question: string, text: string): Promise<IdentityCandidate[]> {
    const { person: spell } = await loadReadings()
    return previewOf(previewId).asked.search(question, text, spell)
  }

  /** Once only, however often it is asked for. Refusals: preview_gone; cancelled, as long as the transaction has not begun. */
  async function commit(previewId: string, work: Work = unwatched, isBrief = false) {
    const tried = previewOf(previewId)
    previews.delete(previewId)
    const { files, rows: total, seconds, staged } = tried
    try {
      await work.reach({ stage: 'store', subject: null, done: 0, total, seconds })
      const reason = correctedInWords([...tried.sheets, ...longReadings(staged)])
      const act = { kind: 'import' as const, title: titleOf(files), ...(reason !== null && { reason }) }
      const { actId, report } = bulk.storing(staged, () =>
        history.act(act, () => ({ actId: history.number(), report: keep(tried) })),
      )
      if (staged) bulk.drop(staged)
      return { actId, totals: report.totals, files: isBrief ? report.files.map(briefly) : report.files }
    } catch (error) {
      previews.set(previewId, tried)
      throw error
    }
  }

  /** Refusals: preview_gone, not_found, and what reading the file refuses. */
  async function problems(of: { previewId: string } | { actId: number }, file: string): Promise<File> {
    if ('actId' in of) {
      const kept = readOriginal(dataDir, of.actId, file)
      const detail = db.select({ detail: batch.detail }).from(batch).where(eq(batch.id, of.actId)).get()?.detail
      const bytes = new Uint8Array(await kept.arrayBuffer())
      return problemWorkbook({ name: file, bytes }, (detail as ImportReport | undefined)?.files ?? [])
    }
    const { files, results, long, corrections } = previewOf(of.previewId)
    const found = files.find(({ name }) => name === file)
    if (!found) throw new Refusal('not_found', '这次导入里没有这个文件。')
    const how = readingOptions(corrections.files.find((one) => one.file === file))
    return problemWorkbook({ ...found, how }, [...results.map(({ report }) => report), ...long])
  }

  /** Inside an open act: stores the sheets and keeps the files they came from. */
  function keep(reading: Reading): ImportReport {
    const { results, totals } = store(reading)
    const residents = countRecords(db)
    const long = reading.staged ? bulk.store(reading.staged) : []
    const report = { files: [...results.map((one) => one.report), ...long], totals: [...totals, ...longTotals(residents, long)] }
    completeOffice(reading.sheets)
    headings.keep([...reading.sheets, ...longReadings(reading.staged)], reading.corrections)
    const batchId = history.describe(report)
    keepOriginals(dataDir, batchId, reading.files)
    return report
  }

  function store({ sheets, corrections }: Reading): { results: SheetResult[]; totals: KindTotal[] } {
    const areas = createAreaRegister({ db, history })
    const rulings = createRulings(db, corrections)
    const before = countRecords(db)
    const save = createSave({ db, history, rulings })
    const settle = () => settleAnswers({ db, history, today: dayPart(office.moment()) }, corrections.identities ?? [])
    const stored = runImport(sheets, { db, history, areas, office: office.settings(), save, rulings, settle })
    const results = createVersions({ db, history, areas }).keep(sheets, stored)
    return { results, totals: totalsOf(sheets, before, countRecords(db)) }
  }

  /** An office nobody has named yet takes the name of its base map's street, and the duty phone its rosters print. */
  function completeOffice(sheets: SheetReading[]): void {
    const street = createAreaRegister({ db, history }).street()?.name
    if (street && !office.isNamed()) office.name(street)
    const dutyPhone = sheets.find((sheet) => sheet.kind === 'roster' && sheet.dutyPhone)?.dutyPhone
    if (dutyPhone && !office.settings().dutyPhone) office.update({ dutyPhone })
  }

  /** A sheet per community is told by its name, or by a title that holds it. */
  function knownCommunities(): string[] {
    return db.all<{ name: string }>(sql`select name from area where kind = 'community'`).map(({ name }) => name)
  }

  /** Full days the office holds already: they decide the year of dates written without one. */
  function knownDates(): string[] {
    const days = db.all<{ day: string }>(sql`
      select start_on as day from isolation_case union select closed_on from closure_order union select on_day from inspection_round
      union select substr(effective_from, 1, 10) from screening_summary union select day from shift`)
    return days.map(({ day }) => day).filter(Boolean)
  }

  return {
    read,
    preview,
    revise,
    rows,
    findMeant,
    commit,
    keep,
    problems,
    mappings: headings.list,
    forgetMapping: headings.forget,
    past: () => pastImports(db, dataDir),
    original: (actId: number, name: string) => readOriginal(dataDir, actId, name),
  }
}

function longReadings(staged: StagedImport | null): SheetReading[] {
  return staged?.sheets.map(({ reading }) => reading) ?? []
}

/** Long registers are laid out again only where what was said concerns them. */
function isLaidAlike({ staged }: Laid, before: Order, after: Order): boolean {
  const tables = longReadings(staged)
  const isLong = new Set(tables.map(keyOf))
  const [was, is] = [before, after].map(({ options, corrections: { files, sheets } }) => {
    const leftOut = tables.map(({ file, sheet }) => isSaidLeftOut({ files, sheets }, file, sheet))
    const how = files.map(({ file, encoding, password }) => ({ file, encoding, password }))
    // what is said to be a register becomes one, and what is said to be something else is none any more
    const kinds = sheets.flatMap((said) => (said.kind === null ? [] : [[keyOf(said), said.kind]]))
    const own = sheets
      .filter((said) => isLong.has(keyOf(said)) || said.kind === 'residents')
      .flatMap(({ columns, cells, ...said }) => (columns.length + cells.length === 0 ? [] : [[keyOf(said), columns, cells]]))
    const said = how.filter(({ encoding, password }) => encoding !== null || password !== null)
    return JSON.stringify([options.year, leftOut, said, kinds, own])
  })
  return was === is
}

/** 导入 卡点台账.xlsx 等 3 个文件 */
function titleOf(files: LedgerFile[]): string {
  const [first] = files
  return `导入 ${first?.name ?? ''}${files.length > 1 ? ` 等 ${files.length} 个文件` : ''}`
}

function keyOf({ file, sheet }: { file: string; sheet: string }): string {
  return `${file}\n${sheet}`
}

/** The desk for ledgers coming in: preview tries an import for real and undoes it, commit does it and keeps it. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { SheetReading } from '../../shared/ledgers/drafts.ts'
import type { ImportOptions, ImportReport } from '../../shared/ledgers/ledger.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { Progress } from '../../shared/work/work.ts'
import { createAreaRegister } from '../areas/register.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import type { WordsDesk } from '../words/words.ts'
import { unwatched } from '../work/work.ts'
import type { Work } from '../work/work.ts'
import { createBulk } from './bulk/bulk.ts'
import type { StagedImport } from './bulk/bulk.ts'
import { stageLong } from './bulk/stage-long.ts'
import { runImport } from './import-run.ts'
import { keepOriginals, readOriginal } from './originals.ts'
import { pastImports } from './past-imports.ts'
import { readLedgers } from './read/read-ledgers.ts'
import { createSave } from './store.ts'

export type LedgersDesk = ReturnType<typeof createLedgers>

export interface LedgerFile {
  name: string
  bytes: Uint8Array
}

/** Previews kept for a commit; an older one is asked for again. */
const KEPT_PREVIEWS = 4

interface Reading {
  files: LedgerFile[]
  sheets: SheetReading[]
  /** residents' registers, laid out beside the database; null = there are none */
  staged: StagedImport | null
}

/** A reading that was tried: storing it for good takes about as long as the trial did. */
interface Tried extends Reading {
  rows: number
  seconds: number
}

interface LedgersOptions {
  db: Db
  history: History
  office: OfficeDesk
  words: WordsDesk
  dataDir: string
  isReadOnly: boolean
}

export function createLedgers({ db, history, office, words, dataDir, isReadOnly }: LedgersOptions) {
  const readings = new Map<string, Tried>()
  const bulk = createBulk({ db, history, dataDir, isReadOnly })

  /** Refusal: cancelled. */
  async function read(files: LedgerFile[], options: ImportOptions, work: Work = unwatched) {
    const context = { ...options, knownDates: knownDates(), ownWords: words.own() }
    const { staged, usual, refusals } = await stageLong(files, context, bulk, work)
    const readings = await readLedgers(usual, context, work)
    return { files, staged, sheets: readings.sheets, refusals: [...refusals, ...readings.refusals] }
  }

  /** Reads and tries everything, stores nothing. Files that cannot be read are refused one by one. Refusal: cancelled. */
  async function preview(files: LedgerFile[], options: ImportOptions, work: Work = unwatched) {
    const { sheets, staged, refusals } = await read(files, options, work)
    const long = staged ? bulk.report(staged) : []
    const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) + long.reduce((sum, sheet) => sum + sheet.rows, 0)
    const trial: Progress = { stage: 'trial', subject: null, done: 0, total: rows, seconds: null }
    await work.reach(trial)
    const begun = performance.now()
    const results = history.act({ kind: 'import', title: '试导入' }, () => store(sheets), { keep: false })
    const seconds = (performance.now() - begun) / 1000
    await work.reach({ ...trial, done: rows })
    const previewId = randomUUID()
    readings.set(previewId, { files, sheets, staged, rows, seconds })
    for (const id of [...readings.keys()].slice(0, -KEPT_PREVIEWS)) forget(id)
    return {
      previewId,
      report: { files: [...results.map((one) => one.report), ...long] },
      sheets: [...results.map((one) => one.preview), ...(staged ? bulk.firstPages(staged) : [])],
      refused: refusals.map(({ file, refusal }) => ({ file, code: refusal.code, message: refusal.message })),
    }
  }

  /** Once only, however often it is asked for. Refusals: preview_gone; cancelled, as long as the transaction has not begun. */
  async function commit(previewId: string, work: Work = unwatched) {
    const reading = readings.get(previewId)
    if (!reading) throw new Refusal('preview_gone', '这次预览已经失效，请重新选择文件再入库。')
    readings.delete(previewId)
    const { files, rows, seconds } = reading
    try {
      await work.reach({ stage: 'store', subject: null, done: 0, total: rows, seconds })
      const done = bulk.storing(reading.staged, () =>
        history.act({ kind: 'import', title: titleOf(files) }, () => ({ actId: history.number(), ...keep(reading) })),
      )
      if (reading.staged) bulk.drop(reading.staged)
      return done
    } catch (error) {
      readings.set(previewId, reading)
      throw error
    }
  }

  /** Inside an open act: stores the sheets and keeps the files they came from. */
  function keep({ files, sheets, staged }: Reading): ImportReport {
    const report = { files: [...store(sheets).map((one) => one.report), ...(staged ? bulk.store(staged) : [])] }
    completeOffice(sheets)
    const batchId = history.describe(report)
    keepOriginals(dataDir, batchId, files)
    return report
  }

  function forget(previewId: string): void {
    const staged = readings.get(previewId)?.staged
    if (staged) bulk.drop(staged)
    readings.delete(previewId)
  }

  function store(sheets: SheetReading[]) {
    const areas = createAreaRegister({ db, history })
    return runImport(sheets, { db, history, areas, office: office.settings(), save: createSave({ db, history }) })
  }

  /** An office nobody has named yet takes the name of its base map's street, and the duty phone its rosters print. */
  function completeOffice(sheets: SheetReading[]): void {
    const street = createAreaRegister({ db, history }).street()?.name
    if (street && !office.isNamed()) office.name(street)
    const dutyPhone = sheets.find((sheet) => sheet.kind === 'roster' && sheet.dutyPhone)?.dutyPhone
    if (dutyPhone && !office.settings().dutyPhone) office.update({ dutyPhone })
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
    commit,
    keep,
    past: () => pastImports(db, dataDir),
    original: (actId: number, name: string) => readOriginal(dataDir, actId, name),
  }
}

/** 导入 卡点台账.xlsx 等 3 个文件 */
function titleOf(files: LedgerFile[]): string {
  const [first] = files
  return `导入 ${first?.name ?? ''}${files.length > 1 ? ` 等 ${files.length} 个文件` : ''}`
}

/** The desk for ledgers coming in: preview tries an import for real and undoes it, commit does it and keeps it. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { SheetReading } from '../../shared/ledgers/drafts.ts'
import type { ImportOptions, ImportReport } from '../../shared/ledgers/ledger.ts'
import { Refusal } from '../../shared/refusals.ts'
import { createAreaRegister } from '../areas/register.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { runImport } from './import-run.ts'
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
}

interface LedgersOptions {
  db: Db
  history: History
  office: OfficeDesk
  dataDir: string
}

export function createLedgers({ db, history, office, dataDir }: LedgersOptions) {
  const readings = new Map<string, Reading>()

  async function read(files: LedgerFile[], options: ImportOptions) {
    return { files, ...(await readLedgers(files, { ...options, knownDates: knownDates() })) }
  }

  /** Reads and tries everything, stores nothing. Files that cannot be read are refused one by one. */
  async function preview(files: LedgerFile[], options: ImportOptions) {
    const { sheets, refusals } = await read(files, options)
    const previewId = randomUUID()
    readings.set(previewId, { files, sheets })
    for (const id of [...readings.keys()].slice(0, -KEPT_PREVIEWS)) readings.delete(id)
    const results = history.act({ kind: 'import', title: '试导入' }, () => store(sheets), { keep: false })
    return {
      previewId,
      report: { files: results.map((one) => one.report) },
      sheets: results.map((one) => one.preview),
      refused: refusals.map(({ file, refusal }) => ({ file, code: refusal.code, message: refusal.message })),
    }
  }

  /** Refusal: preview_gone. */
  function commit(previewId: string): ImportReport {
    const reading = readings.get(previewId)
    if (!reading) throw new Refusal('preview_gone', '这次预览已经失效，请重新选择文件再入库。')
    const report = history.act({ kind: 'import', title: titleOf(reading.files) }, () => keep(reading))
    readings.delete(previewId)
    return report
  }

  /** Inside an open act: stores the sheets and keeps the files they came from. */
  function keep({ files, sheets }: Reading): ImportReport {
    const report = { files: store(sheets).map((one) => one.report) }
    completeOffice(sheets)
    const batchId = history.describe(report)
    keepFiles(files, path.join(dataDir, 'attachments', `导入${String(batchId).padStart(4, '0')}`))
    return report
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

  return { read, preview, commit, keep }
}

/** 导入 卡点台账.xlsx 等 3 个文件 */
function titleOf(files: LedgerFile[]): string {
  const [first] = files
  return `导入 ${first?.name ?? ''}${files.length > 1 ? ` 等 ${files.length} 个文件` : ''}`
}

/** Nothing half-written: where one file cannot be kept, none is, and the act is undone by the error. */
function keepFiles(files: LedgerFile[], folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, bytes } of files) writeFileSync(path.join(folder, path.basename(name)), bytes)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

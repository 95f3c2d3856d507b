/**
 * The way in for residents' registers of any length: rows are laid out in a file beside the office's own while they are
 * read, settled there against the register, and stored by whole sets. No more than a stretch of rows is ever in memory.
 */
import { randomUUID } from 'node:crypto'
import type { Corrections } from '../../../shared/ledgers/corrections.ts'
import type { CorrectedCell, SheetReport } from '../../../shared/ledgers/ledger.ts'
import type { PreviewRows, RowsAsked } from '../../../shared/ledgers/preview.ts'
import type { SaidWord } from '../../../shared/words/word.ts'
import { createAreaRegister } from '../../areas/register.ts'
import type { History } from '../../changes/history.ts'
import type { Db } from '../../db/open.ts'
import { clearStaging, removeStaging, withStaging } from '../../db/staging.ts'
import type { Work } from '../../work/work.ts'
import { isSaidLeftOut } from '../read/said-of-run.ts'
import { createWords } from '../read/values/words.ts'
import { apply, lookUpCommunities } from './apply.ts'
import type { OpenedBulk } from './open-bulk.ts'
import { readHeads } from './read-head.ts'
import { contextOf, readSheetRows } from './read-sheet-rows.ts'
import { createVersions } from './register-versions.ts'
import type { VanishedBySheet } from './register-versions.ts'
import { settle } from './settle.ts'
import type { FileRange } from './settle.ts'
import { pageOf, reportOf } from './staged-report.ts'
import type { StagedSheet } from './staged-report.ts'
import { createStagingWriter } from './staging.ts'
import type { StagingWriter } from './staging.ts'

/** Laid out, and not stored yet. */
export interface StagedImport {
  file: string
  sheets: StagedSheet[]
  ranges: FileRange[]
  /** the change of the history up to which the register was asked; null = never */
  settledAt: number | null
}

export interface BulkReading {
  year: number | null
  knownDates: string[]
  ownWords: SaidWord[]
  communities: ReadonlySet<string>
  corrections: Corrections
}

interface BulkOptions {
  db: Db
  history: History
  dataDir: string
  isReadOnly: boolean
}

export type BulkDesk = ReturnType<typeof createBulk>

export function createBulk({ db, history, dataDir, isReadOnly }: BulkOptions) {
  const client = db.$client
  if (!isReadOnly) clearStaging(dataDir)

  /** Refusals: cancelled, and what reading damaged rows refuses; nothing is left behind then. */
  async function stage(opened: OpenedBulk[], reading: BulkReading, work: Work): Promise<StagedImport> {
    const writer = createStagingWriter(dataDir, randomUUID())
    try {
      const staged = await lay(opened, reading, work, writer)
      writer.finish()
      await work.reach({ stage: 'trial', subject: null, done: 0, total: lastOf(staged.ranges), seconds: null })
      settleNow(staged)
      return staged
    } catch (error) {
      writer.abandon()
      removeStaging(writer.file)
      throw error
    }
  }

  async function lay(opened: OpenedBulk[], reading: BulkReading, work: Work, writer: StagingWriter): Promise<StagedImport> {
    const words = createWords(reading.ownWords)
    const { heads, calendar } = await readHeads(opened, { ...reading, words })
    const total = heads.reduce((sum, { sheet }) => sum + sheet.source.rowCount, 0)
    const isLeftOut = ({ file, sheet }: { file: string; sheet: string }) => isSaidLeftOut(reading.corrections, file, sheet)
    const ranges = new Map<string, FileRange>()
    const corrected = heads.map((): CorrectedCell[] => [])
    let [done, seq] = [0, 0]
    for (const [no, { sheet, reading: head }] of heads.entries()) {
      const { file, source, statedAt } = sheet
      if (isLeftOut(head)) continue
      const range = ranges.get(file) ?? { from: seq + 1, to: seq }
      const context = contextOf(sheet, { ...reading, calendar, words })
      for (const problem of head.problems) writer.tell(no, problem)
      for await (const { reached, rows } of readSheetRows(sheet, context, corrected[no] ?? [])) {
        for (const row of rows) writer.add({ sheet: no, statedAt, ...row })
        seq += rows.length
        await work.reach({ stage: 'rows', subject: file, done: done + reached, total, seconds: null })
      }
      done += source.rowCount
      ranges.set(file, { ...range, to: seq })
    }
    // still listed, so that it can be taken again
    const sheets = heads.map(({ reading: head }, no) => {
      const said = { ...head, corrected: corrected[no] ?? [] }
      return { no, reading: isLeftOut(head) ? { ...said, isLeftOut: true, problems: [] } : said }
    })
    return { file: writer.file, sheets, ranges: [...ranges.values()], settledAt: null }
  }

  /** Once more where the office's records have changed since. */
  function settleNow(staged: StagedImport): void {
    const newest = client.prepare('select coalesce(max(id), 0) from record_change').pluck().get() as number
    if (staged.settledAt === newest) return
    withStaging(client, staged.file, () => {
      lookUpCommunities(client, knownCommunity)
      client.transaction(() => settle(client, staged.ranges))()
    })
    staged.settledAt = newest
  }

  function knownCommunity(name: string): number | null {
    const { find } = createAreaRegister({ db, history })
    const other = name.endsWith('社区') ? name.slice(0, -2) : `${name}社区`
    return (find('community', name) ?? find('community', other))?.id ?? null
  }

  function report({ file, sheets }: StagedImport): SheetReport[] {
    return withStaging(client, file, () => {
      lookUpCommunities(client, knownCommunity)
      return reports(sheets, createVersions(db).compare(sheets))
    })
  }

  function reports(sheets: StagedSheet[], vanished: VanishedBySheet): SheetReport[] {
    return sheets.map((sheet) => ({ ...reportOf(client, sheet), ...vanished.get(sheet.no) }))
  }

  /** null: there is no such sheet */
  function page({ file, sheets }: StagedImport, asked: Omit<RowsAsked, 'previewId'>): PreviewRows | null {
    const sheet = sheets.find(({ reading }) => reading.file === asked.file && reading.sheet === asked.sheet)
    return sheet ? withStaging(client, file, () => pageOf(client, sheet, asked)) : null
  }

  /** The staged rows at hand while `work` opens its act, in which `store` puts them into the register. */
  function storing<T>(staged: StagedImport | null, work: () => T): T {
    if (!staged) return work()
    settleNow(staged)
    return withStaging(client, staged.file, () => {
      lookUpCommunities(client, knownCommunity)
      return work()
    })
  }

  /** Inside an act that `storing` opened. */
  function store({ sheets }: StagedImport): SheetReport[] {
    const versions = createVersions(db)
    const vanished = versions.compare(sheets)
    const { base } = apply({ db, history, areas: createAreaRegister({ db, history }) })
    versions.keep(sheets, base, history)
    return reports(sheets, vanished)
  }

  return { stage, report, page, storing, store, drop: ({ file }: StagedImport) => removeStaging(file) }
}

function lastOf(ranges: FileRange[]): number {
  return ranges.at(-1)?.to ?? 0
}

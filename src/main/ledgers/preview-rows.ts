/** A tried import for the screen: its tables without rows, its rows page by page, its problems without the ten-thousandth alike. */
import type { SheetReading } from '../../shared/ledgers/drafts.ts'
import { severityOf } from '../../shared/ledgers/ledger.ts'
import type { Problem, ProblemCode, SheetReport } from '../../shared/ledgers/ledger.ts'
import { ROWS_PER_PAGE } from '../../shared/ledgers/preview.ts'
import type { PreviewRow, PreviewRows, ProblemTally, RowFilter, SheetPreview, TriedSheet } from '../../shared/ledgers/preview.ts'
import type { RowResult, SheetResult } from './run-results.ts'

const SAMPLES = 5
const ROWS_SAMPLED = 200
/** problems of one code and table that a screen is told of; their number is told in full */
const ALIKE_TOLD = 100

export function sheetPreview(reading: SheetReading): SheetPreview {
  const { file, sheet, sheetName, kind, sureness, columns, rows, isLeftOut = false, fields = [], spots } = reading
  const hasOwn = columns.some(({ field }) => field === 'community')
  return {
    file,
    sheet,
    sheetName,
    kind,
    sureness,
    isLeftOut,
    isEditable: kind !== 'areas' && spots === undefined,
    community: hasOwn ? null : (reading.community ?? null),
    columns: columns.map((column, place) => ({ ...column, samples: samplesOf(rows, place) })),
    fields,
  }
}

/** A register that is stored in bulk: its rows are counted where they lie. */
export function longPreview(reading: SheetReading, report: SheetReport | undefined): TriedSheet {
  const {
    created = 0,
    changed = 0,
    unchanged = 0,
    duplicates = 0,
    doubtful = 0,
    rejected = 0,
    rows = 0,
    problemCounts = {},
  } = report ?? {}
  const look = doubtful + rejected + duplicates
  const tally = Object.entries(problemCounts).map(([code, count]) => ({ code: code as ProblemCode, count }))
  const counts = { all: rows, look, created, changed, unchanged, duplicate: duplicates, doubtful, rejected, identity: 0 }
  return { ...sheetPreview(reading), counts, tally }
}

function samplesOf(rows: SheetReading['rows'], place: number): string[] {
  const values = rows.slice(0, ROWS_SAMPLED).flatMap(({ cells }) => cells[place] || [])
  return [...new Set(values)].slice(0, SAMPLES)
}

export function briefly(report: SheetReport): SheetReport {
  const told = new Map<string, number>()
  const problems = report.problems.filter(({ code }) => {
    const count = (told.get(code) ?? 0) + 1
    told.set(code, count)
    return count <= ALIKE_TOLD
  })
  return { ...report, problems }
}

export function tallyOf({ problems }: SheetReport): ProblemTally {
  return [...Map.groupBy(problems, ({ code }) => code)].map(([code, found]) => ({ code, count: found.length }))
}

interface Asked {
  filter: RowFilter
  offset: number
  /** the page that holds this row of the sheet, or the first one behind it */
  around: number | null
}

export function pageOf(reading: SheetReading, { rows }: SheetResult, { filter, offset, around }: Asked): PreviewRows {
  const wanted = filter === 'all' ? rows : rows.filter((row) => isWanted(row, filter))
  const found = around === null ? -1 : wanted.findIndex(({ run }) => run.row.row >= around)
  const first = found < 0 ? offset : found - (found % ROWS_PER_PAGE)
  const places = new Map(reading.columns.map(({ heading }, place) => [heading, place]))
  const corrected = Map.groupBy(reading.corrected ?? [], ({ row }) => row)
  return {
    total: wanted.length,
    offset: first,
    rows: wanted.slice(first, first + ROWS_PER_PAGE).map(({ run, outcome, isDoubtful }): PreviewRow => {
      const { row, problems, differences, choice, questions } = run
      const rewritten = (corrected.get(row.row) ?? []).flatMap(({ column }) => places.get(column) ?? [])
      return {
        row: row.row,
        outcome,
        isDoubtful,
        cells: row.cells,
        problems,
        corrected: rewritten,
        differences,
        choice,
        questions,
      }
    }),
  }
}

/** What the chips above the rows say: how many each of them would show. */
export function filterCounts({ rows }: SheetResult): Record<RowFilter, number> {
  const counts = {
    all: rows.length,
    look: 0,
    created: 0,
    changed: 0,
    duplicate: 0,
    doubtful: 0,
    identity: 0,
    rejected: 0,
    unchanged: 0,
  }
  for (const row of rows) {
    for (const filter of FILTERS) if (isWanted(row, filter)) counts[filter] += 1
  }
  return counts
}

const FILTERS = ['look', 'created', 'changed', 'duplicate', 'doubtful', 'identity', 'rejected', 'unchanged'] as const

function isWanted(result: RowResult, filter: RowFilter): boolean {
  const { run, outcome, isDoubtful } = result
  switch (filter) {
    case 'all':
      return true
    case 'look':
      return isDoubtful || outcome === 'rejected' || outcome === 'duplicate' || run.problems.some(isGrave)
    case 'changed':
      return outcome === 'changed' || (outcome === 'unchanged' && run.differences.length > 0)
    case 'duplicate':
      return run.isRepeat
    case 'doubtful':
      return isDoubtful
    case 'identity':
      return run.questions.length > 0
    case 'unchanged':
      return outcome === 'unchanged' && run.differences.length === 0
    default:
      return outcome === filter
  }
}

function isGrave({ code }: Problem): boolean {
  return severityOf(code) !== 'noted'
}

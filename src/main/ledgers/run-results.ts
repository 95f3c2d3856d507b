/** What became of every row of a table, counted for the report and kept for whoever looks the import through. */
import { countText } from '../../shared/counts.ts'
import type { RowChoice } from '../../shared/ledgers/corrections.ts'
import type { Draft, RowReading, SheetReading } from '../../shared/ledgers/drafts.ts'
import { LEDGER_KIND_LABELS, severityOf } from '../../shared/ledgers/ledger.ts'
import type { LedgerKind, Problem, RowOutcome, SheetReport } from '../../shared/ledgers/ledger.ts'
import type { RowDifference } from '../../shared/ledgers/preview.ts'
import type { Remark, Saved, StoreContext } from './store.ts'

/** A row on its way: what became of its drafts. */
export interface RowRun {
  row: RowReading
  stored: { draft: Draft; saved: Saved }[]
  /** stored records that its repeating drafts speak of */
  duplicates: { kind: Draft['kind']; id: number }[]
  /** it speaks of a record that an earlier row of its file spoke of */
  isRepeat: boolean
  problems: Problem[]
  /** what it says otherwise than the records it speaks of */
  differences: RowDifference[]
  choice: RowChoice | null
  /** ids of what is asked of it: who or where is meant */
  questions: string[]
}

export interface RowResult {
  run: RowRun
  outcome: RowOutcome
  isDoubtful: boolean
}

export interface SheetResult {
  report: SheetReport
  rows: RowResult[]
}

type RemarksOf = (draft: Draft, id: number, context: StoreContext) => Remark[]

/** `runs` are the table's rows as they were stored; none where nothing of it was. */
export function resultOf(sheet: SheetReading, runs: RowRun[], remarksOf: RemarksOf, context: StoreContext): SheetResult {
  const rows = (runs.length > 0 ? runs : sheet.rows.map(untouched)).sort((a, b) => a.row.row - b.row.row)
  for (const run of rows) addRemarks(run, sheet, remarksOf, context)
  const outcomes = rows.map((run) => ({ run, outcome: outcomeOf(run), isDoubtful: isDoubtful(run) }))
  const count = (...wanted: RowOutcome[]) => outcomes.filter(({ outcome }) => wanted.includes(outcome)).length
  const { file, sheet: name, kind } = sheet
  return {
    report: {
      file,
      sheet: name,
      kind,
      rows: sheet.rows.length,
      accepted: count('created', 'changed', 'unchanged'),
      duplicates: count('duplicate'),
      doubtful: outcomes.filter((one) => one.isDoubtful).length,
      rejected: count('rejected'),
      created: count('created'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      amounts: amountsOf(kind, rows),
      problems: [...sheet.problems, ...undatedRows(sheet), ...rows.flatMap((run) => run.problems)],
      place: placeOf(sheet),
      isLeftOut: sheet.isLeftOut ?? false,
      corrected: sheet.corrected ?? [],
      vanished: [],
    },
    rows: outcomes,
  }
}

export function placeOf({ sheetName, columns, rows, spots }: SheetReading): NonNullable<SheetReport['place']> {
  const headingRow = Math.max(0, (rows[0]?.row ?? 1) - 1)
  const place = { sheetName, headingRow, columns: columns.map(({ index, heading }) => ({ index, heading })) }
  return spots ? { ...place, headingRow: 0, spots } : place
}

/** Kinds whose rows carry no date of their own: without the sheet's they hold from the beginning. */
const UNDATED_KINDS: LedgerKind[] = ['checkpoints', 'people', 'screenings']

function undatedRows({ kind, statedAt, rows }: SheetReading): Problem[] {
  if (!kind || statedAt !== null || rows.length === 0 || !UNDATED_KINDS.includes(kind)) return []
  const message = `表上没有填报日期，${countText(rows.length)}行起始日期不详，从头算起。要按日期算，请在表头写明“填报日期”后再导入。`
  return [{ row: 0, column: null, value: null, code: 'start_date_unknown', message }]
}

export function untouched(row: RowReading): RowRun {
  return {
    row,
    stored: [],
    duplicates: [],
    isRepeat: false,
    problems: [...row.problems],
    differences: [],
    choice: null,
    questions: [],
  }
}

/** What can be said only once everything is linked. */
function addRemarks(run: RowRun, sheet: SheetReading, remarksOf: RemarksOf, context: StoreContext): void {
  for (const { draft, saved } of run.stored) {
    for (const { code, message, value } of remarksOf(draft, saved.id, context)) {
      const known = run.problems.some((problem) => problem.code === code && (value === null || problem.value === value))
      if (!known) run.problems.push({ row: run.row.row, column: columnOf(value, run.row, sheet), value, code, message })
    }
  }
}

/** The heading over the cell that holds the value. */
function columnOf(value: string | null, row: RowReading, sheet: SheetReading): string | null {
  const index = value === null ? -1 : row.cells.findIndex((cell) => cell.includes(value))
  return sheet.columns[index]?.heading ?? null
}

function outcomeOf({ stored, duplicates }: RowRun): RowOutcome {
  const outcomes = stored.map(({ saved }) => saved.outcome)
  if (outcomes.includes('created')) return 'created'
  if (outcomes.includes('changed')) return 'changed'
  if (outcomes.length > 0) return 'unchanged'
  return duplicates.length > 0 ? 'duplicate' : 'rejected'
}

/** A duplicate is not stored, so what is doubtful in it is not asked again. */
function isDoubtful(run: RowRun): boolean {
  return run.stored.length > 0 && run.problems.some(({ code }) => severityOf(code) === 'doubtful')
}

function amountsOf(kind: LedgerKind | null, rows: RowRun[]): SheetReport['amounts'] {
  const drafts = rows.flatMap((run) => run.stored.map(({ draft }) => draft))
  if (kind === 'roster') {
    const people = drafts.reduce((sum, draft) => sum + (draft.kind === 'roster' ? draft.people.length : 0), 0)
    return [
      { label: '班次', value: drafts.length },
      { label: '人次', value: people },
    ]
  }
  if (kind === null) return []
  // a ledger of people observed may hold their temperatures, too
  const kinds = new Set([kind, ...drafts.map((draft) => draft.kind)])
  return [...kinds].map((each) => {
    return { label: LEDGER_KIND_LABELS[each], value: drafts.filter((draft) => draft.kind === each).length }
  })
}

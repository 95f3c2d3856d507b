/**
 * One run of importing: every sheet of every file is stored in an order of its own (base map first, then posts, people and
 * what refers to them), linked, and reported row by row. Runs inside one act, so it is stored wholly or not at all.
 */
import type { Draft, RowReading, SheetReading } from '../../shared/ledgers/drafts.ts'
import { LEDGER_KIND_LABELS, LedgerKind, severityOf } from '../../shared/ledgers/ledger.ts'
import type { Problem, RowOutcome, SheetPreview, SheetReport } from '../../shared/ledgers/ledger.ts'
import { areaStore } from '../areas/import.ts'
import { caseStore, linkCases } from '../cases/import.ts'
import { checkpointStore, linkCheckpoints } from '../checkpoints/import.ts'
import { closureStore } from '../closures/import.ts'
import { findingStore, linkFindings } from '../inspections/import.ts'
import { householdStore } from '../households/import.ts'
import { personStore } from '../people/import.ts'
import { linkReadings, readingStore } from '../readings/import.ts'
import { linkReopenings, reopeningStore } from '../reopenings/import.ts'
import { linkRoster, shiftStore } from '../roster/import.ts'
import { screeningStore } from '../screenings/import.ts'
import { supplyStore } from '../supplies/import.ts'
import { differing } from './store.ts'
import type { Saved, Store, StoreContext } from './store.ts'

const STORES = {
  areas: areaStore,
  checkpoints: checkpointStore,
  people: personStore,
  roster: shiftStore,
  cases: caseStore,
  closures: closureStore,
  screenings: screeningStore,
  findings: findingStore,
  readings: readingStore,
  reopenings: reopeningStore,
  households: householdStore,
  supplies: supplyStore,
}

/** A sheet's rows all hold drafts of its own kind. Residents are stored in bulk and have no store here. */
function storeOf(kind: LedgerKind | null): Store<Draft> | undefined {
  return kind === null || kind === 'residents' ? undefined : (STORES[kind] as unknown as Store<Draft>)
}

/** 社区2 before 社区10 */
const byName = new Intl.Collator('zh-CN', { numeric: true })

export interface SheetResult {
  report: SheetReport
  preview: SheetPreview
}

/** A row on its way: what became of its drafts. */
interface RowRun {
  row: RowReading
  stored: { draft: Draft; saved: Saved }[]
  duplicates: number
  problems: Problem[]
}

/** Results stand in the order of the files' names, whatever order the files came in. */
export function runImport(sheets: SheetReading[], context: StoreContext): SheetResult[] {
  const named = sheets
    .map((sheet, index) => ({ sheet, index }))
    .sort((a, b) => byName.compare(a.sheet.file, b.sheet.file) || a.index - b.index)
  const seen = new Map<string, Map<string, number>>()
  const runs = new Map<SheetReading, RowRun[]>()
  for (const { sheet } of [...named].sort((a, b) => byKind(a.sheet, b.sheet))) {
    const seenInFile = seen.get(sheet.file) ?? new Map<string, number>()
    seen.set(sheet.file, seenInFile)
    runs.set(sheet, storeSheet(sheet, seenInFile, context))
  }
  linkCheckpoints(context.db)
  linkRoster(context.db)
  linkCases(context.db)
  linkFindings(context.db)
  linkReadings(context.db)
  linkReopenings(context.db)
  return named.map(({ sheet }) => resultOf(sheet, runs.get(sheet) ?? [], context))
}

/** The base map before what lies on it; within a kind the older ledger first. */
function byKind(a: SheetReading, b: SheetReading): number {
  const rank = (sheet: SheetReading) => (sheet.kind ? LedgerKind.options.indexOf(sheet.kind) : -1)
  return rank(a) - rank(b) || compare(a.statedAt ?? '', b.statedAt ?? '')
}

function storeSheet(sheet: SheetReading, seenInFile: Map<string, number>, context: StoreContext): RowRun[] {
  const store = storeOf(sheet.kind)
  if (!store) return []
  return inStoringOrder(sheet).map((row) => {
    const run: RowRun = { row, stored: [], duplicates: 0, problems: [...row.problems] }
    for (const draft of row.drafts) storeDraft(draft, store, sheet, run, seenInFile, context)
    return run
  })
}

/** Larger areas before those inside them, whatever the order of the file's features. */
function inStoringOrder({ kind, rows }: SheetReading): RowReading[] {
  if (kind !== 'areas') return rows
  const ranks = ['street', 'community', 'compound', 'building', 'unit', 'road']
  const rank = ({ drafts: [draft] }: RowReading) => (draft?.kind === 'areas' ? ranks.indexOf(draft.areaKind) : ranks.length)
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

function storeDraft(
  draft: Draft,
  store: Store<Draft>,
  sheet: SheetReading,
  run: RowRun,
  seenInFile: Map<string, number>,
  context: StoreContext,
): void {
  const existing = store.find(draft, context, sheet.statedAt)
  const firstRow = existing ? seenInFile.get(`${draft.kind} ${String(existing['id'])}`) : undefined
  if (existing && firstRow !== undefined) {
    run.duplicates += 1
    run.problems.push(repeated(draft, store, existing, run.row.row, firstRow, sheet))
    return
  }
  const saved = store.store(draft, existing, sheet.statedAt, context)
  seenInFile.set(`${draft.kind} ${String(saved.id)}`, run.row.row)
  run.stored.push({ draft, saved })
}

function repeated(
  draft: Draft,
  store: Store<Draft>,
  existing: Record<string, unknown>,
  row: number,
  firstRow: number,
  sheet: SheetReading,
) {
  const labels = new Map(sheet.columns.map(({ field, heading }) => [field, heading]))
  // a repeated row always has another serial number
  const said = differing(existing, { ...store.says(draft), number: null }).map((column) => labels.get(column) ?? column)
  const known = said.filter((label) => /\p{Script=Han}/u.test(label))
  const difference = known.length > 0 ? `，不同之处：${known.join('、')}` : ''
  const message = `与第${firstRow}行重复${difference}。以第${firstRow}行为准，本行不入库。`
  return { row, column: null, value: null, code: 'duplicate_row' as const, message }
}

function resultOf(sheet: SheetReading, runs: RowRun[], context: StoreContext): SheetResult {
  const rows = (runs.length > 0 ? runs : sheet.rows.map(untouched)).sort((a, b) => a.row.row - b.row.row)
  for (const run of rows) addRemarks(run, sheet, context)
  const outcomes = rows.map((run) => ({ run, outcome: outcomeOf(run), isDoubtful: isDoubtful(run) }))
  const count = (...wanted: RowOutcome[]) => outcomes.filter(({ outcome }) => wanted.includes(outcome)).length
  const { file, sheet: name, kind, columns } = sheet
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
    },
    preview: {
      file,
      sheet: name,
      columns,
      rows: outcomes.map(({ run, outcome, isDoubtful }) => ({ row: run.row.row, outcome, isDoubtful, cells: run.row.cells })),
    },
  }
}

/** Kinds whose rows carry no date of their own: without the sheet's they hold from the beginning. */
const UNDATED_KINDS: LedgerKind[] = ['checkpoints', 'people', 'screenings']

function undatedRows({ kind, statedAt, rows }: SheetReading): Problem[] {
  if (!kind || statedAt !== null || rows.length === 0 || !UNDATED_KINDS.includes(kind)) return []
  const message = `表上没有填报日期，${rows.length}行起始日期不详，从头算起。要按日期算，请在表头写明“填报日期”后再导入。`
  return [{ row: 0, column: null, value: null, code: 'start_date_unknown', message }]
}

function untouched(row: RowReading): RowRun {
  return { row, stored: [], duplicates: 0, problems: [...row.problems] }
}

/** What can be said only once everything is linked. */
function addRemarks(run: RowRun, sheet: SheetReading, context: StoreContext): void {
  for (const { draft, saved } of run.stored) {
    for (const { code, message, value } of storeOf(draft.kind)?.remarks?.(draft, saved.id, context) ?? []) {
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
  return duplicates > 0 ? 'duplicate' : 'rejected'
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
  return kind ? [{ label: LEDGER_KIND_LABELS[kind], value: drafts.length }] : []
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

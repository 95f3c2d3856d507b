/**
 * One run of importing: every sheet of every file is stored in an order of its own (base map first, then posts, people and
 * what refers to them), linked, and reported row by row. Runs inside one act, so it is stored wholly or not at all.
 */
import { inTextOrder } from '../../shared/collation.ts'
import type { Draft, RowReading, SheetReading } from '../../shared/ledgers/drafts.ts'
import { LedgerKind } from '../../shared/ledgers/ledger.ts'
import { areaStore } from '../areas/import.ts'
import { caseStore } from '../cases/import.ts'
import { checkpointStore, linkCheckpoints } from '../checkpoints/import.ts'
import { closureStore } from '../closures/import.ts'
import { findingStore, linkFindings } from '../inspections/import.ts'
import { linkPlaces } from '../identities/link-places.ts'
import { linkByTies } from '../identities/link-ties.ts'
import { householdStore } from '../households/import.ts'
import { personStore } from '../people/import.ts'
import { linkReadings, readingStore } from '../readings/import.ts'
import { linkReopenings, reopeningStore } from '../reopenings/import.ts'
import { linkResidents } from '../residents/link-residents.ts'
import { linkRoster, shiftStore } from '../roster/import.ts'
import { screeningStore } from '../screenings/import.ts'
import { supplyStore } from '../supplies/import.ts'
import { ENTITIES } from './entities.ts'
import { resultOf, untouched } from './run-results.ts'
import type { RowRun, SheetResult } from './run-results.ts'
import { differing } from './store.ts'
import type { Columns, Remark, Store, StoreContext } from './store.ts'

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

/** Residents are stored in bulk and have no store here. */
function storeOf(kind: LedgerKind | null): Store<Draft> | undefined {
  return kind === null || kind === 'residents' ? undefined : (STORES[kind] as unknown as Store<Draft>)
}

/** Results stand in the order of the files' names, whatever order the files came in. */
export function runImport(sheets: SheetReading[], context: StoreContext): SheetResult[] {
  const named = sheets
    .map((sheet, index) => ({ sheet, index }))
    .sort((a, b) => inTextOrder(a.sheet.file, b.sheet.file) || a.index - b.index)
  const seen = new Map<string, Map<string, number>>()
  const runs = new Map<SheetReading, RowRun[]>()
  for (const { sheet } of [...named].sort((a, b) => byKind(a.sheet, b.sheet))) {
    const seenInFile = seen.get(sheet.file) ?? new Map<string, number>()
    seen.set(sheet.file, seenInFile)
    runs.set(sheet, storeSheet(sheet, seenInFile, context))
  }
  linkByTies(context.db)
  linkCheckpoints(context.db)
  linkRoster(context.db)
  linkPlaces(context.db)
  linkFindings(context.db)
  linkReadings(context.db)
  linkReopenings(context.db)
  // only a new map or an answer makes a difference to those who are stored already, and there are many of them
  if (sheets.some(({ kind }) => kind === 'areas')) linkResidents(context.db)
  context.settle?.()
  return named.map(({ sheet }) => resultOf(sheet, runs.get(sheet) ?? [], remarksOf, context))
}

/** The base map before what lies on it; within a kind the older ledger first. */
function byKind(a: SheetReading, b: SheetReading): number {
  const rank = (sheet: SheetReading) => (sheet.kind ? LedgerKind.options.indexOf(sheet.kind) : -1)
  return rank(a) - rank(b) || compare(a.statedAt ?? '', b.statedAt ?? '')
}

function storeSheet(sheet: SheetReading, seenInFile: Map<string, number>, context: StoreContext): RowRun[] {
  if (!storeOf(sheet.kind)) return []
  return inStoringOrder(sheet).map((row) => {
    const run = untouched(row)
    row.drafts.forEach((draft, index) => storeDraft({ draft, index, sheet, run, seenInFile }, context))
    return run
  })
}

function remarksOf(draft: Draft, id: number, context: StoreContext): Remark[] {
  return storeOf(draft.kind)?.remarks?.(draft, id, context) ?? []
}

/** Larger areas before those inside them, whatever the order of the file's features. */
function inStoringOrder({ kind, rows }: SheetReading): RowReading[] {
  if (kind !== 'areas') return rows
  const ranks = ['street', 'community', 'compound', 'building', 'unit', 'road']
  const rank = ({ drafts: [draft] }: RowReading) => (draft?.kind === 'areas' ? ranks.indexOf(draft.areaKind) : ranks.length)
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

interface Storing {
  draft: Draft
  /** which of its row's */
  index: number
  sheet: SheetReading
  run: RowRun
  seenInFile: Map<string, number>
}

function storeDraft({ draft, index, sheet, run, seenInFile }: Storing, context: StoreContext): void {
  const { rulings } = context
  const store = storeOf(draft.kind)
  if (!store) return
  const existing = store.find(draft, context, sheet.statedAt)
  const firstRow = existing ? seenInFile.get(`${draft.kind} ${String(existing['id'])}`) : undefined
  const choice = existing ? rulings.choiceFor(sheet, run.row.row, firstRow !== undefined) : null
  rulings.begin(choice, index, run.differences)
  if (choice) run.choice = choice
  if (firstRow !== undefined) run.isRepeat = true
  if (existing && firstRow !== undefined && (choice === null || choice.take === 'stored')) {
    run.duplicates.push({ kind: draft.kind, id: Number(existing['id']) })
    run.problems.push(repeated(draft, store, existing, run.row.row, firstRow, sheet))
    const entity = ENTITIES[draft.kind]
    if (entity) rulings.tell(entity, existing, saidOtherwise(draft, store, existing))
    return
  }
  const saved = store.store(draft, existing, sheet.statedAt, context)
  seenInFile.set(`${draft.kind} ${String(saved.id)}`, firstRow ?? run.row.row)
  run.stored.push({ draft, saved })
}

/** a repeated row always has another serial number */
function saidOtherwise(draft: Draft, store: Store<Draft>, existing: Columns): Columns {
  const says = { ...store.says(draft), number: null }
  return Object.fromEntries(differing(existing, says).map((column) => [column, says[column as keyof typeof says]]))
}

function repeated(draft: Draft, store: Store<Draft>, existing: Columns, row: number, firstRow: number, sheet: SheetReading) {
  const labels = new Map(sheet.columns.map(({ field, heading }) => [field, heading]))
  const said = Object.keys(saidOtherwise(draft, store, existing)).map((column) => labels.get(column) ?? column)
  const known = said.filter((label) => /\p{Script=Han}/u.test(label))
  const difference = known.length > 0 ? `，不同之处：${known.join('、')}` : ''
  const message = `与第${firstRow}行重复${difference}。以第${firstRow}行为准，本行不入库。`
  return { row, column: null, value: null, code: 'duplicate_row' as const, message }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

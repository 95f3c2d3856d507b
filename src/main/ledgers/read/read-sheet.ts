/** One recognised sheet read into rows of drafts, with what is to be said of the sheet as a whole. */
import type { Datum } from '../../../shared/geo/points.ts'
import { dayPart } from '../../../shared/days.ts'
import type { Draft, RowReading, SheetReading } from '../../../shared/ledgers/drafts.ts'
import { severityOf } from '../../../shared/ledgers/ledger.ts'
import type { Problem } from '../../../shared/ledgers/ledger.ts'
import { isBlank, textOf } from '../../sheets/sheet.ts'
import { cellFaults, formulaColumns } from './cell-faults.ts'
import type { Grid } from './layout/grid.ts'
import type { Layout } from './layout/recognise-sheet.ts'
import type { Rearranged } from './layout/rearranged.ts'
import type { DataRow } from './layout/sheet-rows.ts'
import { isTurned } from './layout/heading-rows.ts'
import { isNobody, personColumns } from './layout/members.ts'
import { statedDate, statedDutyPhone } from './layout/statements.ts'
import { statedCommunity } from './layout/stated-community.ts'
import { compareTotals } from './layout/totals.ts'
import type { Column, LedgerReader, SheetContext } from './ledger-reader.ts'
import { columnsByField, createCellReader, createRow } from './ledger-row.ts'
import type { CellReader } from './ledger-row.ts'
import { dayColumnProblems, settleDays } from './kinds/roster-days.ts'
import type { OpenedSheet } from './read-ledgers.ts'
import { YEAR_UNKNOWN } from './row-values.ts'
import { resolveDate } from './values/years.ts'
import type { Words } from './values/words.ts'
import type { Calendar } from './values/years.ts'

interface SharedContext {
  file: string
  calendar: Calendar
  datum: Datum | null
  words: Words
  /** names of communities that the office or this run knows */
  communities: ReadonlySet<string>
  /** told now and then how many rows of the sheet are read; others are let in meanwhile */
  reachRow: (row: number) => Promise<void>
}

/** rows read in one go: a few hundredths of a second */
const ROWS_AT_ONCE = 500

export async function readSheet(sheet: OpenedSheet & { layout: Layout }, shared: SharedContext): Promise<SheetReading> {
  const { grid, layout, rows, lines } = sheet
  const { is1904 } = grid.sheet
  const { hasDayColumns, dayColumns: besideOthers } = layout.reader
  const stated = hasDayColumns === true ? null : statedDate(lines)
  const statedAt = stated && (resolveDate(stated.written, shared.calendar)?.at ?? null)
  const dayColumns = layout.columns.filter(({ field }) => field === 'day')
  const context: SheetContext = {
    name: grid.sheet.name,
    lines,
    columns: layout.columns,
    byField: columnsByField(layout.columns),
    days: hasDayColumns === true || besideOthers ? settleDays(dayColumns, lines, shared.calendar, is1904) : [],
    datum: shared.datum,
    community:
      layout.columns.some(({ field }) => field === 'community') && layout.reader.kind === 'screenings'
        ? null
        : statedCommunity(grid.sheet.name, lines, shared.communities),
    statedAt,
    calendar: shared.calendar,
    referenceDay: statedAt ? dayPart(statedAt) : shared.calendar.reference,
    is1904,
    words: shared.words,
  }
  const undated = stated && statedAt === null ? stated.text : null
  const read = createCellReader(grid, layout, rows.data)
  const readings: RowReading[] = []
  const people = personColumns(layout.columns, layout.reader).map((columns) => ({ columns, byField: columnsByField(columns) }))
  for (const [index, row] of rows.data.entries()) {
    if (index % ROWS_AT_ONCE === 0) await shared.reachRow(index)
    readings.push(readRow({ layout, people, read, context, undated }, row))
  }
  return {
    file: shared.file,
    sheet: sheet.name,
    sheetName: grid.sheet.name,
    kind: layout.reader.kind,
    sureness: layout.sureness,
    columns: layout.columns.map(({ index, heading, field, by }) => {
      return {
        index: grid.left + index,
        heading,
        field,
        fieldLabel: field === null ? null : (layout.reader.fields[field]?.label ?? null),
        by,
      }
    }),
    statedAt,
    community: context.community ?? null,
    dutyPhone: statedDutyPhone(lines),
    rows: layout.reader.combine?.(readings) ?? readings,
    fields: fieldsOf(layout),
    ...(sheet.rearranged && { spots: spotsOf(sheet.rearranged, layout, rows.data) }),
    problems: [
      ...(sheet.rearranged ? [REARRANGED[sheet.rearranged.how]] : []),
      ...dayColumnProblems(context, layout.top + 1),
      ...unknownColumns(layout, grid, rows.data),
      ...compareTotals(grid, layout, rows),
      ...cellFaults(grid, layout, rows.data),
      ...hiddenParts(grid, layout),
      ...formulaColumns(grid, layout, rows.data),
      ...guessedColumns(layout),
    ],
  }
}

const REARRANGED: Record<Rearranged['how'], Problem> = {
  turned: noted('这张表的表头在左边一列，已按一列一条读入：下面说的第2行是原表的第2列（B列），依此类推，请核对。'),
  form: noted('这张表是填写的表单，已按表单里的各项读成一条，请核对。'),
}

function noted(message: string): Problem {
  return { row: 0, column: null, value: null, code: 'table_rearranged', message }
}

/** Where the cells of a sheet that was laid out anew stand in the workbook. */
function spotsOf({ from }: Rearranged, { columns }: Layout, rows: DataRow[]): NonNullable<SheetReading['spots']> {
  return rows.flatMap(({ index }) =>
    columns.flatMap((column) => {
      const at = from(index, column.index)
      return at ? [{ row: index + 1, heading: column.heading, at }] : []
    }),
  )
}

function fieldsOf({ reader }: Layout): { field: string; label: string }[] {
  return Object.entries(reader.fields).map(([field, { label }]) => ({ field, label }))
}

/** A sheet that is no ledger: nothing is taken from it, and that is said. */
export function sheetNotUnderstood(file: string, grid: Grid, readers: readonly LedgerReader[]): SheetReading {
  const message = isTurned(grid.sheet, readers)
    ? '这张表的表头在左边一列，一列是一条，没有读入；请把行和列对调（复制后选择性粘贴、转置）再导入。'
    : '这张表没有认出是哪种台账，没有读入；请确认有表头行（如姓名、卡点名称、店名），或改用常见的列名。'
  const problems: Problem[] = [{ row: 0, column: null, value: null, code: 'sheet_not_understood', message }]
  const { name } = grid.sheet
  const nothing = { kind: null, sureness: 0, columns: [], statedAt: null, dutyPhone: null, rows: [] }
  return { file, sheet: name, sheetName: name, ...nothing, problems }
}

interface RowsOf {
  layout: Layout
  /** the columns of each person of a row, of whom there is usually one */
  people: { columns: Column[]; byField: Map<string, Column[]> }[]
  read: CellReader
  context: SheetContext
  undated: string | null
}

function readRow(rows: RowsOf, row: DataRow): RowReading {
  const { layout, people, read } = rows
  const isThere = ({ columns }: { columns: Column[] }) =>
    people.length === 1 || !isNobody(columns, layout.reader, (column) => textOf(read(row, column)))
  const there = people.filter(isThere)
  const drafts: Draft[] = []
  const problems: Problem[] = []
  for (const { byField } of there.length > 0 ? there : people.slice(0, 1)) {
    const own = readOne(rows, row, byField)
    const isRejected = own.problems.some((problem) => severityOf(problem.code) === 'rejected')
    if (!isRejected) drafts.push(...own.drafts)
    problems.push(...own.problems)
  }
  const cells = layout.columns.map((column) => textOf(read(row, column)))
  return { row: row.index + 1, cells, drafts, problems }
}

function readOne({ layout, read, context, undated }: RowsOf, row: DataRow, byField: Map<string, Column[]>) {
  const problems: Problem[] = []
  // the date of the sheet is the date of its rows: without a year it would put them at the beginning of all time
  if (undated !== null)
    problems.push({ row: row.index + 1, column: null, value: undated, code: 'year_unknown', message: YEAR_UNKNOWN })
  const drafts = layout.reader.read(createRow(byField, row, read, problems), context)
  return { drafts, problems }
}

function guessedColumns({ columns, bottom, top }: Layout): Problem[] {
  const guessed = columns.filter(({ by }) => by === 'guess')
  if (bottom < top) {
    const message = '这张表没有表头，各列是按内容认的，请逐列核对后再入库。'
    return [{ row: 0, column: null, value: null, code: 'headings_missing', message }]
  }
  return guessed.map(({ heading }) => {
    const message = heading === '' ? '有一列没有表头，是按内容认的，请核对。' : `“${heading}”这一列是推测的，请核对。`
    return { row: bottom + 1, column: heading || null, value: null, code: 'column_guessed', message }
  })
}

function unknownColumns(layout: Layout, grid: Grid, rows: DataRow[]): Problem[] {
  return layout.columns.flatMap((column): Problem[] => {
    const isEmpty = rows.every((row) => isBlank(grid.seen(row.index, column.index)))
    if (column.field !== null || isEmpty) return []
    const message =
      column.heading === ''
        ? '这一列没有表头，没有读入。'
        : column.outdoneBy === undefined
          ? `“${column.heading}”这一列认不出来，没有读入。`
          : `“${column.heading}”与“${column.outdoneBy}”说的是一项，只读了后一列。`
    return [{ row: layout.bottom + 1, column: column.heading || null, value: null, code: 'column_not_understood', message }]
  })
}

function hiddenParts(grid: Grid, layout: Layout): Problem[] {
  const { hiddenRows, hiddenColumns, isHidden } = grid.sheet
  const rows = hiddenRows.filter((row) => grid.sheet.rows[row]?.some((cell) => !isBlank(cell)) === true).map((row) => row + 1)
  const columns = hiddenColumns.map((column) => layout.columns[column]?.heading ?? '').filter((heading) => heading !== '')
  const parts = [
    ...(isHidden ? ['这张表是隐藏的'] : []),
    ...(rows.length > 0 ? [`第${rows.slice(0, 20).join('、')}${rows.length > 20 ? '…' : ''}行是隐藏的`] : []),
    ...(columns.length > 0 ? [`“${columns.join('”“')}”列是隐藏的`] : []),
  ]
  if (parts.length === 0) return []
  const message = `${parts.join('，')}，已照常读入，请确认是否需要。`
  return [{ row: 0, column: null, value: null, code: 'hidden_rows', message }]
}

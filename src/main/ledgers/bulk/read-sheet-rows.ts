/** Reads a long sheet's rows into staged rows, chunk by chunk; what is no data row (totals, notes, headings again) is left out. */
import { dayPart } from '../../../shared/days.ts'
import type { CorrectedCell } from '../../../shared/ledgers/ledger.ts'
import { severityOf } from '../../../shared/ledgers/ledger.ts'
import { isBlank, textOf } from '../../sheets/sheet.ts'
import type { RawCell } from '../../sheets/sheet.ts'
import { faultProblem } from '../read/cell-faults.ts'
import { createGrid } from '../read/layout/grid.ts'
import type { Layout } from '../read/layout/recognise-sheet.ts'
import { isNobody, personColumns } from '../read/layout/members.ts'
import { sortRows } from '../read/layout/sheet-rows.ts'
import type { Column, SheetContext } from '../read/ledger-reader.ts'
import { statedCommunity } from '../read/layout/stated-community.ts'
import { columnsByField } from '../read/ledger-row.ts'
import type { Words } from '../read/values/words.ts'
import type { Calendar } from '../read/values/years.ts'
import { BulkRow } from './bulk-row.ts'
import { createFill } from './fill-cells.ts'
import type { OnRewritten } from './fill-cells.ts'
import type { OpenedBulk } from './open-bulk.ts'
import type { StagedRow } from './staging.ts'

export interface BulkSheet extends OpenedBulk {
  /** title and notes above the headings */
  lines: string[]
  statedAt: string | null
}

interface SharedContext {
  calendar: Calendar
  words: Words
  communities: ReadonlySet<string>
}

export function contextOf(
  { source, layout, lines, statedAt }: BulkSheet,
  { calendar, words, communities }: SharedContext,
): SheetContext {
  return {
    name: source.name,
    lines,
    columns: layout.columns,
    byField: columnsByField(layout.columns),
    days: [],
    datum: null,
    community: statedCommunity(source.name, lines, communities),
    statedAt,
    calendar,
    referenceDay: statedAt ? dayPart(statedAt) : calendar.reference,
    is1904: source.is1904,
    words,
  }
}

type Laid = Pick<StagedRow, 'row' | 'cells' | 'draft' | 'problems'>

/** One array of rows a chunk; `reached` is the row the chunk ends with. What was rewritten by hand goes to `corrected`. */
export async function* readSheetRows(
  sheet: BulkSheet,
  context: SheetContext,
  corrected: CorrectedCell[],
): AsyncGenerator<{ reached: number; rows: Laid[] }> {
  const { source, layout, cells: said } = sheet
  const grid = createGrid(source.head)
  const headings = new Map(layout.columns.map(({ index, heading }) => [index, heading]))
  const onRewritten: OnRewritten = (row, column, before, text) => {
    corrected.push({ row: row + 1, column: headings.get(column) ?? '', before: textOf(before), after: text })
  }
  const fill = createFill(grid, layout, source.merges, { cells: said, onRewritten })
  const isRewritten = (row: number, at: number) => said.some((one) => one.row === row + 1 && one.column === at)
  const isData = createDataTest(sheet)
  const people = personColumns(layout.columns, layout.reader).map((columns) => ({ columns, row: new BulkRow(columns) }))
  for await (const { from, rows, faults } of source.rows()) {
    const faulty = Map.groupBy(faults, (fault) => fault.row)
    const laid: Laid[] = []
    for (const [i, cells] of rows.entries()) {
      const index = from + i
      if (index <= layout.bottom || !isData(cells)) continue
      fill(index, cells)
      const isThere = ({ columns }: { columns: Column[] }) =>
        people.length === 1 || !isNobody(columns, layout.reader, (column) => textOf(cells[column.index]))
      const there = people.filter(isThere)
      const problems = (faulty.get(index) ?? []).filter((fault) => !isRewritten(index, fault.column))
      for (const [place, { row }] of (there.length > 0 ? there : people.slice(0, 1)).entries()) {
        row.moveTo(index + 1, cells)
        if (place === 0) for (const fault of problems) row.problems.push(faultProblem(fault, layout))
        laid.push(readRow(row, cells, layout, context))
      }
    }
    yield { reached: from + rows.length, rows: laid }
  }
}

function readRow(row: BulkRow, raw: RawCell[], layout: Layout, context: SheetContext): Laid {
  const [draft] = layout.reader.read(row, context)
  const { problems } = row
  const isRejected = problems.length > 0 && problems.some(({ code }) => severityOf(code) === 'rejected')
  const cells = layout.columns.map(({ index }) => textOf(raw[index]))
  return { row: row.number, cells, draft: isRejected || draft?.kind !== 'residents' ? null : draft, problems }
}

const FEWEST_CELLS = 4

/** Most rows are data at first sight; the rules of short sheets are asked about the others, one at a time. */
function createDataTest({ source, layout }: BulkSheet): (cells: RawCell[]) => boolean {
  const above = source.head.rows.slice(0, layout.bottom + 1)
  const name = layout.columns.find(({ field }) => field === 'name')
  const heading = name ? textOf(source.head.rows[layout.bottom]?.[name.index]) : ''
  return (cells) => {
    let filled = 0
    let isPlain = true
    for (const cell of cells) {
      if (cell === null || isBlank(cell)) continue
      filled += 1
      if (filled <= 3 && typeof cell === 'string' && /[计总汇累]/.test(cell)) isPlain = false
    }
    if (filled === 0) return false
    const said = name ? cells[name.index] : null
    if (isPlain && filled >= FEWEST_CELLS && !isBlank(said) && textOf(said) !== heading) return true
    const grid = createGrid({
      ...source.head,
      rows: [...above, cells],
      merges: source.merges.filter(({ bottom }) => bottom <= layout.bottom),
    })
    return sortRows(grid, layout, null).data.length > 0
  }
}

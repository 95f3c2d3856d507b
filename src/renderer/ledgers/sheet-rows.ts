/** Rows of the preview grid: those of the page, with what the clerk has just written, and a line for each stretch left out. */
import { severityOf } from '../../shared/ledgers/ledger.ts'
import type { Problem, ProblemSeverity } from '../../shared/ledgers/ledger.ts'
import type { SheetCorrection } from '../../shared/ledgers/corrections.ts'
import type { PreviewColumn, PreviewRow } from '../../shared/ledgers/preview.ts'

export type SheetRow = PreviewRow & {
  /** severity of the gravest problem of each column, by its place */
  marks: Map<number, ProblemSeverity>
  /** what is said of each of those cells */
  reasons: Map<number, string>
  messages: string[]
  /** text of a line that stands for rows left out */
  skipped: string | null
}

const GRAVITY: ProblemSeverity[] = ['rejected', 'doubtful', 'duplicate', 'noted']

export function sheetRows(columns: PreviewColumn[], rows: PreviewRow[], cells: SheetCorrection['cells'] = []): SheetRow[] {
  const placeOf = new Map(columns.map(({ heading }, place) => [heading, place]))
  const written = Map.groupBy(cells, ({ row }) => row)
  return rows.map((row) => {
    const marks = new Map<number, ProblemSeverity>()
    const reasons = new Map<number, string>()
    for (const { column, code, message } of row.problems) {
      const place = column === null ? undefined : placeOf.get(column)
      if (place === undefined) continue
      const severity = severityOf(code)
      const before = marks.get(place)
      if (!before || GRAVITY.indexOf(severity) < GRAVITY.indexOf(before)) marks.set(place, severity)
      reasons.set(place, (reasons.get(place) ?? '') + message)
    }
    const messages = row.problems.map(({ message }: Problem) => message)
    return { ...row, ...rewritten(row, columns, written.get(row.row)), marks, reasons, messages, skipped: null }
  })
}

/** Cells as they were just written, ahead of the core's answer. */
function rewritten(row: PreviewRow, columns: PreviewColumn[], cells: SheetCorrection['cells'] | undefined) {
  if (!cells) return { cells: row.cells, corrected: row.corrected }
  const texts = new Map(cells.map(({ column, text }) => [column, text]))
  const places = columns.flatMap(({ index }, place) => (texts.has(index) ? [place] : []))
  return {
    cells: columns.map(({ index }, place) => texts.get(index) ?? row.cells[place] ?? ''),
    corrected: [...new Set([...row.corrected, ...places])],
  }
}

/** A line wherever rows of the sheet lie between two rows shown. */
export function withGaps(rows: SheetRow[]): SheetRow[] {
  return rows.flatMap((row, i) => {
    const before = rows[i - 1]
    return before && row.row > before.row + 1 ? [gapLine(before.row + 1, row.row - 1), row] : [row]
  })
}

function gapLine(from: number, to: number): SheetRow {
  const which = from === to ? `第 ${from} 行` : `第 ${from}—${to} 行`
  return {
    row: from,
    outcome: 'unchanged',
    isDoubtful: false,
    cells: [],
    problems: [],
    corrected: [],
    differences: [],
    choice: null,
    marks: new Map(),
    reasons: new Map(),
    messages: [],
    skipped: `${which}不用看，已收起`,
  }
}

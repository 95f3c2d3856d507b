/** Rows of the preview grid: those of the sheet, and in the shortened view a line for each stretch left out. */
import { severityOf } from '../../shared/ledgers/ledger.ts'
import type { Problem, ProblemSeverity, SheetPreview } from '../../shared/ledgers/ledger.ts'

export type SheetRow = SheetPreview['rows'][number] & {
  /** severity of the gravest problem of each column, by index */
  marks: Map<number, ProblemSeverity>
  messages: string[]
  needsLook: boolean
  /** text of a line that stands for rows left out */
  skipped: string | null
}

const GRAVITY: ProblemSeverity[] = ['rejected', 'doubtful', 'duplicate', 'noted']

export function sheetRows(sheet: SheetPreview, problems: Problem[]): SheetRow[] {
  const byRow = new Map<number, Problem[]>()
  for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem])
  const indexOf = new Map(sheet.columns.map(({ heading }, i) => [heading, i]))
  return sheet.rows.map((row) => {
    const found = byRow.get(row.row) ?? []
    const marks = new Map<number, ProblemSeverity>()
    for (const { column, code } of found) {
      const index = column === null ? undefined : indexOf.get(column)
      if (index === undefined) continue
      const severity = severityOf(code)
      const before = marks.get(index)
      if (!before || GRAVITY.indexOf(severity) < GRAVITY.indexOf(before)) marks.set(index, severity)
    }
    const needsLook = row.isDoubtful || row.outcome === 'rejected' || row.outcome === 'duplicate' || found.length > 0
    return { ...row, marks, messages: found.map(({ message }) => message), needsLook, skipped: null }
  })
}

/** Only the rows that want a look, with a line between them saying which were left out. */
export function shortened(rows: SheetRow[]): SheetRow[] {
  const kept: SheetRow[] = []
  let left: SheetRow[] = []
  const closeGap = () => {
    const [first, last] = [left.at(0), left.at(-1)]
    if (first && last) kept.push(gapLine(first.row, last.row))
    left = []
  }
  for (const row of rows) {
    if (!row.needsLook) {
      left.push(row)
      continue
    }
    closeGap()
    kept.push(row)
  }
  closeGap()
  return kept
}

function gapLine(from: number, to: number): SheetRow {
  const which = from === to ? `第 ${from} 行` : `第 ${from}—${to} 行`
  return {
    row: from,
    outcome: 'unchanged',
    isDoubtful: false,
    cells: [],
    marks: new Map(),
    messages: [],
    needsLook: false,
    skipped: `${which}没有问题，已收起`,
  }
}

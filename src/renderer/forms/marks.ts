/** What is to be seen in a form's cells: what a tie fills, what is proposed, and where one has to look next. */
import type { FormView, Place, RowsTie } from '../../shared/forms/form.ts'
import { fieldLabel } from '../../shared/forms/list-fields.ts'

export interface Mark {
  kind: 'tied' | 'proposed'
  /** what stands there at the moment */
  text: string
}

/** Marks of one sheet, by cell. */
export function cellMarks(form: FormView, sheet: string): Map<string, Mark> {
  const texts = new Map(form.values.map((one) => [`${one.sheet} ${one.cell}`, one.text]))
  const marks = new Map<string, Mark>()
  const markRows = (kind: Mark['kind'], ties: RowsTie[]) => {
    for (const { row, rows, list, columns } of ties.filter((one) => one.sheet === sheet)) {
      for (const { column, field } of columns) {
        for (let by = 0; by < rows; by++) {
          marks.set(`${column}${row + by}`, { kind, text: by === 0 ? `〔${fieldLabel(list, field)}〕` : '⋮' })
        }
      }
    }
  }
  const markCells = (kind: Mark['kind'], cells: Place[]) => {
    for (const { cell } of cells.filter((one) => one.sheet === sheet)) {
      marks.set(cell, { kind, text: texts.get(`${sheet} ${cell}`) ?? '' })
    }
  }
  markRows('proposed', form.proposals.rows)
  markCells('proposed', form.proposals.cells)
  markRows('tied', form.ties.rows)
  markCells('tied', form.ties.cells)
  return marks
}

/** The next cell for which something is proposed, from here on and round again. */
export function nextAsked({ proposals }: FormView, sheet: string, cell: string | null): Place | null {
  const asked: Place[] = [
    ...proposals.rows.map((one) => ({ sheet: one.sheet, cell: `${one.columns[0]?.column ?? 'A'}${one.row}` })),
    ...proposals.cells,
  ]
  const here = asked.findIndex((one) => one.sheet === sheet && one.cell === cell)
  return asked[(here + 1) % Math.max(1, asked.length)] ?? null
}

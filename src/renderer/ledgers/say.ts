/** What the clerk says about a run, word by word; each gives the whole say anew. */
import { uncorrected } from '../../shared/ledgers/corrections.ts'
import type { Corrections, FileCorrection, RowChoice, SheetCorrection } from '../../shared/ledgers/corrections.ts'
import type { IdentityAnswer } from '../../shared/identities/identity.ts'

type Table = Pick<SheetCorrection, 'file' | 'sheet' | 'sheetName'>

export function saidOf({ sheets }: Corrections, table: Pick<Table, 'file' | 'sheet'>): SheetCorrection | undefined {
  return sheets.find((one) => isOf(one, table))
}

export function withTable(all: Corrections, table: Table, change: Partial<SheetCorrection>): Corrections {
  const said = { ...(saidOf(all, table) ?? uncorrected(table)), ...change }
  return { ...all, sheets: [...all.sheets.filter((one) => !isOf(one, table)), said] }
}

/** A table that is something else has other fields: what was said of its columns no longer holds. */
export function withKind(all: Corrections, table: Table, kind: SheetCorrection['kind']): Corrections {
  return withTable(all, table, { kind, columns: [], isLeftOut: false })
}

/** A field has one column unless the last one said frees it. */
export function withColumn(all: Corrections, table: Table, column: number, field: string | null): Corrections {
  const others =
    saidOf(all, table)?.columns.filter((one) => one.column !== column && (field === null || one.field !== field)) ?? []
  return withTable(all, table, { columns: [...others, { column, field }] })
}

export function withCell(all: Corrections, table: Table, cell: SheetCorrection['cells'][number]): Corrections {
  const others = saidOf(all, table)?.cells.filter(({ row, column }) => row !== cell.row || column !== cell.column) ?? []
  return withTable(all, table, { cells: [...others, cell] })
}

export function withChoice(all: Corrections, table: Table, choice: RowChoice): Corrections {
  const others = saidOf(all, table)?.choices.filter(({ row }) => row !== choice.row) ?? []
  return withTable(all, table, { choices: [...others, choice] })
}

/** One word for all rows alike; rows that had a choice of their own lose it. */
export function withAll(
  all: Corrections,
  table: Table,
  which: 'updates' | 'duplicates',
  take: SheetCorrection['updates'],
  rows: number[],
): Corrections {
  const choices = saidOf(all, table)?.choices.filter(({ row }) => !rows.includes(row)) ?? []
  return withTable(all, table, { [which]: take, choices })
}

export function withIdentity(all: Corrections, answer: IdentityAnswer): Corrections {
  const others = (all.identities ?? []).filter(({ question }) => question !== answer.question)
  return { ...all, identities: [...others, answer] }
}

export function withFile(all: Corrections, file: string, change: Partial<FileCorrection>): Corrections {
  const before = all.files.find((one) => one.file === file)
  const said = { file, isLeftOut: false, encoding: null, password: null, ...before, ...change }
  return { ...all, files: [...all.files.filter((one) => one.file !== file), said] }
}

function isOf(one: SheetCorrection, { file, sheet }: Pick<Table, 'file' | 'sheet'>): boolean {
  return one.file === file && one.sheet === sheet
}

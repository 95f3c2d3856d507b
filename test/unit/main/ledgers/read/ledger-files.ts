/** Ledgers made for a test: rows as text or numbers, written as a workbook, and what reading them yields. */
import { writeXlsx } from 'hucre'
import type { MergeRange, WriteSheet } from 'hucre'
import { readLedgers } from '../../../../../src/main/ledgers/read/read-ledgers.ts'
import type { ReadingContext } from '../../../../../src/main/ledgers/read/read-ledgers.ts'
import type { Draft, SheetReading } from '../../../../../src/shared/ledgers/drafts.ts'
import type { Problem } from '../../../../../src/shared/ledgers/ledger.ts'

type Value = string | number | boolean | Date | null

export interface TestSheet {
  name?: string
  rows: Value[][]
  /** like B5:B9 */
  merges?: string[]
}

export async function workbook(...sheets: TestSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges }, i): WriteSheet => {
      return { name: name ?? `Sheet${i + 1}`, rows, merges: (merges ?? []).map(rangeOf) }
    }),
  })
}

/** One file read alone. */
export async function readSheetsOf(bytes: Uint8Array | string, context: Partial<ReadingContext> = {}): Promise<SheetReading[]> {
  const file = { name: '台账', bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes }
  const { sheets, refusals } = await readLedgers([file], { datum: null, year: null, knownDates: [], ...context })
  if (refusals[0]) throw refusals[0].refusal
  return sheets
}

/** The last sheet of a file. */
export async function readLastSheet(bytes: Uint8Array | string, context: Partial<ReadingContext> = {}): Promise<SheetReading> {
  const sheet = (await readSheetsOf(bytes, context)).at(-1)
  if (!sheet) throw new Error('no sheet')
  return sheet
}

/** The only sheet of a workbook with these rows. */
export async function readRows(
  rows: Value[][],
  context: Partial<ReadingContext> = {},
  merges: string[] = [],
): Promise<SheetReading> {
  return readLastSheet(await workbook({ rows, merges }), context)
}

export function draftsIn<K extends Draft['kind']>(sheet: SheetReading, kind: K): Extract<Draft, { kind: K }>[] {
  return sheet.rows.flatMap((row) => row.drafts).filter((draft): draft is Extract<Draft, { kind: K }> => draft.kind === kind)
}

export function problemsIn(sheet: SheetReading): Problem[] {
  return [...sheet.problems, ...sheet.rows.flatMap((row) => row.problems)]
}

export function codesIn(sheet: SheetReading): string[] {
  return problemsIn(sheet).map((problem) => problem.code)
}

function rangeOf(reference: string): MergeRange {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(reference)
  if (!match) throw new Error(reference)
  const column = (letter: string | undefined) => (letter ?? 'A').charCodeAt(0) - 65
  return { startRow: Number(match[2]) - 1, startCol: column(match[1]), endRow: Number(match[4]) - 1, endCol: column(match[3]) }
}

/** A tried import as the screen looks through it: its tables without their rows, and rows asked for page by page. */
import * as z from 'zod'
import { IdentityQuestion } from '../identities/identity.ts'
import { RowChoice } from './corrections.ts'
import { ImportReport, LedgerKind, Problem, RowOutcome } from './ledger.ts'

export const ColumnBasis = z.enum(['heading', 'value', 'guess', 'said', 'remembered'])
export type ColumnBasis = z.infer<typeof ColumnBasis>

export const PreviewColumn = z.object({
  /** column of the workbook's sheet, from 0 */
  index: z.number().int(),
  heading: z.string(),
  field: z.string().nullable(),
  fieldLabel: z.string().nullable(),
  /** null: not recognised */
  by: ColumnBasis.nullable(),
  /** a few unlike values of the column */
  samples: z.array(z.string()),
})
export type PreviewColumn = z.infer<typeof PreviewColumn>

/** A table as the preview shows it, without its rows. */
export const SheetPreview = z.object({
  file: z.string(),
  sheet: z.string(),
  sheetName: z.string(),
  kind: LedgerKind.nullable(),
  /** 0–1 */
  sureness: z.number(),
  isLeftOut: z.boolean(),
  /** cells stand where they stand in the workbook and may be rewritten; shapes of a base map and forms may not */
  isEditable: z.boolean(),
  /** the community of all its rows, where its name or title say one and no column does */
  community: z.string().nullable(),
  columns: z.array(PreviewColumn),
  /** what a column of this kind of table may be taken for */
  fields: z.array(z.object({ field: z.string(), label: z.string() })),
})
export type SheetPreview = z.infer<typeof SheetPreview>

/** Which rows of a table are looked at. */
export const RowFilter = z.enum([
  'all',
  'look',
  'created',
  'changed',
  'duplicate',
  'doubtful',
  'identity',
  'rejected',
  'unchanged',
])
export type RowFilter = z.infer<typeof RowFilter>

/** How many problems of each kind a table has, where only the first of them are told. */
export const ProblemTally = z.array(z.object({ code: Problem.shape.code, count: z.number().int() }))
export type ProblemTally = z.infer<typeof ProblemTally>

/** How many rows each filter shows. */
export const RowCounts = z.record(RowFilter, z.number().int())
export type RowCounts = z.infer<typeof RowCounts>

/** What one row says otherwise than the record it speaks of. */
export const RowDifference = z.object({
  /** names the difference within its row */
  key: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  isTaken: z.boolean(),
})
export type RowDifference = z.infer<typeof RowDifference>

export const PreviewRow = z.object({
  /** spreadsheet row, from 1 */
  row: z.number().int(),
  outcome: RowOutcome,
  isDoubtful: z.boolean(),
  cells: z.array(z.string()),
  problems: z.array(Problem),
  /** columns, by their place in the table's list, rewritten by hand */
  corrected: z.array(z.number().int()),
  differences: z.array(RowDifference),
  choice: RowChoice.nullable(),
  /** ids of what is asked of it */
  questions: z.array(z.string()).optional(),
})
export type PreviewRow = z.infer<typeof PreviewRow>

export const PreviewRows = z.object({
  /** rows of the filter in all */
  total: z.number().int(),
  /** which of them the first row is, from 0 */
  offset: z.number().int(),
  rows: z.array(PreviewRow),
  /** what is asked of these rows, each question once */
  questions: z.array(IdentityQuestion).optional(),
})
export type PreviewRows = z.infer<typeof PreviewRows>

/** rows in one answer */
export const ROWS_PER_PAGE = 500

export const RowsAsked = z.object({
  previewId: z.string(),
  file: z.string(),
  sheet: z.string(),
  filter: RowFilter,
  offset: z.number().int().min(0),
  /** the page with this row of the sheet, or the first one behind it; goes before `offset` */
  around: z.number().int().nullable(),
})
export type RowsAsked = z.infer<typeof RowsAsked>

export const RefusedFile = z.object({ file: z.string(), code: z.string(), message: z.string() })

/** A tried import: the report a commit would give, and its tables. */
export const Preview = z.object({
  previewId: z.string(),
  report: ImportReport,
  sheets: z.array(SheetPreview.extend({ counts: RowCounts, tally: ProblemTally })),
  /** files that could not be read; the others go on */
  refused: z.array(RefusedFile),
})
export type Preview = z.infer<typeof Preview>
export type TriedSheet = Preview['sheets'][number]

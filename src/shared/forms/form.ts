/**
 * Superior forms (上级报表): a workbook or text document of a higher office, kept as it came, and what fills which of its cells. A tie
 * names its cell as the workbook does (`B3`; in a document every paragraph and every table row is a row); where a form's new version
 * has moved it, it is found again by the labels around it.
 */
import * as z from 'zod'
import { FigureCode, ListKind } from '../figures/figures.ts'

/** xlsx, or docx */
export const FormKind = z.enum(['workbook', 'document'])
export type FormKind = z.infer<typeof FormKind>

export const MomentStyle = z.enum(['day', 'shortDay', 'moment', 'hour', 'shortHour', 'time', 'dayBefore'])
export type MomentStyle = z.infer<typeof MomentStyle>

export const OfficeField = z.enum(['streetName', 'commandPostName', 'dutyPhone', 'filledBy'])
export type OfficeField = z.infer<typeof OfficeField>

const Counted = { code: FigureCode, community: z.string().nullable().describe('null: the whole street') }

export const Source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), ...Counted }),
  /** the figure less what it was at the same time of the day before */
  z.object({ kind: z.literal('change'), ...Counted }),
  z.object({ kind: z.literal('yesterday'), ...Counted }),
  z.object({ kind: z.literal('moment'), style: MomentStyle }),
  z.object({ kind: z.literal('office'), field: OfficeField }),
])
export type Source = z.infer<typeof Source>

/** Words of the form itself, or what is put between them. */
export const Part = z.union([z.string(), Source])
export type Part = z.infer<typeof Part>

export const Place = z.object({ sheet: z.string(), cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/) })
export type Place = z.infer<typeof Place>

/** One part alone keeps its nature (a number stays a number); several are joined to a text. */
export const CellTie = Place.extend({ parts: z.array(Part).min(1) })
export type CellTie = z.infer<typeof CellTie>

/** A region that takes one record per row, in the list's own order, and grows downward where it is too short. */
export const RowsTie = z.object({
  sheet: z.string(),
  /** first row that is filled, counted from 1 */
  row: z.number().int().positive(),
  /** rows the form has ready */
  rows: z.number().int().positive(),
  list: ListKind,
  figure: FigureCode.nullable().describe('only the records this figure counts'),
  columns: z.array(z.object({ column: z.string().regex(/^[A-Z]{1,3}$/), field: z.string() })).min(1),
})
export type RowsTie = z.infer<typeof RowsTie>

export const Ties = z.object({ cells: z.array(CellTie), rows: z.array(RowsTie) })
export type Ties = z.infer<typeof Ties>

/** What the labels suggest; certain: a label is the very word for it. */
export const Proposals = z.object({
  cells: z.array(CellTie.extend({ isCertain: z.boolean() })),
  rows: z.array(RowsTie.extend({ isCertain: z.boolean() })),
})
export type Proposals = z.infer<typeof Proposals>

/** A tie for which a new version of the form has no place any more. */
export const LostTie = z.object({
  /** the words that stood around it: 居家观察 · 累计 */
  labels: z.string(),
  cell: CellTie.nullable(),
  rows: RowsTie.nullable(),
})
export type LostTie = z.infer<typeof LostTie>

export const CellLook = z.object({
  isBold: z.boolean(),
  size: z.number().describe('points'),
  align: z.enum(['left', 'center', 'right']).nullable(),
  vertical: z.enum(['top', 'middle', 'bottom']),
  wraps: z.boolean(),
  fill: z.string().nullable().describe('#rrggbb'),
  colour: z.string().nullable(),
  /** which edges are ruled: some of “tlbr” */
  edges: z.string(),
})
export type CellLook = z.infer<typeof CellLook>

export const CellView = z.object({
  cell: z.string(),
  text: z.string(),
  /** of the sheet's `looks` */
  look: z.number().int(),
  across: z.number().int(),
  down: z.number().int(),
  isNumber: z.boolean(),
  isFormula: z.boolean(),
})
export type CellView = z.infer<typeof CellView>

export const SheetView = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  /** pixels */
  columns: z.array(z.number()),
  rows: z.array(z.object({ row: z.number().int(), height: z.number(), cells: z.array(CellView) })),
  looks: z.array(CellLook),
  /** rows beyond those shown */
  moreRows: z.number().int(),
})
export type SheetView = z.infer<typeof SheetView>

export const FormSummary = z.object({
  id: z.number().int(),
  kind: FormKind,
  name: z.string(),
  fileName: z.string(),
  tied: z.number().int(),
  proposed: z.number().int(),
  lost: z.number().int(),
})
export type FormSummary = z.infer<typeof FormSummary>

/** A cell as it is filled, or would be by a proposal. */
export const FilledCell = Place.extend({ text: z.string(), labels: z.string() })
export type FilledCell = z.infer<typeof FilledCell>

export const FormView = FormSummary.extend({
  asOf: z.string(),
  sheets: z.array(SheetView),
  ties: Ties,
  proposals: Proposals,
  lostTies: z.array(LostTie),
  /** what stands at the moment in tied and in proposed cells */
  values: z.array(FilledCell),
})
export type FormView = z.infer<typeof FormView>

/** Cells with a label and nothing in them that no tie fills. */
export const FillReport = z.object({
  asOf: z.string(),
  form: z.string(),
  filled: z.array(FilledCell),
  rows: z.array(z.object({ sheet: z.string(), row: z.number().int(), records: z.number().int() })),
  untied: z.array(Place.extend({ labels: z.string() })),
  lost: z.array(z.string()),
})
export type FillReport = z.infer<typeof FillReport>

export const LONGEST_FORM_NAME = 60

/** Files made of lists and figures, as they are shown: a workbook to be worked in, or plain text for other programs. */
import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { FigureCode, ListKind } from '../figures/figures.ts'
import { LedgerKind } from '../ledgers/ledger.ts'
import { ColumnFilter } from '../lists/filters.ts'
import { SortKey } from '../lists/rows.ts'
import { Watched } from '../work/work.ts'

/** csv is UTF-8 with a byte-order mark, as WPS and Excel want it. */
export const ExportFormat = z.enum(['xlsx', 'csv'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** What a list is narrowed to and how it is laid out. Left out: every record and every column, as the list comes by itself. */
export const ListOrder = AsOf.extend({
  kind: ListKind,
  figure: FigureCode.optional(),
  search: z.string().optional(),
  filters: z.record(z.string(), ColumnFilter).optional(),
  sort: z.array(SortKey).optional(),
  /** key of the column whose records stand together; it comes first */
  groupBy: z.string().nullable().optional(),
  /** keys in order */
  columns: z.array(z.string()).optional(),
  format: ExportFormat.default('xlsx'),
  /** full identity numbers and phones; why they are needed goes to the log */
  unmaskReason: z.string().trim().min(2).optional(),
  ...Watched.shape,
})
export type ListOrder = z.input<typeof ListOrder>

/** The residents' register as its page narrows it. */
export const ResidentsOrder = z.object({
  /** a name, pinyin, the last digits of a number, or an address; '' = everybody */
  search: z.string().max(60).default(''),
  communityId: z.number().int().optional(),
  format: ExportFormat.default('xlsx'),
  /** full identity numbers and phones; why they are needed goes to the log */
  unmaskReason: z.string().trim().min(2).max(200).optional(),
  ...Watched.shape,
})
export type ResidentsOrder = z.input<typeof ResidentsOrder>

/** Ledgers that are filled in by hand; a base map is drawn. */
export const TemplateKind = LedgerKind.exclude(['areas'])
export type TemplateKind = z.infer<typeof TemplateKind>

export const exportsContract = {
  list: procedure('invalid_input', 'cancelled').input(ListOrder).output(z.file()),
  /** Headed as the import reads it again, in the order of doors. */
  residents: procedure('invalid_input', 'cancelled', 'data_full', 'data_read_only').input(ResidentsOrder).output(z.file()),
  /** Every figure with its code, value, unit and what it was a day before. */
  figures: procedure()
    .input(AsOf.extend({ format: ExportFormat.default('xlsx') }))
    .output(z.file()),
  /** An empty ledger with the headings the import knows, words to choose from, and two examples it leaves out. */
  template: procedure()
    .input(z.object({ kind: TemplateKind }))
    .output(z.file()),
}

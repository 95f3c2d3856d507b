import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Watched } from '../work/work.ts'
import { Corrections } from './corrections.ts'
import { ImportOptions, ImportReport, PastImport, RememberedMapping } from './ledger.ts'
import { Preview, PreviewRows, RowsAsked } from './preview.ts'

const Files = z.object({
  files: z.array(z.file()).min(1),
  options: ImportOptions,
  corrections: Corrections.optional(),
  /** only the first problems of each kind are told */
  isBrief: z.boolean().optional(),
  ...Watched.shape,
})

export const ledgersContract = {
  /**
   * Reads and tries everything, stores nothing: the report is the one a commit would give. Files that cannot be read are
   * listed under `refused` with the sentence to show; the others go on.
   */
  preview: procedure('file_too_large', 'data_full', 'data_read_only', 'cancelled').input(Files).output(Preview),
  /** The preview made anew from its kept files with the clerk's whole say, under the same id. Options left out stay. */
  revise: procedure('preview_gone', 'data_full', 'data_read_only', 'cancelled')
    .input(z.object({ previewId: z.string(), corrections: Corrections, options: ImportOptions.optional(), ...Watched.shape }))
    .output(Preview),
  /** A page of the rows of one table. */
  rows: procedure('preview_gone', 'not_found').input(RowsAsked).output(PreviewRows),
  /** Stores what a preview showed, in one transaction; once, however often it is asked for. */
  commit: procedure('preview_gone', 'data_full', 'data_read_only', 'cancelled')
    .input(z.object({ previewId: z.string(), isBrief: z.boolean().optional(), ...Watched.shape }))
    .output(ImportReport.extend({ actId: z.number().int() })),
  /** One file of a preview or a past import as its sender's own workbook, with what is to be mended marked and said. */
  problems: procedure(
    'preview_gone',
    'not_found',
    'file_unreadable',
    'file_too_large',
    'file_password',
    'file_encoding',
    'file_empty',
  )
    .input(
      z.object({ of: z.union([z.object({ previewId: z.string() }), z.object({ actId: z.number().int() })]), file: z.string() }),
    )
    .output(z.file()),
  /** How headings are read since the clerk said so. */
  mappings: procedure().output(z.array(RememberedMapping)),
  forgetMapping: procedure('not_found', 'data_full', 'data_read_only').input(z.object({ id: z.number().int() })),
  /** Every import that was ever stored, the latest first. */
  past: procedure().output(z.array(PastImport)),
  /** A file of a past import, as it came. */
  original: procedure('not_found')
    .input(z.object({ actId: z.number().int(), name: z.string() }))
    .output(z.file()),
}

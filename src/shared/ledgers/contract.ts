import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Watched } from '../work/work.ts'
import { ImportOptions, ImportReport, PastImport, SheetPreview } from './ledger.ts'

const Files = z.object({ files: z.array(z.file()).min(1), options: ImportOptions, ...Watched.shape })

export const ledgersContract = {
  /**
   * Reads and tries everything, stores nothing: the report is the one a commit would give. Files that cannot be read are
   * listed under `refused` with the sentence to show; the others go on.
   */
  preview: procedure('file_too_large', 'data_full', 'data_read_only', 'cancelled')
    .input(Files)
    .output(
      z.object({
        previewId: z.string(),
        report: ImportReport,
        sheets: z.array(SheetPreview),
        refused: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })),
      }),
    ),
  /** Stores what a preview showed, in one transaction; once, however often it is asked for. */
  commit: procedure('preview_gone', 'data_full', 'data_read_only', 'cancelled')
    .input(z.object({ previewId: z.string(), ...Watched.shape }))
    .output(ImportReport.extend({ actId: z.number().int() })),
  /** Every import that was ever stored, the latest first. */
  past: procedure().output(z.array(PastImport)),
  /** A file of a past import, as it came. */
  original: procedure('not_found')
    .input(z.object({ actId: z.number().int(), name: z.string() }))
    .output(z.file()),
}

import * as z from 'zod'
import { procedure } from '../contract.ts'
import { ImportOptions, ImportReport, SheetPreview } from './ledger.ts'

const Files = z.object({ files: z.array(z.file()).min(1), options: ImportOptions })

export const ledgersContract = {
  /**
   * Reads and tries everything, stores nothing: the report is the one a commit would give. Files that cannot be read are
   * listed under `refused` with the sentence to show; the others go on.
   */
  preview: procedure('file_too_large', 'data_full', 'data_read_only')
    .input(Files)
    .output(
      z.object({
        previewId: z.string(),
        report: ImportReport,
        sheets: z.array(SheetPreview),
        refused: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })),
      }),
    ),
  /** Stores what a preview showed, in one transaction. */
  commit: procedure('preview_gone', 'data_full', 'data_read_only')
    .input(z.object({ previewId: z.string() }))
    .output(ImportReport),
}

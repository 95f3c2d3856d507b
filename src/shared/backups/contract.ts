import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Backup, BackupComparison } from './backup.ts'

const Named = z.object({ name: z.string() })

export const backupsContract = {
  /** Newest first. */
  list: procedure().output(
    z.object({
      /** where the files are */
      folder: z.string(),
      backups: z.array(Backup),
      /** why today's daily copy could not be made */
      failure: z.string().nullable(),
    }),
  ),
  make: procedure('backup_failed', 'data_full', 'data_read_only').output(Backup),
  compare: procedure('backup_missing', 'backup_damaged', 'data_newer').input(Named).output(BackupComparison),
  /** Keeps the present state as a copy of its own first; wholly or not at all. */
  restore: procedure('backup_missing', 'backup_damaged', 'data_newer', 'backup_failed', 'data_full', 'data_read_only')
    .input(Named)
    .output(z.object({ restored: Backup, kept: Backup })),
}

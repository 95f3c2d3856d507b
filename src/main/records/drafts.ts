/** What was typed and not stored yet. No part of the history: a draft is nobody's act. */
import { desc, eq } from 'drizzle-orm'
import { momentOfDate } from '../../shared/days.ts'
import type { Draft } from '../../shared/records/contract.ts'
import type { Refusal } from '../../shared/refusals.ts'
import { whenFree } from '../db/aside.ts'
import type { Db } from '../db/open.ts'
import { refusalFromSqlite } from '../db/refusals.ts'
import { draft } from './table.ts'

interface DraftsOptions {
  db: Db
  clock: () => Date
  dataDir: string
  /** why nothing can be stored now */
  readOnly: Refusal | null
}

export type DraftsDesk = ReturnType<typeof createDrafts>

export function createDrafts({ db, clock, dataDir, readOnly }: DraftsOptions) {
  /** Refusals: data_full, data_read_only. */
  const writing = async <T>(work: () => T): Promise<T> => {
    if (readOnly) throw readOnly
    await whenFree(db)
    try {
      return work()
    } catch (error) {
      throw refusalFromSqlite(error, dataDir)
    }
  }

  return {
    get: (key: string): Draft | null => db.select().from(draft).where(eq(draft.key, key)).get() ?? null,
    list: (): Draft[] => db.select().from(draft).orderBy(desc(draft.at), draft.key).all(),
    keep: (key: string, values: Record<string, unknown>): Promise<Draft> =>
      writing(() => {
        const at = momentOfDate(clock())
        return db
          .insert(draft)
          .values({ key, at, values })
          .onConflictDoUpdate({ target: draft.key, set: { at, values } })
          .returning()
          .get()
      }),
    drop: async (key: string): Promise<void> => {
      await writing(() => db.delete(draft).where(eq(draft.key, key)).run())
    },
  }
}

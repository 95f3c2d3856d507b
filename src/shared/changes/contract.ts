import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Day, Moment } from '../days.ts'
import { ActKind } from './act.ts'
import { Watched } from '../work/work.ts'

/** Names of what a commit touched; a screen that shows any of them asks again. */
export const Changed = z.object({
  tables: z.array(z.string()),
  /** null: changed otherwise than by an act, by a copy put in the place of everything */
  act: z.object({ id: z.number().int(), kind: ActKind, title: z.string() }).nullable(),
  /** the window the act came from, by the name it gave itself */
  window: z.string().nullable(),
})
export type Changed = z.infer<typeof Changed>

export const changesContract = {
  watch: procedure().output(eventIterator(Changed)),
}

/** One line of the log. */
export const Act = z.object({
  id: z.number().int(),
  at: Moment,
  by: z.string(),
  kind: ActKind,
  title: z.string(),
  reason: z.string().nullable(),
  /** how many records it touched */
  records: z.number().int(),
  /** the act that took it back */
  undoneBy: z.number().int().nullable(),
  canUndo: z.boolean(),
})
export type Act = z.infer<typeof Act>

/** One record an act touched; no fields: it was made (`created`) or removed. */
export const ActChange = z.object({
  /** 卡点 32 康乐北新村南门 */
  record: z.string(),
  change: z.enum(['created', 'changed', 'removed']),
  fields: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
})
export type ActChange = z.infer<typeof ActChange>

export const actsContract = {
  /** Newest first; `before` an act's id for the next page. */
  list: procedure()
    .input(
      z.object({
        kind: ActKind.optional(),
        by: z.string().optional(),
        /** words of title or reason */
        text: z.string().optional(),
        from: Day.optional(),
        to: Day.optional(),
        /** only acts that still hold */
        standing: z.boolean().optional(),
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ acts: z.array(Act), people: z.array(z.string()), hasMore: z.boolean() })),
  /** What one act changed, in words, the first `limit` records. */
  changes: procedure('not_found')
    .input(z.object({ id: z.number().int(), limit: z.number().int().min(1).max(2000).default(200) }))
    .output(z.array(ActChange)),
  /**
   * Takes an act back as one act of its own, so that undoing an undo does it again. Refused with `changed_since` where a
   * record was changed or came into use later, and nothing is undone then; nor where it is given up.
   */
  undo: procedure('not_found', 'changed_since', 'already_undone', 'cancelled', 'data_full', 'data_read_only')
    .input(Watched.extend({ actId: z.number().int() }))
    .output(z.object({ actId: z.number().int() })),
}

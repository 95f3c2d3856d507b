import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { procedure } from '../contract.ts'

/** Names of what a commit touched; a screen that shows any of them asks again. */
export const Changed = z.object({ tables: z.array(z.string()) })
export type Changed = z.infer<typeof Changed>

export const changesContract = {
  watch: procedure().output(eventIterator(Changed)),
}

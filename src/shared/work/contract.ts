import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Progress, WorkId } from './work.ts'

export const workContract = {
  /** Ends with the work. Work is given up by aborting the call that ordered it, not from here. */
  watch: procedure()
    .input(z.object({ workId: WorkId }))
    .output(eventIterator(Progress)),
}

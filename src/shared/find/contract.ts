import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { FindAnswer, MOST_FOUND } from './find.ts'

export const findContract = {
  /** Only what is there at the moment is found. The first question after a change brings the index into step, hence the refusals. */
  query: procedure('data_full', 'data_read_only')
    .input(AsOf.extend({ text: z.string().max(100), limit: z.number().int().min(1).max(100).default(MOST_FOUND) }))
    .output(FindAnswer),
}

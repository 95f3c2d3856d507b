import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { CELSIUS_RANGE, FollowUp } from './follow-up.ts'
import { ReadingSlot } from './reading.ts'

/** A temperature taken today, entered by hand. */
export const NewReading = z.object({
  caseId: z.number().int(),
  slot: ReadingSlot,
  celsius: z.number().min(CELSIUS_RANGE.min).max(CELSIUS_RANGE.max),
  symptoms: z.string().max(200).nullable(),
})
export type NewReading = z.infer<typeof NewReading>

export const readingsContract = {
  followUp: procedure('not_found')
    .input(AsOf.extend({ caseId: z.number().int() }))
    .output(FollowUp),
  /** one of the same half of the day is put right */
  enter: procedure('not_found', 'invalid_input', 'data_full', 'data_read_only')
    .input(NewReading)
    .output(z.object({ id: z.number().int() })),
}

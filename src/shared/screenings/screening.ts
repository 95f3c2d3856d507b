/** Household screening (入户排查) as each community sums it up; the latest summary of a community stands. */
import * as z from 'zod'

export const Screening = z.object({
  id: z.number().int(),
  community: z.string(),
  asOf: z.string().nullable(),
  households: z.number().int(),
  residents: z.number().int(),
  /** households that signed the commitment (承诺书) */
  commitments: z.number().int(),
  note: z.string().nullable(),
})
export type Screening = z.infer<typeof Screening>

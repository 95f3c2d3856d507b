/** What a printed roster is ordered with: `#/roster-posts?from=2020-02-10&to=2020-02-16&checkpointId=3`. */
import * as z from 'zod'
import { Moment } from '../../../shared/days.ts'
import { RosterRange } from '../../../shared/roster/contract.ts'

const RosterOrder = RosterRange.extend({
  /** whom the register and the ledgers knew then; omitted: the working moment */
  asOf: Moment.optional(),
  /** omitted: every post */
  checkpointId: z.coerce.number().int().optional(),
  /** a version as it was published; omitted: what is stored */
  versionId: z.coerce.number().int().optional(),
  /** omitted: every community */
  community: z.string().optional(),
  /** omitted: everybody */
  people: z
    .string()
    .transform((text) => text.split(',').map(Number))
    .optional(),
})
export type RosterOrder = z.infer<typeof RosterOrder>

export function rosterOrderOf(query: URLSearchParams): RosterOrder {
  return RosterOrder.parse(Object.fromEntries(query))
}

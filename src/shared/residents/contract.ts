import * as z from 'zod'
import { procedure } from '../contract.ts'
import { HistoryEntry } from '../records/contract.ts'
import { Resident } from './resident.ts'

export const MOST_RESIDENTS_A_PAGE = 200

/** Why full numbers are looked at; goes to the log. */
const unmaskReason = z.string().min(2).max(200).optional()

export const residentsContract = {
  /** A district's register does not travel as a whole: one page in the order of doors, and how many there are. */
  page: procedure('data_full', 'data_read_only')
    .input(
      z.object({
        /** a name, pinyin, the last digits of a number, or an address; '' = everybody */
        search: z.string().max(60).default(''),
        communityId: z.number().int().optional(),
        from: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(MOST_RESIDENTS_A_PAGE).default(100),
        unmaskReason,
      }),
    )
    .output(z.object({ rows: z.array(Resident), total: z.number().int() })),
  /** How many live in each community; null: the register does not say where. */
  communities: procedure().output(
    z.array(z.object({ id: z.number().int().nullable(), name: z.string().nullable(), residents: z.number().int() })),
  ),
  get: procedure('not_found')
    .input(z.object({ id: z.number().int(), unmaskReason }))
    .output(z.object({ resident: Resident, history: z.array(HistoryEntry) })),
}

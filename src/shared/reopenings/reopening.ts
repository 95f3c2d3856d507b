/** Applications to open again (复工申请): a closed business asks, is looked at, and is let or sent back. */
import * as z from 'zod'

export const ReopeningResult = z.enum(['applied', 'approved', 'returned'])
export type ReopeningResult = z.infer<typeof ReopeningResult>

export const REOPENING_RESULT_LABELS: Record<ReopeningResult, string> = { applied: '待核验', approved: '通过', returned: '退回' }

export const Reopening = z.object({
  id: z.number().int(),
  number: z.number().int().nullable(),
  name: z.string(),
  trade: z.string().nullable(),
  address: z.string().nullable(),
  community: z.string().nullable(),
  operator: z.string().nullable(),
  phone: z.string().nullable().describe('masked unless unmasked'),
  staffCount: z.number().int().nullable(),
  appliedOn: z.string().nullable(),
  verifiedOn: z.string().nullable(),
  verifiedBy: z.string().nullable(),
  result: ReopeningResult,
  opinion: z.string().nullable(),
  /** null: the closure ledgers know no such business, or several of its name */
  premisesId: z.number().int().nullable(),
  /** the latest closure of these premises */
  closureId: z.number().int().nullable(),
  note: z.string().nullable(),
})
export type Reopening = z.infer<typeof Reopening>

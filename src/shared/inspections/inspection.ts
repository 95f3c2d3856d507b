/** Inspection findings (督查问题) and the bulletins (督查通报) that made them known. */
import * as z from 'zod'

export const FindingState = z.enum(['found', 'correcting', 'corrected'])
export type FindingState = z.infer<typeof FindingState>

export const FINDING_STATE_LABELS: Record<FindingState, string> = { found: '未整改', correcting: '整改中', corrected: '已整改' }

export const Finding = z.object({
  id: z.number().int(),
  number: z.number().int().nullable(),
  bulletin: z.string().nullable(),
  foundOn: z.string().nullable(),
  community: z.string().nullable(),
  place: z.string().nullable(),
  description: z.string(),
  /** 当日 means 24:00 of the day it was found [S0-B: 当天问题当日整改] */
  dueAt: z.string().nullable(),
  correctedOn: z.string().nullable(),
  state: FindingState,
  isOverdue: z.boolean(),
  responsibleName: z.string().nullable(),
})
export type Finding = z.infer<typeof Finding>

export const Bulletin = z.object({
  id: z.number().int(),
  issue: z.string(),
  issuedOn: z.string().nullable(),
  findings: z.number().int(),
})
export type Bulletin = z.infer<typeof Bulletin>

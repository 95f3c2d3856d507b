/** 换班申请: asked, then approved or refused. */
import * as z from 'zod'
import { Moment } from '../days.ts'

export const SwapState = z.enum(['open', 'approved', 'refused'])
export type SwapState = z.infer<typeof SwapState>

const Duty = z.object({
  shiftId: z.number().int(),
  checkpoint: z.string(),
  number: z.number().int().nullable(),
  day: z.string(),
  band: z.string(),
  start: Moment,
  end: Moment,
})

export const Swap = z.object({
  id: z.number().int(),
  state: SwapState,
  person: z.object({ id: z.number().int(), name: z.string() }),
  duty: Duty,
  other: z.object({ id: z.number().int(), name: z.string() }),
  /** null: the other takes the duty over and gives none */
  otherDuty: Duty.nullable(),
  reason: z.string().nullable(),
  askedAt: Moment,
  askedBy: z.string(),
  decidedAt: Moment.nullable(),
  decidedBy: z.string().nullable(),
  decision: z.string().nullable(),
  /** of an open one: why it cannot be approved as the roster stands; null: nothing is against it */
  against: z.string().nullable(),
})
export type Swap = z.infer<typeof Swap>

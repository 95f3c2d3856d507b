/** Follow-up temperatures (体温读数) of people observed: two a day are due of each. */
import * as z from 'zod'

export const ReadingSlot = z.enum(['am', 'pm'])
export type ReadingSlot = z.infer<typeof ReadingSlot>

export const READING_SLOT_LABELS: Record<ReadingSlot, string> = { am: '上午', pm: '下午' }

export const Reading = z.object({
  id: z.number().int(),
  day: z.string(),
  slot: ReadingSlot,
  /** as the sheet says */
  name: z.string(),
  idNumber: z.string().nullable().describe('masked unless unmasked'),
  phone: z.string().nullable().describe('masked unless unmasked'),
  /** of the case it is tied to */
  community: z.string().nullable(),
  celsius: z.number(),
  /** from the office's own threshold upwards */
  isFever: z.boolean(),
  symptoms: z.string().nullable(),
  /** null: no case is known of whoever was measured, or several are */
  caseId: z.number().int().nullable(),
  note: z.string().nullable(),
})
export type Reading = z.infer<typeof Reading>

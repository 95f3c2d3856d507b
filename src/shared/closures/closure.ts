/** Closed premises (关停经营主体): premises with their closure order and its notice. */
import * as z from 'zod'

export const Closure = z.object({
  id: z.number().int(),
  number: z.number().int().nullable(),
  name: z.string(),
  trade: z.string().nullable(),
  address: z.string().nullable(),
  community: z.string().nullable(),
  operator: z.string().nullable().describe('surname only unless unmasked'),
  phone: z.string().nullable().describe('masked unless unmasked'),
  closedOn: z.string().nullable(),
  jointBodies: z.string().nullable(),
  /** 张贴《紧急通知》; a notice without a date takes the closure's */
  noticeOn: z.string().nullable(),
  reopenedOn: z.string().nullable(),
  state: z.enum(['closed', 'reopened']),
  note: z.string().nullable(),
})
export type Closure = z.infer<typeof Closure>

/** Supplies (物资): what came in, went out and was left of one thing at one place on one day. */
import * as z from 'zod'

export const Supply = z.object({
  id: z.number().int(),
  name: z.string(),
  specification: z.string().nullable(),
  unit: z.string().nullable(),
  community: z.string().nullable(),
  place: z.string().nullable(),
  /** null: from the beginning */
  day: z.string().nullable(),
  received: z.number().nullable(),
  issued: z.number().nullable(),
  stock: z.number().nullable(),
  /** no later line of the same thing at the same place */
  isLatest: z.boolean(),
  keeper: z.string().nullable(),
  note: z.string().nullable(),
})
export type Supply = z.infer<typeof Supply>

/** Households (排查户表) as a door-to-door screening found them. */
import * as z from 'zod'

export const Household = z.object({
  id: z.number().int(),
  community: z.string().nullable(),
  compound: z.string().nullable(),
  /** 3号楼, or its name */
  building: z.string().nullable(),
  /** without the word: 2, 东 */
  unit: z.string().nullable(),
  door: z.string().nullable(),
  address: z.string().nullable(),
  householder: z.string().nullable(),
  phone: z.string().nullable().describe('masked unless unmasked'),
  residents: z.number().int().nullable(),
  hasCommitment: z.boolean(),
  screenedOn: z.string().nullable(),
  note: z.string().nullable(),
})
export type Household = z.infer<typeof Household>

/** The roster turned round: who stands where on each day, and for how many hours in all. */
import * as z from 'zod'
import { Day } from '../days.ts'
import { StaffCategory } from '../people/person.ts'
import { ConflictKind } from './roster.ts'

export const PersonDuty = z.object({
  shiftId: z.number().int(),
  checkpoint: z.string(),
  checkpointId: z.number().int().nullable(),
  number: z.number().int().nullable(),
  day: z.string(),
  band: z.string(),
  start: z.string(),
  end: z.string(),
  conflict: ConflictKind.nullable(),
})
export type PersonDuty = z.infer<typeof PersonDuty>

export const PersonRow = z.object({
  personId: z.number().int(),
  name: z.string(),
  category: StaffCategory,
  unit: z.string().nullable(),
  phoneEnd: z.string().nullable(),
  hours: z.number(),
  /** in order of start */
  duties: z.array(PersonDuty),
})
export type PersonRow = z.infer<typeof PersonRow>

export const PersonWeek = z.object({
  from: Day,
  to: Day,
  days: z.array(Day).min(1),
  today: Day,
  rows: z.array(PersonRow),
  /** of those the text finds, whatever is shown of them */
  totals: z.object({ people: z.number().int(), idle: z.number().int(), conflicting: z.number().int() }),
  /** names of the span nobody in the register could be tied to */
  unknownNames: z.number().int(),
})
export type PersonWeek = z.infer<typeof PersonWeek>

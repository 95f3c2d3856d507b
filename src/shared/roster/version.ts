/** A published roster as it stood: shifts with who was to stand in them. What is stored now and differs is a draft. */
import * as z from 'zod'
import { Seat } from '../people/person.ts'
import { DutyRole } from '../people/duty-role.ts'

export const PublishedPerson = z.object({
  name: z.string(),
  personId: z.number().int().nullable(),
  seat: Seat.nullable(),
  role: DutyRole.nullable(),
})
export type PublishedPerson = z.infer<typeof PublishedPerson>

export const PublishedShift = z.object({
  checkpoint: z.string(),
  day: z.string(),
  name: z.string(),
  start: z.string(),
  end: z.string(),
  people: z.array(PublishedPerson),
})
export type PublishedShift = z.infer<typeof PublishedShift>

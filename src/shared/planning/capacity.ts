/** What a span can be staffed with before anything is solved: seats asked for, people at hand, what is missing, what would help. */
import * as z from 'zod'
import { Day } from '../days.ts'
import { Seat } from '../people/person.ts'

export const CapacityDay = z.object({
  day: Day,
  required: z.number().int(),
  /** people who may take such a seat that day, though maybe not every day */
  available: z.number().int(),
  fillable: z.number().int(),
  missing: z.number().int(),
})
export type CapacityDay = z.infer<typeof CapacityDay>

export const SeatCapacity = z.object({
  seat: Seat,
  required: z.number().int(),
  fillable: z.number().int(),
  missing: z.number().int(),
  /** people who may take such a seat on some day of the span */
  people: z.number().int(),
  /** each day of the span that has shifts */
  days: z.array(CapacityDay),
})
export type SeatCapacity = z.infer<typeof SeatCapacity>

export const CapacityWay = z.object({
  code: z.enum(['without_kind', 'stand_in', 'one_fewer', 'more_shifts']),
  /** 每天不设夜班，少排 420 人次，就不缺人。 */
  sentence: z.string(),
  /** what would still be missing, reckoned anew */
  missing: z.number().int(),
  /** what would not be asked for any more */
  dropped: z.number().int(),
})
export type CapacityWay = z.infer<typeof CapacityWay>

export const CapacityAnswer = z.object({
  from: Day,
  to: Day,
  /** shifts the span holds; 0: first lay them out */
  shifts: z.number().int(),
  required: z.number().int(),
  fillable: z.number().int(),
  missing: z.number().int(),
  /** false: rules of rest or sequence may leave more seats empty than `missing` */
  isExact: z.boolean(),
  seats: z.array(SeatCapacity),
  /** ready to be read, in order: what is missing and why */
  sentences: z.array(z.string()),
  /** the most people on duty first; empty where nothing is missing */
  options: z.array(CapacityWay),
})
export type CapacityAnswer = z.infer<typeof CapacityAnswer>

import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Day } from '../days.ts'
import { StaffCategory } from '../people/person.ts'
import { DutyPair, DutyRestriction } from './restriction.ts'

const Who = z.object({
  id: z.number().int(),
  name: z.string(),
  category: StaffCategory,
  unit: z.string().nullable(),
})

export const ShownRestriction = DutyRestriction.extend({
  person: Who,
  /** number and name of the post meant */
  post: z.string().nullable(),
})
export type ShownRestriction = z.infer<typeof ShownRestriction>

export const ShownPair = DutyPair.extend({ person: Who, other: Who })
export type ShownPair = z.infer<typeof ShownPair>

export const AvailabilityOverview = z.object({ restrictions: z.array(ShownRestriction), pairs: z.array(ShownPair) })
export type AvailabilityOverview = z.infer<typeof AvailabilityOverview>

/** A duty that is already in the stored roster. */
export const PlannedDuty = z.object({
  personId: z.number().int(),
  person: z.string(),
  checkpoint: z.string(),
  day: Day,
  name: z.string(),
  start: z.string(),
})
export type PlannedDuty = z.infer<typeof PlannedDuty>

const People = z.array(z.number().int()).min(1).max(1000)
const Span = { from: Day.nullable(), to: Day.nullable() }
const writing = ['invalid_input', 'not_found', 'data_full', 'data_read_only'] as const
const write = procedure(...writing)

export const availabilityContract = {
  /** Left out: everybody's. Those that are over too, latest last. */
  list: procedure()
    .input(z.object({ personId: z.number().int().optional() }))
    .output(AvailabilityOverview),
  /** What these people are already down for in a span: it has to be given to others when they are on leave. */
  duties: procedure()
    .input(z.object({ personIds: People, ...Span }))
    .output(z.array(PlannedDuty)),
  /** The same restriction for each of them. invalid_input: days turned round, no post or number where one is needed, or it is there already. */
  restrict: write.input(DutyRestriction.omit({ id: true, personId: true }).extend({ personIds: People })),
  updateRestriction: write.input(DutyRestriction.omit({ personId: true })),
  removeRestrictions: write.input(z.object({ ids: z.array(z.number().int()).min(1).max(1000) })),
  /** invalid_input: somebody with themself, the two are a pair already, days turned round. */
  savePair: write.input(DutyPair.extend({ id: z.number().int().nullable() })),
  removePair: write.input(z.object({ id: z.number().int() })),
}

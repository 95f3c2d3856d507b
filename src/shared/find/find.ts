/** Finding one record from a few typed characters: what can be found, and what is shown of it. */
import * as z from 'zod'
import { AreaKind } from '../areas/area.ts'
import { Moment } from '../days.ts'

/** In the order in which equally good finds are shown. */
export const FoundKind = z.enum(['checkpoints', 'people', 'cases', 'closures', 'residents', 'areas'])
export type FoundKind = z.infer<typeof FoundKind>

export const MOST_FOUND = 20

export const Found = z.object({
  kind: FoundKind,
  id: z.number().int(),
  title: z.string(),
  /** one line: where it belongs and how it stands; numbers in it are masked as in the lists */
  belongs: z.string(),
  /** the name alone, as the record's list has it */
  name: z.string(),
  /** of areas: a community, a compound or a building */
  areaKind: AreaKind.nullable(),
})
export type Found = z.infer<typeof Found>

export const FindAnswer = z.object({
  asOf: Moment,
  /** the group with the best find first; within a group the best find first */
  groups: z.array(z.object({ kind: FoundKind, found: z.array(Found) })),
  /** more was found than is listed */
  isCut: z.boolean(),
})
export type FindAnswer = z.infer<typeof FindAnswer>

/** What one person may not, or may only, be asked for, and who must or must not stand together. */
import * as z from 'zod'
import { Day } from '../days.ts'

export const RestrictionKind = z.enum([
  'leave',
  'nights_only',
  'no_nights',
  'rest_days_only',
  'workdays_only',
  'own_community',
  'only_post',
  'not_post',
  'week_shifts',
  'week_hours',
])
export type RestrictionKind = z.infer<typeof RestrictionKind>

export const DutyRestriction = z.object({
  id: z.number().int(),
  personId: z.number().int(),
  kind: RestrictionKind,
  /** of `week_shifts` and `week_hours`: at most so many in any seven days */
  value: z.number().min(0).max(168).nullable(),
  /** of `only_post` and `not_post` */
  checkpointId: z.number().int().nullable(),
  reason: z.string().max(200).nullable(),
  /** null: always */
  from: Day.nullable(),
  to: Day.nullable(),
})
export type DutyRestriction = z.infer<typeof DutyRestriction>

export const PairSort = z.enum(['together', 'apart'])
export type PairSort = z.infer<typeof PairSort>

export const DutyPair = z.object({
  id: z.number().int(),
  personId: z.number().int(),
  otherId: z.number().int(),
  /** together: on duty only in the same shift of the same post; apart: never */
  sort: PairSort,
  reason: z.string().max(200).nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type DutyPair = z.infer<typeof DutyPair>

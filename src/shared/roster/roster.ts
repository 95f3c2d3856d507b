/** The stored roster: shifts of posts, who stands in them, and what is wrong with it. */
import * as z from 'zod'
import { DutyRole } from '../people/duty-role.ts'
import { Seat, StaffCategory } from '../people/person.ts'

export const Assignment = z.object({
  id: z.number().int(),
  /** as the roster wrote it */
  name: z.string(),
  personId: z.number().int().nullable(),
  category: StaffCategory.nullable(),
  seat: Seat.nullable(),
  phone: z.string().nullable(),
  /** linked; ambiguous: several people bear the name; unknown: nobody in the register does */
  match: z.enum(['linked', 'ambiguous', 'unknown']),
  /** left out: an ordinary member; 备勤 sits in no seat */
  role: DutyRole.optional(),
  /** planning leaves it where it is */
  isLocked: z.literal(true).optional(),
})
export type Assignment = z.infer<typeof Assignment>

export const Shift = z.object({
  id: z.number().int(),
  checkpointId: z.number().int().nullable(),
  checkpoint: z.string(),
  /** the date of the roster's column: 夜班 00:00–08:00 belongs to it too */
  day: z.string(),
  name: z.string(),
  start: z.string(),
  end: z.string(),
  assignments: z.array(Assignment),
  /** what the standard in force asks of this shift, one entry per person */
  required: z.array(Seat),
  /** those of `required` nobody sits in */
  missing: z.array(Seat),
})
export type Shift = z.infer<typeof Shift>

export const ConflictKind = z.enum(['double_booking', 'short_rest'])
export type ConflictKind = z.infer<typeof ConflictKind>

export const RosterConflict = z.object({
  kind: ConflictKind,
  person: z.object({ id: z.number().int(), name: z.string() }),
  shifts: z.array(z.object({ checkpoint: z.string(), start: z.string(), end: z.string() })),
})
export type RosterConflict = z.infer<typeof RosterConflict>

export const RosterGap = z.object({
  checkpoint: z.string(),
  start: z.string(),
  end: z.string(),
  category: Seat,
  missing: z.number().int(),
})
export type RosterGap = z.infer<typeof RosterGap>

export const RosterCheck = z.object({ conflicts: z.array(RosterConflict), gaps: z.array(RosterGap) })
export type RosterCheck = z.infer<typeof RosterCheck>

/** The roster as the screen shows it: posts by days by seats, with what is missing and what is wrong, counted once. */
import * as z from 'zod'
import { Day } from '../days.ts'
import { DutyRole } from '../people/duty-role.ts'
import { SEATS, Seat } from '../people/person.ts'
import { ConflictKind } from './roster.ts'
import { RosterBand } from './roster-week.ts'

export const GridPerson = z.object({
  /** of the assignment */
  id: z.number().int(),
  name: z.string(),
  personId: z.number().int().nullable(),
  seat: Seat.nullable(),
  /** of another category than the seat asks for, or in no register */
  standsIn: z.boolean(),
  /** several people bear the name, and nobody has said who is meant */
  isAmbiguous: z.boolean(),
  role: DutyRole.optional(),
  isLocked: z.literal(true).optional(),
})
export type GridPerson = z.infer<typeof GridPerson>

export const GridCell = z.object({ shiftId: z.number().int(), people: z.array(GridPerson), missing: z.array(Seat) })
export type GridCell = z.infer<typeof GridCell>

export const GridBand = RosterBand.omit({ cells: true, runningIn: true, cancelled: true }).extend({
  /** one per day of the grid's `days`; null: no shift that day */
  cells: z.array(GridCell.nullable()),
  /** the shift of the day before the first of `days` runs on into it */
  isRunningIn: z.boolean(),
})
export type GridBand = z.infer<typeof GridBand>

export const GridPost = z.object({
  /** of the checkpoint; null where only the roster knows the post */
  id: z.number().int().nullable(),
  number: z.number().int().nullable(),
  name: z.string(),
  community: z.string().nullable(),
  bands: z.array(GridBand),
  /** empty seats of the span, by seat */
  missing: z.record(z.enum(SEATS), z.number().int()),
  /** conflicts with a side at this post */
  doubleBookings: z.number().int(),
  shortRests: z.number().int(),
})
export type GridPost = z.infer<typeof GridPost>

const Side = z.object({
  shiftId: z.number().int(),
  assignmentId: z.number().int(),
  checkpoint: z.string(),
  day: z.string(),
  band: z.string(),
  start: z.string(),
  end: z.string(),
})

export const GridConflict = z.object({
  kind: ConflictKind,
  person: z.object({ id: z.number().int(), name: z.string() }),
  /** the two duties, the earlier first */
  sides: z.tuple([Side, Side]),
  /** between the two; null where they share time */
  restHours: z.number().nullable(),
})
export type GridConflict = z.infer<typeof GridConflict>

export const RosterGrid = z.object({
  asOf: z.string(),
  from: Day,
  to: Day,
  days: z.array(Day).min(1),
  /** the day of the moment asked for */
  today: Day,
  /** hours due between two shifts; null: it changes within these days */
  minRestHours: z.number().nullable(),
  posts: z.array(GridPost),
  conflicts: z.array(GridConflict),
  /** `troubled`: posts with anything missing or wrong */
  totals: z.object({
    troubled: z.number().int(),
    missing: z.number().int(),
    doubleBookings: z.number().int(),
    shortRests: z.number().int(),
  }),
  /** where `posts` is empty: a day near by that has a roster, if there is one */
  nearest: Day.nullable(),
})
export type RosterGrid = z.infer<typeof RosterGrid>

/** Runs past midnight: belongs to the day it begins, and is not over when the next one does. */
export function isOvernight({ start, end }: Pick<GridBand, 'start' | 'end'>): boolean {
  return end <= start
}

export function missingOf(post: Pick<GridPost, 'missing'>): number {
  return SEATS.reduce((sum, seat) => sum + post.missing[seat], 0)
}

export function isTroubled(post: Pick<GridPost, 'missing' | 'doubleBookings' | 'shortRests'>): boolean {
  return missingOf(post) + post.doubleBookings + post.shortRests > 0
}

/** Who of a shift stands in a seat; null: those beside the standard. */
export function inSeat(cell: GridCell, seat: Seat | null): GridPerson[] {
  return cell.people.filter((person) => person.seat === seat)
}

/** A published roster as it stood: shifts with who was to stand in them. What is stored now and differs is a draft. */
import * as z from 'zod'
import { DutyRole } from '../people/duty-role.ts'
import { Seat, StaffCategory } from '../people/person.ts'
import { Day, Moment, shortDayInChinese } from '../days.ts'

/** As the sheets named them; left out: not said, or not known to the register. */
export const PublishedPerson = z.object({
  name: z.string(),
  personId: z.number().int().optional(),
  category: StaffCategory.optional(),
  seat: Seat.optional(),
  role: DutyRole.optional(),
  phone: z.string().optional(),
  /** several people bore the name, and nobody had said who was meant */
  isAmbiguous: z.literal(true).optional(),
})
export type PublishedPerson = z.infer<typeof PublishedPerson>

export const PublishedShift = z.object({
  /** left out: a post that only the roster knew */
  checkpointId: z.number().int().optional(),
  checkpoint: z.string(),
  day: z.string(),
  name: z.string(),
  start: z.string(),
  end: z.string(),
  people: z.array(PublishedPerson),
  /** what the standard asked when it was published, one entry per person; left out: nothing */
  required: z.array(Seat).optional(),
})
export type PublishedShift = z.infer<typeof PublishedShift>

export const VERSION_STATE_LABELS = { published: '已发布', superseded: '已被取代' } as const

/** One publishing, without what stands in it. */
export const RosterVersion = z.object({
  id: z.number().int(),
  /** counts the publishings of the same days: the first is 1 */
  number: z.number().int(),
  from: Day,
  to: Day,
  publishedAt: Moment,
  publishedBy: z.string(),
  /** 制表、审核 */
  preparedBy: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** superseded: a later version covers any of its days */
  state: z.enum(['published', 'superseded']),
  /** of the version that superseded it first; null: it is in force */
  supersededBy: z.object({ id: z.number().int(), number: z.number().int() }).nullable(),
  /** shifts that differ from what was published for the same days before; null: nothing was */
  changes: z.number().int().nullable(),
})
export type RosterVersion = z.infer<typeof RosterVersion>

/** V2（2月9日20:00发布） */
export function versionInChinese({ number, publishedAt }: Pick<RosterVersion, 'number' | 'publishedAt'>): string {
  return `V${number}（${shortDayInChinese(publishedAt)}${publishedAt.slice(11)}发布）`
}

const Place = z.object({ checkpoint: z.string(), day: z.string(), name: z.string(), start: z.string(), end: z.string() })

/** Somebody who came into a shift or went out of it. */
export const Mover = z.object({
  name: z.string(),
  personId: z.number().int().nullable(),
  seat: Seat.nullable(),
  role: DutyRole.nullable(),
  /** the shift they come from or go to, where it is one of the days compared; null: newly in, or out altogether */
  other: Place.nullable(),
})
export type Mover = z.infer<typeof Mover>

/** One shift that differs between two states of the roster. */
export const VersionChange = z.object({
  shift: Place,
  /** added, removed: the shift itself; changed: who stands in it, and as what */
  kind: z.enum(['added', 'removed', 'changed']),
  joined: z.array(Mover),
  left: z.array(Mover),
  /** who stayed with another seat or role */
  turned: z.array(z.object({ name: z.string(), was: z.string(), is: z.string() })),
  /** 2月12日 白班 康乐北新村南门：王强换下李伟（调往东门夜班） */
  words: z.string(),
})
export type VersionChange = z.infer<typeof VersionChange>

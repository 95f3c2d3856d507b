/** A span of the roster ready for paper: what the workbook and the print page both draw, with no further question to ask. */
import * as z from 'zod'
import { CompoundType } from '../areas/area.ts'
import { Strength } from '../checkpoints/checkpoint.ts'
import { Day, Moment } from '../days.ts'
import { DutyRole } from '../people/duty-role.ts'
import { Seat, StaffCategory } from '../people/person.ts'
import { Assignment } from './roster.ts'

/** Who stood in a shift in what was published before. */
export const FormerPerson = z.object({
  name: z.string(),
  personId: z.number().int().nullable(),
  category: StaffCategory.nullable(),
  seat: Seat.nullable(),
  role: DutyRole.optional(),
})
export type FormerPerson = z.infer<typeof FormerPerson>

/** One shift of one post on one day. */
export const RosterCell = z.object({
  shiftId: z.number().int(),
  assignments: z.array(Assignment),
  /** what the standard asks of this shift, one entry per person */
  required: z.array(Seat),
  /** those of `required` nobody sits in: printed as 缺 */
  missing: z.array(Seat),
  /** what differs from what was published before; left out: nothing, or nothing was */
  changes: z
    .object({
      /** assignments that are new, or have another seat or role */
      marked: z.array(z.number().int()),
      /** who stood here and does not any more */
      left: z.array(FormerPerson),
      /** who led the shift then: they may have stayed as something else */
      ledBefore: z.array(FormerPerson),
    })
    .optional(),
})
export type RosterCell = z.infer<typeof RosterCell>

const BandStart = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const BandEnd = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

/** A time band (夜班 00:00–08:00) and what stands in it, one cell per day of the week's `days`; null: no shift that day. */
export const RosterBand = z.object({
  name: z.string(),
  start: BandStart,
  /** not after `start` when the band runs into the next day */
  end: BandEnd,
  cells: z.array(RosterCell.nullable()),
  /** the shift of the day before the first of `days`, where it runs on into it */
  runningIn: RosterCell.nullable(),
  /** per day who stood in a shift that was published before and is no more; null: none; left out: none at all */
  cancelled: z.array(z.array(FormerPerson).nullable()).optional(),
})
export type RosterBand = z.infer<typeof RosterBand>

const Contact = z.object({ name: z.string(), phone: z.string().nullable() })

export const RosterPost = z.object({
  id: z.number().int(),
  number: z.number().int().nullable(),
  name: z.string(),
  community: z.string().nullable(),
  location: z.string().nullable(),
  compoundType: CompoundType.nullable(),
  /** 分包领导 */
  leader: Contact.nullable(),
  /** 门长, the post's own person in charge */
  gateLeader: Contact.nullable(),
  is24h: z.boolean(),
  /** declared people per shift; null: not declared */
  strength: Strength.nullable(),
  /** in clock order */
  bands: z.array(RosterBand),
})
export type RosterPost = z.infer<typeof RosterPost>

/** What the roster of a span is: a draft, or a version in force or superseded. */
export const RosterStanding = z.object({
  state: z.enum(['draft', 'published', 'superseded']),
  /** 草稿; 草稿（V2之后改动3处）; V2（2月9日20:00发布） */
  words: z.string(),
  /** V1: the version that changes are marked against; null: nothing was published before */
  against: z.string().nullable(),
  /** shifts that differ from it */
  changes: z.number().int(),
  /** 制表、审核; null: a line to sign on */
  preparedBy: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  /** the day before a version's first, where the version has shifts over midnight and nothing is known of that night; null: else */
  nightMissing: Day.nullable(),
})
export type RosterStanding = z.infer<typeof RosterStanding>

export const RosterWeek = z.object({
  office: z.object({ streetName: z.string(), commandPostName: z.string(), dutyPhone: z.string().nullable() }),
  from: Day,
  to: Day,
  /** the columns, the same for every post: each day from `from` to `to` */
  days: z.array(Day).min(1),
  standing: RosterStanding,
  /** 截至: the moment the names and posts are of; of a version, when it was published */
  asOf: Moment,
  preparedOn: Day,
  posts: z.array(RosterPost),
})
export type RosterWeek = z.infer<typeof RosterWeek>

/** One character that tells a category in black and white. */
export const CATEGORY_MARKS: Record<StaffCategory, string> = {
  street_cadre: '机',
  district_secondee: '区',
  community_worker: '社',
  volunteer: '志',
  property_staff: '物',
  police: '警',
  medical: '医',
  militia: '兵',
  patrol: '巡',
  other: '他',
}

/** 机; 核 where the register does not say what the person is. */
export function categoryMark(category: StaffCategory | null): string {
  return category === null ? '核' : CATEGORY_MARKS[category]
}

/** Full number, as rosters print staff phones in full; where several people bear the name a number could reach the wrong one. */
export function rosterPhone(assignment: Assignment): string {
  return assignment.match === 'ambiguous' ? '同名待核' : (assignment.phone ?? '')
}

/** 0:00—8:00, 23:00—次日6:00 */
export function bandHours(band: { start: string; end: string }): string {
  const end = band.end <= band.start ? `次日${clock(band.end)}` : clock(band.end)
  return `${clock(band.start)}—${end}`
}

/** Who of a shift sits in a seat; null: those beside the standard (police, doctors, names still to be checked). */
export function seated(cell: RosterCell, seat: Seat | null): Assignment[] {
  return cell.assignments.filter((assignment) => assignment.seat === seat)
}

/** Who leads a shift: those who are its 带班, else whoever sits in the government's seat. */
export function leadersOf<Person extends { role?: DutyRole | undefined; seat?: Seat | null | undefined }>(
  people: readonly Person[],
): Person[] {
  const named = people.filter(({ role }) => role === 'leader')
  return named.length > 0 ? named : people.filter(({ seat }) => seat === 'government')
}

/** 2+2+2+1, in the order of “1+1+N+物业”. */
export function strengthInChinese(strength: Strength): string {
  return [strength.government, strength.community, strength.volunteer, strength.property].join('+')
}

/** 1+1+N+物业: the most that the standard asks of any of its shifts; empty: it asks nothing. */
export function standardInChinese({ bands }: Pick<RosterPost, 'bands'>): string {
  const asked = bands.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.required] : [])))
  const most = (seat: Seat) => Math.max(0, ...asked.map((required) => required.filter((one) => one === seat).length))
  const [volunteers, property] = [most('volunteer'), most('property')]
  if (asked.every((required) => required.length === 0)) return ''
  return [
    most('government'),
    most('community'),
    ...(volunteers > 0 ? [volunteers === 1 ? 'N' : volunteers] : []),
    ...(property > 0 ? [property === 1 ? '物业' : `物业${property}`] : []),
  ].join('+')
}

function clock(time: string): string {
  return time.replace(/^0(?=\d:)/, '')
}

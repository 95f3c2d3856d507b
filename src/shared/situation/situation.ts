/**
 * The situation of a moment: every figure beside itself a day earlier, what has to be seen to, and the days behind it.
 * It counts nothing by itself: values come from the figures, shortages and conflicts from the roster's check.
 */
import * as z from 'zod'
import { FigureCode, FigureValue, ListKind } from '../figures/figures.ts'
import { Day, Moment } from '../days.ts'
import { Seat } from '../people/person.ts'
import { ConflictKind } from '../roster/roster.ts'

export const FigureChange = FigureValue.extend({
  /** exactly 24 hours earlier; null: there was nothing to count from, so no difference is told either */
  before: z.number().nullable(),
  /** percentages differ in points */
  difference: z.number().nullable(),
})
export type FigureChange = z.infer<typeof FigureChange>

/** In order of urgency. */
export const ActionCode = z.enum([
  'roster_short',
  'double_booked',
  'not_rostered',
  'posts_below_standard',
  'released_early',
  'findings_overdue',
  'overdue_release',
  'due_release_today',
  'findings_due_today',
  'due_release_tomorrow',
  'short_rest',
  'names_unclear',
  'cases_without_address',
  'checkpoints_unplaced',
])
export type ActionCode = z.infer<typeof ActionCode>

/** breach: a deadline passed or two facts that cannot both stand; shortage: a seat nobody sits in; task: to be done. */
export const Severity = z.enum(['breach', 'shortage', 'task'])
export type Severity = z.infer<typeof Severity>

/** The very place where something is mended or looked up. */
export const Destination = z.discriminatedUnion('room', [
  z.object({ room: z.literal('list'), kind: ListKind, figure: FigureCode.nullable(), id: z.number().int().nullable() }),
  z.object({
    room: z.literal('roster'),
    /** id of the checkpoint; null: the whole day */
    post: z.number().int().nullable(),
    day: Day,
    /** name of the shift as the roster has it, 中班 */
    band: z.string().nullable(),
    seat: Seat.nullable(),
  }),
  z.object({ room: z.literal('roster_problem'), problem: ConflictKind }),
  /** what could not be tied to a person or a place, to be answered */
  z.object({ room: z.literal('identities') }),
])
export type Destination = z.infer<typeof Destination>

export const Subject = z.object({
  id: z.number().int(),
  /** what kind of record `id` is of */
  kind: ListKind,
  name: z.string(),
  /** in brackets after the name: 今日中班, 朝阳 */
  note: z.string().nullable(),
  leadsTo: Destination,
})
export type Subject = z.infer<typeof Subject>

export const ActionLine = z.object({
  /** stands before the subjects, or alone */
  text: z.string(),
  /** the first few */
  subjects: z.array(Subject),
  /** how many there are of them in all */
  total: z.number().int(),
})
export type ActionLine = z.infer<typeof ActionLine>

export const Action = z.object({
  code: ActionCode,
  /** `roster_short` stands once for each seat that is lacking */
  seat: Seat.nullable(),
  severity: Severity,
  count: z.number().int().positive(),
  unit: z.string(),
  /** reads on from count and unit: 18 + 个 + 卡点值班表缺社区人员 */
  sentence: z.string(),
  lines: z.array(ActionLine),
  /** what to do, as the words of a link: 补排班 */
  step: z.string(),
  leadsTo: Destination,
})
export type Action = z.infer<typeof Action>

/** `added` and `ended` during the day, `current` at its end (for the last day: at the moment). */
export const DayCount = z.object({ day: Day, added: z.number().int(), ended: z.number().int(), current: z.number().int() })
export type DayCount = z.infer<typeof DayCount>

/** Posts at a day's end (for the last day: at the moment): with every category of the standard, and without. */
export const ComplianceDay = z.object({ day: Day, met: z.number().int(), lacking: z.number().int(), posts: z.number().int() })
export type ComplianceDay = z.infer<typeof ComplianceDay>

export const Situation = z.object({
  asOf: Moment,
  /** the moment the differences are from */
  comparedWith: Moment,
  figures: z.record(FigureCode, FigureChange),
  actions: z.array(Action),
  /** seats nobody sits in, in the week (Monday to Sunday) of the moment */
  rosterGaps: z.number().int(),
  days: z.object({
    /** new, released, under observation */
    cases: z.array(DayCount),
    /** found, corrected, open */
    findings: z.array(DayCount),
    /** closed, reopened, still closed */
    closures: z.array(DayCount),
    compliance: z.array(ComplianceDay),
  }),
})
export type Situation = z.infer<typeof Situation>

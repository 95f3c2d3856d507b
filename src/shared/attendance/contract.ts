/** 在岗 as it is asked for and written down: who is there, who is not, what is handed over, and what it came to. */
import * as z from 'zod'
import { PaperFormat } from '../documents/document.ts'
import { AsOf, procedure } from '../contract.ts'
import { Day, Moment } from '../days.ts'
import { Seat } from '../people/person.ts'
import { DutyPerson, DutyPlace } from './duty.ts'
import { Handover, HandoverValues } from './handover.ts'
import { OnDuty } from './on-duty.ts'
import { AttendanceSummary, DutyRecord, SummaryCount } from './summary.ts'

/** Somebody the roster names, as the screen saw them. */
export const DutyRef = z.object({ shiftId: z.number().int(), assignmentId: z.number().int() })
export type DutyRef = z.infer<typeof DutyRef>

const Reason = z.string().trim().min(2).max(200)
const Several = z.array(DutyRef).min(1).max(2000)

/** What was done, as the log says it, and who was left out of several, each with the reason. */
export const AttendanceDone = z.object({
  title: z.string(),
  done: z.number().int(),
  skipped: z.array(z.object({ name: z.string(), why: z.string() })),
})
export type AttendanceDone = z.infer<typeof AttendanceDone>

export const Replacing = DutyRef.extend({
  personId: z.number().int(),
  /** why the other does not come, or goes */
  reason: Reason,
  /** why a conflict of who comes is put up with */
  conflictReason: Reason.optional(),
  /** since when who comes is there; left out: not there yet */
  arrivedAt: Moment.optional(),
})
export type Replacing = z.infer<typeof Replacing>

const Span = z.object({ from: Day, to: Day })

/** 到岗签到表 and 值班日志 of one post on one day (or of every post), 到岗签到表 of the shifts running at a moment, 考勤汇总. */
export const AttendancePaper = z.enum(['sign-in', 'sign-in-street', 'duty-log', 'attendance-summary'])
export type AttendancePaper = z.infer<typeof AttendancePaper>

export const PaperOrder = AsOf.extend({
  paper: AttendancePaper,
  format: PaperFormat.default('pdf'),
  /** of the summary, or the one day of a post's papers; left out: the day of the moment */
  from: Day.optional(),
  to: Day.optional(),
  /** left out: every post of that day */
  post: z.string().optional(),
})
/** As it is asked for: what has a shipped value may be left out. */
export type PaperOrder = z.input<typeof PaperOrder>

/** A shift with all that is known of it. */
export const ShiftSheet = z.object({
  place: DutyPlace,
  missing: z.array(Seat),
  people: z.array(DutyPerson),
  handovers: z.array(Handover),
})
export type ShiftSheet = z.infer<typeof ShiftSheet>

export const ShiftSheets = z.object({
  office: z.object({ streetName: z.string(), commandPostName: z.string(), dutyPhone: z.string().nullable() }),
  asOf: Moment,
  /** in order of post and start */
  shifts: z.array(ShiftSheet),
})
export type ShiftSheets = z.infer<typeof ShiftSheets>

const edit = () => procedure('not_found', 'invalid_input', 'record_changed', 'data_full', 'data_read_only')
const Done = z.object({ title: z.string() })

export const attendanceContract = {
  onDuty: procedure().input(AsOf).output(OnDuty),
  /** Those of one day, of one post where it is named; without a day those running at the moment. */
  sheets: procedure()
    .input(AsOf.extend({ day: Day.optional(), post: z.string().optional() }))
    .output(ShiftSheets),
  /** `at` left out: now, or the shift's start where it is over; `start`: the shift's start. */
  checkIn: edit()
    .input(z.object({ who: Several, at: z.union([Moment, z.literal('start')]).optional() }))
    .output(AttendanceDone),
  /** `at` left out: now, or the shift's end where it is over. */
  checkOut: edit()
    .input(z.object({ who: Several, at: Moment.optional() }))
    .output(AttendanceDone),
  markAbsent: edit()
    .input(z.object({ who: Several, reason: Reason }))
    .output(AttendanceDone),
  /** The roster's seat goes to who comes; that the other was absent, or left, is kept. */
  replace: edit().input(Replacing).output(Done),
  correct: edit()
    .input(z.object({ attendanceId: z.number().int(), checkInAt: Moment, checkOutAt: Moment.nullable() }))
    .output(Done),
  takeBack: edit()
    .input(z.object({ attendanceIds: z.array(z.number().int()).min(1).max(2000) }))
    .output(Done),
  /** In order of time. */
  handovers: procedure()
    .input(z.object({ day: Day }))
    .output(z.array(Handover)),
  /** A shift hands over once: without `id` a second is refused. */
  saveHandover: edit()
    .input(z.object({ id: z.number().int().optional(), shiftId: z.number().int(), values: HandoverValues }))
    .output(Done),
  removeHandover: edit()
    .input(z.object({ id: z.number().int() }))
    .output(Done),
  summary: procedure('invalid_input').input(AsOf.extend(Span.shape)).output(AttendanceSummary),
  /** The duties a number of the summary counts: one person's, one unit's, or everybody's. */
  duties: procedure('invalid_input')
    .input(AsOf.extend({ ...Span.shape, count: SummaryCount, key: z.string().optional(), unit: z.string().optional() }))
    .output(z.array(DutyRecord)),
  exportSummary: procedure('invalid_input').input(AsOf.extend(Span.shape)).output(z.file()),
  paper: procedure('printer_missing', 'not_found', 'invalid_input', 'cancelled').input(PaperOrder).output(z.file()),
}

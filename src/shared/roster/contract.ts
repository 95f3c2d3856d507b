import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { Day, Moment } from '../days.ts'
import { DutyRole } from '../people/duty-role.ts'
import { Seat } from '../people/person.ts'
import { RosterBreach } from '../planning/breach.ts'
import { CandidateAnswer } from './candidates.ts'
import { PersonWeek } from './person-week.ts'
import { CellToFill, CopyWeek, Placed } from './placing.ts'
import { RosterCheck } from './roster.ts'
import { RosterGrid } from './roster-grid.ts'
import { RosterWeek } from './roster-week.ts'

/** Both ends included; omitted = everything stored. */
export const RosterRange = z.object({ from: Day.optional(), to: Day.optional() })

/** One seat of one shift, and the names whoever edits it saw there; other names meanwhile refuse with `record_changed`. */
export const CellEdit = z.object({
  shiftId: z.number().int(),
  /** null: beside the standard */
  seat: Seat.nullable(),
  was: z.array(z.string()),
  /** why a conflict is put up with */
  reason: z.string().trim().min(2).max(200).optional(),
})
export type CellEdit = z.infer<typeof CellEdit>

/** Data of `record_changed`: what both saw, and who changed it when. */
export const CellChanged = z.object({
  was: z.array(z.string()),
  now: z.array(z.string()),
  by: z.string().nullable(),
  at: z.string().nullable(),
})
export type CellChanged = z.infer<typeof CellChanged>

/** Data of `invalid_input` where a reason would do. */
export const ReasonNeeded = z.object({ isReasonNeeded: z.literal(true) })

/** Many at once: a row, a day, what is selected. */
export const LockOrder = z.object({ assignmentIds: z.array(z.number().int()).min(1).max(20000), isLocked: z.boolean() })
export type LockOrder = z.infer<typeof LockOrder>

/** null: an ordinary member again */
export const RoleOrder = z.object({
  shiftId: z.number().int(),
  assignmentId: z.number().int(),
  role: DutyRole.nullable(),
})
export type RoleOrder = z.infer<typeof RoleOrder>

/** Somebody of the register, or a name it does not hold. */
export const Chosen = z.union([z.object({ personId: z.number().int() }), z.object({ name: z.string().trim().min(1).max(30) })])
export type Chosen = z.infer<typeof Chosen>

export const FilledWeek = z.object({
  filled: z.array(Day),
  /** days left as they were, each with its reason */
  skipped: z.array(z.object({ day: Day, why: z.string() })),
})
export type FilledWeek = z.infer<typeof FilledWeek>

const edit = () => procedure('not_found', 'invalid_input', 'record_changed', 'data_full', 'data_read_only')
const Done = z.object({ title: z.string().describe('what was done, as the log says it') })

export const rosterContract = {
  check: procedure('invalid_input')
    .input(RosterRange)
    .output(RosterCheck.extend({ breaches: z.array(RosterBreach).describe('every rule broken, by the proof') })),
  /** What the printed rosters draw; without a range the week the working moment falls in. */
  week: procedure('invalid_input', 'not_found')
    .input(RosterRange.extend({ asOf: Moment.optional() }))
    .output(RosterWeek),
  /** What the screen draws; without a range the week (Monday to Sunday) of the moment. */
  grid: procedure('invalid_input').input(RosterRange.extend(AsOf.shape)).output(RosterGrid),
  people: procedure('invalid_input', 'data_full', 'data_read_only')
    .input(
      RosterRange.extend(AsOf.shape).extend({
        /** name, pinyin, initials or last digits */
        text: z.string().max(100).optional(),
        only: z.enum(['idle', 'conflicting']).optional(),
      }),
    )
    .output(PersonWeek),
  /** Posts of the checkpoint ledger by name, pinyin or initials: their checkpoints' numbers in the database. */
  findPosts: procedure('data_full', 'data_read_only')
    .input(z.object({ text: z.string().max(100) }))
    .output(z.array(z.number().int())),
  /** People of the registers by name, pinyin, initials or last digits: their numbers in the database. */
  findPeople: procedure('data_full', 'data_read_only')
    .input(z.object({ text: z.string().max(100) }))
    .output(z.array(z.number().int())),
  /** At most `limit` people of each band. */
  candidates: procedure('not_found', 'data_full', 'data_read_only')
    .input(
      AsOf.extend({
        shiftId: z.number().int(),
        /** null: beside the standard */
        seat: Seat.nullable(),
        text: z.string().max(100).optional(),
        limit: z.number().int().min(1).max(200).default(20),
      }),
    )
    .output(CandidateAnswer),
  assign: edit()
    .input(
      CellEdit.extend({
        who: Chosen,
        /** assignment whose place is taken; left out: beside those who are there */
        replaces: z.number().int().optional(),
      }),
    )
    .output(Done.extend({ breaches: z.array(RosterBreach).describe('what it newly breaks') })),
  lock: edit().input(LockOrder).output(Done),
  setRole: edit().input(RoleOrder).output(Done),
  /** Takes one out of the seat, or everybody. */
  clear: edit()
    .input(CellEdit.extend({ assignmentId: z.number().int().optional() }))
    .output(Done),
  /** The people who sat there in the same band the day before take the place of those who are there. */
  sameAsDayBefore: edit().input(CellEdit).output(Done),
  /** The same person in the same band on every day of the span where the seat is empty and nothing is against it. */
  fillWeek: edit()
    .input(CellEdit.extend({ personId: z.number().int(), from: Day, to: Day }))
    .output(FilledWeek),
  /** Many cells at once, each checked; whoever cannot stand there is told of, the others are put in. */
  place: edit()
    .input(z.object({ what: z.string().min(1).max(20), cells: z.array(CellToFill).min(1).max(5000) }))
    .output(Placed),
  /** 照上周: same people, same weekday, one week later, where a seat is empty and nothing is against it. */
  copyWeek: edit().input(CopyWeek).output(Placed),
  /** Lays out the shifts of the span's posts as in the latest earlier week, without people. */
  openWeek: procedure('invalid_input', 'data_full', 'data_read_only')
    .input(z.object({ from: Day }))
    .output(z.object({ shifts: z.number().int(), likeWeekOf: Day })),
}

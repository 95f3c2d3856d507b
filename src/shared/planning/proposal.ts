/** A planned or mended roster as a proposal: what it would change, what stays empty and why, how even it is, what it breaks. */
import * as z from 'zod'
import { Day, Moment } from '../days.ts'
import { DutyRole } from '../people/duty-role.ts'
import { Seat } from '../people/person.ts'
import { BreachRule, RosterBreach } from './breach.ts'

/** Held in memory until it is taken or a later one pushes it out. */
export const ProposalId = z.uuid()
export type ProposalId = z.infer<typeof ProposalId>

const Someone = z.object({
  personId: z.number().int().nullable(),
  name: z.string(),
  /** of another category than the seat's */
  standsIn: z.boolean(),
  /** as what somebody comes, where not as an ordinary member */
  role: DutyRole.optional(),
})

/** One seat of one shift: who comes and who goes. Where one of each does, the one takes the other's place. */
export const SeatChange = z.object({
  shiftId: z.number().int(),
  checkpoint: z.string(),
  number: z.number().int().nullable(),
  day: Day,
  band: z.string(),
  start: Moment,
  end: Moment,
  seat: Seat,
  comes: z.array(Someone),
  goes: z.array(Someone),
  /** who stays and is to lead from now on */
  leads: z.array(z.object({ personId: z.number().int(), name: z.string() })),
})
export type SeatChange = z.infer<typeof SeatChange>

/** Seats, as the standard counts them, that change hands or get somebody to lead. */
export function touchedBy(changes: readonly SeatChange[]): number {
  return changes.reduce((sum, { comes, goes, leads }) => sum + Math.max(comes.length, goes.length, leads.length), 0)
}

/** on_duty: already serves that day; locked: kept where they are, or off. */
export const Exclusion = z.enum([...BreachRule.options, 'on_duty', 'locked'])
export type Exclusion = z.infer<typeof Exclusion>

export const EmptySeat = z.object({
  shiftId: z.number().int(),
  checkpoint: z.string(),
  number: z.number().int().nullable(),
  day: Day,
  band: z.string(),
  seat: Seat,
  missing: z.number().int(),
  /** 可排社区人员的 126 人中，102 人当天已在岗，24 人七天已满 6 班。 */
  why: z.string(),
  /** people by the first of what excludes them, most first */
  excluded: z.array(z.object({ rule: Exclusion, label: z.string(), people: z.number().int() })),
  /** whom to ask next, and what is against it */
  nextBest: z.array(z.object({ personId: z.number().int(), name: z.string(), reason: z.string() })),
})
export type EmptySeat = z.infer<typeof EmptySeat>

const Spread = z.object({ least: z.number().int(), most: z.number().int() })

/** Somebody with clearly less than others of the category, and what keeps them from the others' seats. */
export const Uneven = z.object({
  personId: z.number().int(),
  name: z.string(),
  duties: z.number().int(),
  nights: z.number().int(),
  /** 只守自己的门，那里的席位已排完 */
  reason: z.string(),
})
export type Uneven = z.infer<typeof Uneven>

/** Among those whose own seat it is and who are there for the whole span; earlier weeks are not counted. */
export const SeatFairness = z.object({
  seat: Seat,
  people: z.number().int(),
  duties: Spread,
  nights: Spread,
  /** 社区 126 人：每人 5—6 班，夜班 1—2 个 */
  sentence: z.string(),
  /** where duties differ by more than one, or nights by more than two; fewest first */
  uneven: z.array(Uneven),
})
export type SeatFairness = z.infer<typeof SeatFairness>

export const Proposal = z.object({
  proposalId: ProposalId,
  from: Day,
  to: Day,
  required: z.number().int(),
  filled: z.number().int(),
  /** in order of time, then post */
  changes: z.array(SeatChange),
  /** seats that change */
  touched: z.number().int(),
  empty: z.array(EmptySeat),
  fairness: z.array(SeatFairness),
  /** of the roster as it would be, by the proof */
  breaches: z.array(RosterBreach),
  seconds: z.number(),
  /** 应到 1,260 人次，排上 1,206，缺 54；改动 38 处。 */
  sentence: z.string(),
})
export type Proposal = z.infer<typeof Proposal>

/** locked: only locked people stay for certain; assigned: everybody who sits stays, empty seats are filled. */
export const Keeping = z.enum(['locked', 'assigned'])
export type Keeping = z.infer<typeof Keeping>

/** One way to mend a roster somebody falls out of. */
export const Repair = z.object({
  proposalId: ProposalId,
  /** 由王强（社区）顶2月10日夜班，其余不动 */
  sentence: z.string(),
  changes: z.array(SeatChange),
  touched: z.number().int(),
  /** seats nobody could be found for */
  empty: z.array(EmptySeat),
  breaches: z.array(RosterBreach),
})
export type Repair = z.infer<typeof Repair>

export const AbsenceAnswer = z.object({
  personId: z.number().int(),
  name: z.string(),
  from: Moment,
  to: Moment.nullable(),
  /** the duties that fall out, in words: 2月10日夜班（12号卡点 康乐北门） */
  duties: z.array(z.object({ shiftId: z.number().int(), sentence: z.string() })),
  /** smallest first; empty where no duty falls out */
  repairs: z.array(Repair),
  /** 王强2月10日21:00起没有班，不用调整。 */
  sentence: z.string(),
})
export type AbsenceAnswer = z.infer<typeof AbsenceAnswer>

/** Shifts a person cannot simply be put into, by what is against it; shifts of the span that are not named are free. */
export const Verdicts = z.object({
  personId: z.number().int(),
  name: z.string(),
  against: z.array(
    z.object({
      rule: BreachRule,
      /** 休息不足 8 小时 */
      sentence: z.string(),
      isHard: z.boolean(),
      shiftIds: z.array(z.number().int()),
    }),
  ),
})
export type Verdicts = z.infer<typeof Verdicts>

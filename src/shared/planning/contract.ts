import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Day, Moment } from '../days.ts'
import { Seat } from '../people/person.ts'
import { Swap, SwapState } from '../roster/swap.ts'
import { WorkId } from '../work/work.ts'
import { RosterBreach, Verification } from './breach.ts'
import { CapacityAnswer } from './capacity.ts'
import { AbsenceAnswer, Keeping, Proposal, ProposalId, Verdicts } from './proposal.ts'

/** Both ends included; at most 31 days. */
export const PlanSpan = z.object({ from: Day, to: Day })
export type PlanSpan = z.infer<typeof PlanSpan>

/** One person's place in a shift, and the names whoever moves them saw in that seat; others meanwhile refuse with `record_changed`. */
export const SeatPlace = z.object({
  shiftId: z.number().int(),
  /** null: beside the standard */
  seat: Seat.nullable(),
  was: z.array(z.string()),
})
export type SeatPlace = z.infer<typeof SeatPlace>

export const SittingPlace = SeatPlace.extend({ assignmentId: z.number().int() })
export type SittingPlace = z.infer<typeof SittingPlace>

export const Absence = z.object({
  personId: z.number().int(),
  from: Moment,
  /** left out: until further notice */
  to: Moment.optional(),
  reason: z.string().trim().max(200).optional(),
})
export type Absence = z.infer<typeof Absence>

const Reason = z.string().trim().min(2).max(200).optional()

/** `breaches`: what the act has newly broken. */
const Done = z.object({ title: z.string().describe('what was done, as the log says it'), breaches: z.array(RosterBreach) })

const ask = () => procedure('invalid_input', 'not_found')
const edit = () => procedure('not_found', 'invalid_input', 'record_changed', 'preview_gone', 'data_full', 'data_read_only')

export const planningContract = {
  capacity: ask().input(PlanSpan).output(CapacityAnswer),
  /** Watched as stage `plan`: `done` and `total` are seats, `subject` what it is at. Given up, nothing is left of it. */
  solve: procedure('invalid_input', 'not_found', 'cancelled')
    .input(
      PlanSpan.extend({
        /** of improvement after the first answer */
        seconds: z.number().min(0).max(600).default(20),
        keep: Keeping.default('assigned'),
        workId: WorkId.optional(),
      }),
    )
    .output(Proposal),
  /** 够好了: the solving ends now, and answers with the best so far. False: it is over already. */
  enough: procedure()
    .input(z.object({ workId: WorkId }))
    .output(z.object({ isHeard: z.boolean() })),
  proposal: procedure('preview_gone')
    .input(z.object({ proposalId: ProposalId }))
    .output(Proposal),
  /** One act. Refused with `record_changed` where the roster of those shifts has changed since; `only`: these shifts alone. */
  take: edit()
    .input(z.object({ proposalId: ProposalId, only: z.array(z.number().int()).optional(), reason: Reason }))
    .output(Done),
  absence: ask().input(Absence).output(AbsenceAnswer),
  /** The leave and the changes, in one act. Without a proposal: the leave alone, and the person out of its duties. */
  takeAbsence: edit()
    .input(Absence.extend({ proposalId: ProposalId.optional() }))
    .output(Done),
  /** Asked once when a drag begins: what a move of this person into any shift of the span would newly break. */
  verdicts: ask()
    .input(PlanSpan.extend({ personId: z.number().int(), fromShiftId: z.number().int().optional() }))
    .output(Verdicts),
  /** `replaces`: who sits there goes; left out: beside them. */
  move: edit()
    .input(z.object({ one: SittingPlace, to: SeatPlace.extend({ replaces: z.number().int().optional() }), reason: Reason }))
    .output(Done),
  /** Two people change places. */
  exchange: edit()
    .input(z.object({ one: SittingPlace, other: SittingPlace, reason: Reason }))
    .output(Done),
  verify: procedure('invalid_input')
    .input(PlanSpan.extend({ limit: z.number().int().min(1).max(5000).default(500) }))
    .output(Verification),
  /** Creates the shifts of the span's posts by their patterns, where they lack. */
  layOut: procedure('invalid_input', 'not_found', 'data_full', 'data_read_only')
    .input(PlanSpan.extend({ checkpointIds: z.array(z.number().int()).optional() }))
    .output(z.object({ shifts: z.number().int(), posts: z.number().int(), title: z.string() })),
  /** Newest first. */
  swaps: procedure()
    .input(z.object({ state: SwapState.optional(), from: Day.optional(), to: Day.optional() }))
    .output(z.array(Swap)),
  askSwap: procedure('invalid_input', 'not_found', 'already_there', 'data_full', 'data_read_only')
    .input(
      z.object({
        shiftId: z.number().int(),
        personId: z.number().int(),
        otherShiftId: z.number().int().nullable(),
        otherPersonId: z.number().int(),
        reason: z.string().trim().max(200).optional(),
      }),
    )
    .output(Swap),
  /** Approving changes the roster, in the same act; refused where that would newly break a hard rule. */
  decideSwap: edit()
    .input(z.object({ id: z.number().int(), isApproved: z.boolean(), decision: z.string().trim().max(200).optional() }))
    .output(z.object({ title: z.string(), swap: Swap })),
}

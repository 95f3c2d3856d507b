import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Day, Moment } from '../days.ts'
import { RosterCheck } from './roster.ts'
import { RosterWeek } from './roster-week.ts'

/** Both ends included; omitted = everything stored. */
export const RosterRange = z.object({ from: Day.optional(), to: Day.optional() })

export const rosterContract = {
  check: procedure('invalid_input').input(RosterRange).output(RosterCheck),
  /** What the printed rosters draw; without a range the week the working moment falls in. */
  week: procedure('invalid_input', 'not_found')
    .input(RosterRange.extend({ asOf: Moment.optional() }))
    .output(RosterWeek),
}

/** The lists: one question per kind, as of a moment, narrowed to the records a figure counts. */
import * as z from 'zod'
import { IsolationCase } from '../cases/case.ts'
import { Checkpoint } from '../checkpoints/checkpoint.ts'
import { Closure } from '../closures/closure.ts'
import { AsOf, procedure } from '../contract.ts'
import { Household } from '../households/household.ts'
import { Bulletin, Finding } from '../inspections/inspection.ts'
import { Person } from '../people/person.ts'
import { Reading } from '../readings/reading.ts'
import { Reopening } from '../reopenings/reopening.ts'
import { Shift } from '../roster/roster.ts'
import { Screening } from '../screenings/screening.ts'
import { Supply } from '../supplies/supply.ts'
import { FigureCode } from './figures.ts'

const Ask = AsOf.extend({
  /** only the records this figure counts */
  figure: FigureCode.optional(),
  /** full identity numbers and phones; why they are needed goes to the log */
  unmaskReason: z.string().min(2).optional(),
})
export type Ask = z.infer<typeof Ask>

const list = <T extends z.ZodType>(row: T) =>
  procedure('invalid_input')
    .input(Ask)
    .output(z.object({ asOf: z.string(), rows: z.array(row) }))

export const listsContract = {
  checkpoints: list(Checkpoint),
  people: list(Person),
  shifts: list(Shift),
  cases: list(IsolationCase),
  closures: list(Closure),
  screenings: list(Screening),
  findings: list(Finding),
  bulletins: list(Bulletin),
  households: list(Household),
  supplies: list(Supply),
  readings: list(Reading),
  reopenings: list(Reopening),
}

/** Every list's outline by its kind. */
import { caseOutline } from '../cases/case-list.ts'
import type { IsolationCase } from '../cases/case.ts'
import { checkpointOutline } from '../checkpoints/checkpoint-list.ts'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { closureOutline } from '../closures/closure-list.ts'
import type { Closure } from '../closures/closure.ts'
import type { ListKind } from '../figures/figures.ts'
import { householdOutline } from '../households/household-list.ts'
import type { Household } from '../households/household.ts'
import { bulletinOutline } from '../inspections/bulletin-list.ts'
import { findingOutline } from '../inspections/finding-list.ts'
import type { Bulletin, Finding } from '../inspections/inspection.ts'
import { personOutline } from '../people/person-list.ts'
import type { Person } from '../people/person.ts'
import { readingOutline } from '../readings/reading-list.ts'
import type { Reading } from '../readings/reading.ts'
import { reopeningOutline } from '../reopenings/reopening-list.ts'
import type { Reopening } from '../reopenings/reopening.ts'
import type { Shift } from '../roster/roster.ts'
import { shiftOutline } from '../roster/shift-list.ts'
import { screeningOutline } from '../screenings/screening-list.ts'
import type { Screening } from '../screenings/screening.ts'
import { supplyOutline } from '../supplies/supply-list.ts'
import type { Supply } from '../supplies/supply.ts'
import type { ListOutline } from './outline.ts'

interface Records {
  checkpoints: Checkpoint
  people: Person
  shifts: Shift
  cases: IsolationCase
  closures: Closure
  screenings: Screening
  findings: Finding
  bulletins: Bulletin
  households: Household
  supplies: Supply
  readings: Reading
  reopenings: Reopening
}

export const LIST_OUTLINES: { [K in ListKind]: ListOutline<Records[K]> } = {
  checkpoints: checkpointOutline,
  people: personOutline,
  shifts: shiftOutline,
  cases: caseOutline,
  closures: closureOutline,
  screenings: screeningOutline,
  findings: findingOutline,
  bulletins: bulletinOutline,
  households: householdOutline,
  supplies: supplyOutline,
  readings: readingOutline,
  reopenings: reopeningOutline,
}

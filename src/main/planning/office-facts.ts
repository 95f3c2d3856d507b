/** What the stored office says of some days, read once for a model: standards, shifts, kinds, posts, who has had which duties. */
import { addDays, daysBetween } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import { restTerms } from '../../shared/office/rules.ts'
import type { Standards } from '../../shared/standards/standards.ts'
import { readAvailability } from '../availability/read-availability.ts'
import type { Availability } from '../availability/read-availability.ts'
import type { Db } from '../db/open.ts'
import { readRules } from '../office/office-rules.ts'
import { NEIGHBOUR_DAYS } from '../roster/check-roster.ts'
import { readStandards } from '../standards/read-standards.ts'
import type { Building, StoredDuty } from './office-model.ts'
import { readHomes } from './homes.ts'
import type { Homes, Post } from './homes.ts'
import { kindsOf } from './office-kinds.ts'
import type { OfficeKind } from './office-kinds.ts'
import { createRules } from './office-rules.ts'
import type { RestChange } from '../roster/plan/model.ts'
import type { OfficeRules } from './office-rules.ts'
import { readPlanShifts } from './read-shifts.ts'
import type { Days, PlanShift } from './read-shifts.ts'

export interface Facts {
  standards: Standards
  rules: OfficeRules
  availability: Availability
  homes: Homes
  posts: ReadonlyMap<number, Post>
  /** of the model's days, the absent one taken out */
  shifts: PlanShift[]
  /** shifts the absent one leaves */
  left: ReadonlySet<number>
  lastDay: Day
  /** of the model */
  days: number
  kinds: OfficeKind[]
  kindOf: ReadonlyMap<number, number>
  places: FactPlace[]
  placeOf: (shift: PlanShift) => number
  dayOf: (shift: PlanShift) => number
  /** everybody with a duty in any of the days read */
  onDuty: Set<number>
  /** duties before the span, by person */
  past: ReadonlyMap<number, StoredDuty[]>
}

export interface FactPlace {
  key: string
  id: number | null
  name: string
}

/** As far back as loads are compared. */
const LOOK_BACK = 28
/** Days after the span whose duties still bear on it: runs of seven days. */
const LOOK_AHEAD = 6

export function* readFacts(db: Db, { span, purpose, among, absent }: Building): Generator<void, Facts> {
  // the solver has one rest for the whole span: the strictest of those due before any shift that a duty of the span can touch
  const resting = { from: span.from, to: addDays(span.to, NEIGHBOUR_DAYS) }
  const standards = readStandards(db, resting)
  const around = { from: addDays(span.from, -LOOK_BACK), to: addDays(span.to, purpose === 'capacity' ? 0 : LOOK_AHEAD) }
  const all = yield* readPlanShifts(db, around, standards, among)
  const lastDay = all.findLast(({ sitters, day }) => day > span.to && sitters.length > 0)?.day ?? span.to
  const stored = all.filter(({ day }) => day >= span.from && day <= lastDay)
  const before = all.filter(({ day, sitters }) => day < span.from && sitters.length > 0)
  const { kinds, kindOf } = kindsOf([...before, ...stored])
  yield
  const onDuty = new Set(all.flatMap(({ sitters }) => sitters.flatMap(({ personId }) => personId ?? [])))
  if (absent) onDuty.add(absent.personId)
  const dayOf = ({ day }: PlanShift) => daysBetween(span.from, day)
  const homes = readHomes(db)
  const places = placesOf(stored)
  const placeAt = new Map(places.map(({ key }, index) => [key, index]))
  return {
    standards,
    rules: createRules(standards.dutyRules, restChanges(db, resting)),
    availability: readAvailability(db, { from: span.from, to: lastDay }),
    homes,
    posts: homes.posts(),
    shifts: absent ? stored.map((shift) => without(shift, absent)) : stored,
    left: new Set(absent ? stored.filter((one) => isLeft(one, absent)).map(({ id }) => id) : []),
    lastDay,
    days: daysBetween(span.from, lastDay) + 1,
    kinds,
    kindOf,
    places,
    placeOf: (shift) => placeAt.get(placeKey(shift)) ?? 0,
    dayOf,
    onDuty,
    past: dutiesByPerson(before, dayOf, kindOf),
  }
}

/** By day of the model. */
function restChanges(db: Db, days: Days): RestChange[] {
  return restTerms(readRules(db), days).map(({ day, hours }) => ({ day: daysBetween(days.from, day), minutes: hours * 60 }))
}

/** Whether a shift falls into somebody's absence. */
export function fallsOut(
  { start, end }: Pick<PlanShift, 'start' | 'end'>,
  { from, to }: NonNullable<Building['absent']>,
): boolean {
  return end > from && (to === null || start < to)
}

function isLeft(shift: PlanShift, absent: NonNullable<Building['absent']>): boolean {
  return fallsOut(shift, absent) && shift.sitters.some(({ personId }) => personId === absent.personId)
}

function without(shift: PlanShift, absent: NonNullable<Building['absent']>): PlanShift {
  if (!isLeft(shift, absent)) return shift
  return { ...shift, sitters: shift.sitters.filter(({ personId }) => personId !== absent.personId) }
}

/** Posts only the roster knows have no number; they are told apart by name. */
function placeKey({ checkpointId, checkpoint }: PlanShift): string {
  return checkpointId === null ? checkpoint : String(checkpointId)
}

function placesOf(shifts: readonly PlanShift[]): FactPlace[] {
  const places = new Map<string, FactPlace>()
  for (const shift of shifts) {
    const key = placeKey(shift)
    if (!places.has(key)) places.set(key, { key, id: shift.checkpointId, name: shift.checkpoint })
  }
  return [...places.values()]
}

function dutiesByPerson(
  shifts: readonly PlanShift[],
  dayOf: (shift: PlanShift) => number,
  kindOf: ReadonlyMap<number, number>,
): Map<number, StoredDuty[]> {
  const found = new Map<number, StoredDuty[]>()
  for (const shift of shifts.toSorted((a, b) => (a.start < b.start ? -1 : 1)))
    for (const { personId, assignmentId } of shift.sitters) {
      if (personId === null) continue
      const duty = { day: dayOf(shift), kind: kindOf.get(shift.id) ?? 0, seat: null, shift, assignmentId }
      const known = found.get(personId)
      if (known) known.push(duty)
      else found.set(personId, [duty])
    }
  return found
}

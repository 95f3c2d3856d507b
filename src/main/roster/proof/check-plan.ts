/**
 * An independent look at a planned roster: every rule of the model counted again, plainly, from who sits where. Shares nothing
 * with the solver but the model's words, so that a mistake there is seen here.
 */
import { addDays, weekdayOf } from '../../../shared/days.ts'
import type { Cells, Limits, PlannedPerson, RosterModel, RuleCode } from '../plan/model.ts'
import { pairBreaches } from './check-pairs.ts'
import { runBreaches } from './check-runs.ts'

export interface Breach {
  rule: RuleCode
  /** index of the model's people; null: a seat's own breach */
  person: number | null
  /** the days concerned; negative ones lie in the history */
  days: number[]
  /** by how much: duties, minutes, days, people */
  by: number
}

export interface PlanCheck {
  hard: Breach[]
  /** breaches of rules the model calls soft */
  soft: Breach[]
  /** locks that were not kept */
  moved: { person: number; day: number }[]
  /** missing people in all seats together */
  empty: number
  /** wishes not met, and their weights together */
  requests: { unmet: number; weight: number }
}

/** A duty as the rules see it. */
export interface Duty {
  day: number
  kind: number
  /** null: history */
  seat: number | null
}

export function checkPlan(model: RosterModel, cells: Cells): PlanCheck {
  const duties = dutiesIn(model, cells)
  const onDay = (person: number, day: number) => duties[person]?.filter((one) => one.day === day) ?? []
  const breaches = [...ownBreaches(model, duties), ...overfull(model, cells), ...pairBreaches(model, duties)]
  const isSoft = ({ rule }: Breach) => model.soft[rule] !== undefined
  const unmet = model.requests.filter(({ person, day, kind, wants }) => {
    const isGiven = onDay(person, day).some((duty) => duty.kind === kind)
    return isGiven === (wants === 'off')
  })
  return {
    hard: breaches.filter((one) => !isSoft(one)),
    soft: breaches.filter(isSoft),
    moved: model.locks
      .filter(({ person, day, seat }) => {
        const seats = onDay(person, day).map((duty) => duty.seat)
        const held = model.locks.filter((lock) => lock.person === person && lock.day === day).map((lock) => lock.seat)
        return seat === null ? seats.some((one) => !held.includes(one)) : !seats.includes(seat)
      })
      .map(({ person, day }) => ({ person, day })),
    empty: seatCounts(model, cells).reduce(
      (sum, count, seat) => sum + Math.max(0, (model.seats[seat]?.required ?? 0) - count),
      0,
    ),
    requests: { unmet: unmet.length, weight: unmet.reduce((sum, { weight }) => sum + weight, 0) },
  }
}

/** By day and then by start; a row may have several cells for each day. */
function dutiesIn(model: RosterModel, cells: Cells): Duty[][] {
  return model.people.map((_, person) => {
    const row = cells[person] ?? []
    const perDay = Math.max(1, Math.round(row.length / model.days))
    const duties = row.flatMap((seat, cell): Duty[] =>
      seat === null ? [] : [{ day: Math.floor(cell / perDay), kind: model.seats[seat]?.kind ?? -1, seat }],
    )
    const start = ({ kind }: Duty) => model.kinds[kind]?.start ?? 0
    return duties.sort((a, b) => a.day - b.day || start(a) - start(b))
  })
}

/** Of duties by person, in order of time; a person may have several on one day. What is `past` in the model is not among them. */
export function checkDuties(model: RosterModel, duties: readonly (readonly Duty[])[]): Breach[] {
  return [...ownBreaches(model, duties), ...pairBreaches(model, duties)]
}

function ownBreaches(model: RosterModel, duties: readonly (readonly Duty[])[]): Breach[] {
  return model.people.flatMap((_, index) => breachesOfPerson(model, index, duties[index] ?? []))
}

/** Without pairs. */
export function breachesOfPerson(model: RosterModel, index: number, planned: readonly Duty[]): Breach[] {
  const person = model.people[index]
  if (!person) return []
  const past = person.history.map(({ day, kind }): Duty => ({ day, kind, seat: null })).sort((a, b) => a.day - b.day)
  const duties = [...past, ...planned]
  const found = [
    ...planned.flatMap((duty) => fitness(model, person, duty)),
    ...rests(model, person.limits, duties),
    ...totals(model, person.limits, planned),
    ...dayTotals(model, person.limits, planned),
    ...windows(person.limits, duties),
    ...hourWindows(model, person.limits, duties),
    ...runBreaches(model, person, duties),
  ]
  return found.map((breach) => ({ ...breach, person: index }))
}

export type OwnBreach = Omit<Breach, 'person'>

function fitness(model: RosterModel, person: PlannedPerson, { day, kind, seat }: Duty): OwnBreach[] {
  const demand = model.seats[seat ?? -1]
  if (!demand) return []
  const isFit =
    demand.day === day &&
    (demand.category === null || person.seats.map(({ category }) => category).includes(demand.category)) &&
    (demand.role === null || person.roles.includes(demand.role)) &&
    demand.skills.filter((skill) => !person.skills.includes(skill)).length === 0 &&
    (person.onlyPlaces === null || demand.place === null || person.onlyPlaces.includes(demand.place))
  const isThere =
    person.from <= day &&
    day <= person.to &&
    !person.leave.includes(day) &&
    !(person.barred ?? []).map((one) => `${one.day}/${one.kind}`).includes(`${day}/${kind}`) &&
    (person.onlyKinds === null || person.onlyKinds.includes(kind)) &&
    (!person.onlyWeekends || isWeekend(model, day))
  const breach = (rule: RuleCode): OwnBreach => ({ rule, days: [day], by: 1 })
  return [...(isFit ? [] : [breach('not_eligible')]), ...(isThere ? [] : [breach('not_available')])]
}

export function isWeekend(model: RosterModel, day: number): boolean {
  return [0, 6].includes(weekdayOf(addDays(model.firstDay, day)))
}

/** What is due before a shift of the kind on the day, after no night. */
export function restBefore({ restMinutes = 0, restChanges = [] }: Limits, day: number, { start }: { start: number }): number {
  const startsOn = day + Math.floor(start / 1440)
  return restChanges.findLast((change) => change.day <= startsOn)?.minutes ?? restMinutes
}

/** Two duties of one day that its hours have room for together have a rest of their own. */
export function isShortDay({ dayMinutes = 0 }: Limits, one: { day: number }, next: { day: number }, minutes: number): boolean {
  return one.day === next.day && minutes <= dayMinutes
}

/** Every two duties of one person, near or far. */
function rests(model: RosterModel, limits: Limits, duties: readonly Duty[]): OwnBreach[] {
  const found: OwnBreach[] = []
  duties.forEach((one, index) => {
    for (const next of duties.slice(index + 1)) {
      const earlier = model.kinds[one.kind]
      const later = model.kinds[next.kind]
      // what was done is nobody's plan
      if (!earlier || !later || next.seat === null) continue
      const rest = next.day * 1440 + later.start - (one.day * 1440 + earlier.end)
      const due = restBefore(limits, next.day, later)
      const usual = earlier.isNight ? Math.max(due, limits.restAfterNightMinutes ?? 0) : due
      const least = isShortDay(limits, one, next, earlier.minutes + later.minutes) ? (limits.sameDayRestMinutes ?? usual) : usual
      if (rest < least) found.push({ rule: 'short_rest', days: [...new Set([one.day, next.day])], by: least - rest })
      if (next.day === one.day + 1 && earlier.notBefore.includes(next.kind))
        found.push({ rule: 'forbidden_succession', days: [one.day, next.day], by: 1 })
    }
  })
  return found
}

function totals(model: RosterModel, limits: Limits, planned: readonly Duty[]): OwnBreach[] {
  const days = planned.map(({ day }) => day)
  const minutes = planned.reduce((sum, { kind }) => sum + (model.kinds[kind]?.minutes ?? 0), 0)
  const mondayOf = (day: number) => addDays(model.firstDay, day - ((weekdayOf(addDays(model.firstDay, day)) + 6) % 7))
  const weekends = new Set(days.filter((day) => isWeekend(model, day)).map(mondayOf)).size
  const found: OwnBreach[] = []
  const tooMany = (rule: RuleCode, by: number, where = days) => by > 0 && found.push({ rule, days: where, by })
  tooMany('max_minutes', minutes - (limits.maxMinutes ?? Infinity))
  tooMany('min_minutes', (limits.minMinutes ?? 0) - minutes)
  tooMany('max_weekends', weekends - (limits.maxWeekends ?? Infinity))
  limits.maxOfKind?.forEach((most, kind) => {
    const own = planned.filter((duty) => duty.kind === kind).map(({ day }) => day)
    if (most !== null) tooMany('max_of_kind', own.length - most, own)
  })
  return found
}

/** One duty may be as long as it is; several of one day have a limit together. */
function dayTotals(model: RosterModel, { dayMinutes }: Limits, planned: readonly Duty[]): OwnBreach[] {
  if (dayMinutes === undefined) return []
  return [...Map.groupBy(planned, ({ day }) => day)].flatMap(([day, own]): OwnBreach[] => {
    const by = own.reduce((sum, { kind }) => sum + (model.kinds[kind]?.minutes ?? 0), 0) - dayMinutes
    return own.length > 1 && by > 0 ? [{ rule: 'day_minutes', days: [day], by }] : []
  })
}

/** A day counts once, however many duties it holds. */
function windows({ window }: Limits, duties: readonly Duty[]): OwnBreach[] {
  if (!window) return []
  const worked = new Set(duties.map(({ day }) => day))
  const planned = new Set(duties.filter(({ seat }) => seat !== null).map(({ day }) => day))
  return [...planned].flatMap((last): OwnBreach[] => {
    const within = [...worked].filter((day) => day <= last && day > last - window.days)
    const by = within.length - window.shifts
    return by > 0 ? [{ rule: 'window', days: within, by }] : []
  })
}

function hourWindows(model: RosterModel, { windowMinutes }: Limits, duties: readonly Duty[]): OwnBreach[] {
  if (!windowMinutes) return []
  return duties.flatMap((last): OwnBreach[] => {
    const within = duties.filter(({ day }) => day <= last.day && day > last.day - windowMinutes.days)
    const worked = within.reduce((sum, { kind }) => sum + (model.kinds[kind]?.minutes ?? 0), 0)
    const by = worked - windowMinutes.minutes
    return by > 0 && last.seat !== null ? [{ rule: 'window_minutes', days: within.map(({ day }) => day), by }] : []
  })
}

function overfull(model: RosterModel, cells: Cells): Breach[] {
  const counts = seatCounts(model, cells)
  return model.seats.flatMap(({ over, required, day }, seat): Breach[] => {
    const by = (counts[seat] ?? 0) - required
    return over === null && by > 0 ? [{ rule: 'overfull', person: null, days: [day], by }] : []
  })
}

function seatCounts(model: RosterModel, cells: Cells): number[] {
  const counts = Array<number>(model.seats.length).fill(0)
  for (const seat of cells.flat()) if (seat !== null) counts[seat] = (counts[seat] ?? 0) + 1
  return counts
}

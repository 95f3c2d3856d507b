/** 考勤汇总: duties of some days that had begun by a moment, person by person and unit by unit. */
import { NO_UNIT, countsOf, isCounted } from '../../shared/attendance/summary.ts'
import type { AttendanceSummary, DutyRecord, SummaryCount, SummaryRow } from '../../shared/attendance/summary.ts'
import type { DutyPerson } from '../../shared/attendance/duty.ts'
import { inTextOrder } from '../../shared/collation.ts'
import { minutesBetween } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'
import { shiftsOnDuty } from './duties.ts'
import { isNightShift } from './night.ts'

interface Span {
  from: Day
  to: Day
}

/** In order of start, then post. */
export function dutyRecords(db: Db, span: Span, moment: Moment, isRestDay: (day: Day) => boolean): DutyRecord[] {
  return shiftsOnDuty(db, span, moment)
    .filter(({ place }) => place.start <= moment)
    .flatMap(({ place, people }) => {
      const kind = { isNight: isNightShift(place), isRestDay: isRestDay(place.day) }
      return people.map((one) => ({ ...place, ...one, hours: hoursOn(place, one, moment), ...kind }))
    })
}

export function summaryOf(duties: readonly DutyRecord[], span: Span, asOf: Moment): AttendanceSummary {
  const people = [...Map.groupBy(duties, keyOf)].map(([key, own]) => rowOf(key, own)).sort(byUnitAndName)
  const unitOf = new Map(people.map(({ key, unit }) => [key, unit ?? NO_UNIT]))
  const ofUnit = Map.groupBy(duties, (duty) => unitOf.get(keyOf(duty)))
  const units = [...Map.groupBy(people, ({ unit }) => unit ?? NO_UNIT)].map(([unit, members]) => ({
    unit,
    people: members.length,
    ...countsOf(ofUnit.get(unit) ?? []),
  }))
  return { asOf, ...span, people, units, total: countsOf(duties) }
}

interface Narrowed {
  count: SummaryCount
  key?: string | undefined
  unit?: string | undefined
}

/** The very duties a number of the summary counts. */
export function dutiesCounted(duties: readonly DutyRecord[], { count, key, unit }: Narrowed): DutyRecord[] {
  return duties.filter(
    (duty) =>
      isCounted(duty, count) &&
      (key === undefined || keyOf(duty) === key) &&
      (unit === undefined || (duty.unit ?? NO_UNIT) === unit),
  )
}

/** Whom nobody is known by is called by the name alone. */
function keyOf({ personId, name }: Pick<DutyRecord, 'personId' | 'name'>): string {
  return personId === null ? name : String(personId)
}

function rowOf(key: string, own: DutyRecord[]): SummaryRow {
  const [first] = own
  if (!first) throw new Error('a group is never empty')
  const { personId, name, category, unit } = first
  return { key, personId, name, category, unit, ...countsOf(own) }
}

function byUnitAndName(a: SummaryRow, b: SummaryRow): number {
  return (
    Number(a.unit === null) - Number(b.unit === null) ||
    inTextOrder(a.unit ?? '', b.unit ?? '') ||
    inTextOrder(a.name, b.name) ||
    a.key.localeCompare(b.key)
  )
}

/** From coming, at the earliest the start, to going, at the latest the end; so far, where the shift still runs. */
function hoursOn({ start, end }: { start: Moment; end: Moment }, who: DutyPerson, moment: Moment): number {
  if (who.checkInAt === null) return 0
  const from = who.checkInAt > start ? who.checkInAt : start
  const [to = end] = [who.checkOutAt ?? end, end, moment].sort()
  return to > from ? Math.round(minutesBetween(from, to) / 6) / 10 : 0
}

/** People of the register as the model has them: seats they may take, where they may stand, when they are at hand, what limits them. */
import { sql } from 'drizzle-orm'
import type { DutyRestriction } from '../../shared/availability/restriction.ts'
import { addDays, daysBetween, eachDay, weekdayOf } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import { SEATS, seatOf } from '../../shared/people/person.ts'
import type { Seat, StaffCategory } from '../../shared/people/person.ts'
import { placeIn } from '../../shared/roster/candidates.ts'
import { isRestDay } from '../../shared/standards/calendar.ts'
import type { Holiday } from '../../shared/standards/calendar.ts'
import type { Db } from '../db/open.ts'
import { METRES_AT_HOME, METRES_ELSEWHERE } from '../roster/plan/model.ts'
import type { PlannedPerson } from '../roster/plan/model.ts'
import type { Home, Homes, Post } from './homes.ts'
import { metresFrom } from './homes.ts'
import type { OfficeKind } from './office-kinds.ts'
import type { OfficeRules } from './office-rules.ts'
import type { Days, PlanShift } from './read-shifts.ts'

export interface OfficePerson {
  id: number
  name: string
  category: StaffCategory
  unit: string | null
  /** held from the beginning, not ended, where null */
  from: Day | null
  /** last day */
  to: Day | null
  restrictions: DutyRestriction[]
  /** places of the model the person may stand in at all, were the own gate no matter; null: everywhere */
  onlyPlaces: number[] | null
}

interface PersonRow {
  id: number
  name: string
  category: StaffCategory
  unit: string | null
  skills: string | null
  livesIn: string | null
  from: string | null
  to: string | null
}

/** What the model's people are made from. */
export interface PeopleSource {
  db: Db
  /** the days asked for; the model's day 0 is the first of them */
  span: Days
  /** days of the model */
  days: number
  kinds: readonly OfficeKind[]
  /** numbers of the model's places' checkpoints, in order */
  places: readonly (number | null)[]
  posts: ReadonlyMap<number, Post>
  homes: Homes
  rules: OfficeRules
  holidays: readonly Holiday[]
  restrictions: readonly DutyRestriction[]
  /** proof: by hand anybody may stand in who may at all */
  isProof: boolean
  /** days before the span that bear on it */
  memory: number
  among?: readonly number[]
}

/** Those of the register in the span whose category has a seat, and whoever has a duty. */
export function readPeople({ db, span, among }: PeopleSource, onDuty: ReadonlySet<number>): PersonRow[] {
  const rows = db.all<PersonRow>(sql`
    select id, name, category, unit, skills, lives_in as livesIn, effective_from as "from", effective_to as "to"
    from person ${among ? sql`where id in (select value from json_each(${JSON.stringify(among)}))` : sql``} order by id`)
  const isThere = ({ from, to }: PersonRow) => (from ?? '') <= `${span.to}T23:59` && (to === null || to > span.from)
  return rows.filter((row) => onDuty.has(row.id) || among || (isThere(row) && seatOf(row.category) !== null))
}

/** `worked`: the person's duties before the span, as far back as four weeks. */
export function plannedPerson(
  source: PeopleSource,
  row: PersonRow,
  worked: readonly { shift: PlanShift; kind: number; day: number }[],
): { person: OfficePerson; planned: PlannedPerson } {
  const { span, days, rules, homes } = source
  const own = source.restrictions.filter(({ personId }) => personId === row.id)
  const home = homes.homeFor(row)
  const to = row.to === null ? null : row.to.length > 10 ? row.to.slice(0, 10) : addDays(row.to, -1)
  const person: OfficePerson = {
    id: row.id,
    name: row.name,
    category: row.category,
    unit: row.unit,
    from: row.from?.slice(0, 10) ?? null,
    to,
    restrictions: own,
    onlyPlaces: placesFor(source, row, own, home, { isGateKept: false }),
  }
  const lastOfModel = addDays(span.from, days - 1)
  const weekendsFrom = addDays(span.to, 1 - 28)
  const weekends = new Set(
    worked
      .filter(({ shift: { day } }) => day >= weekendsFrom && weekdayOf(day) % 6 === 0)
      .map(({ shift: { day } }) => mondayOf(day)),
  )
  // a weekend that reaches into the span is counted there
  weekends.delete(mondayOf(span.from))
  const metres = source.places.map((id) => metresFrom(home, id === null ? undefined : source.posts.get(id)))
  return {
    person,
    planned: {
      id: String(row.id),
      seats: seatsFor(source, row.category),
      roles: [],
      skills: row.skills?.split(/[、，,;；\s]+/u).filter(Boolean) ?? [],
      community: communityKey(home),
      metresTo: metres.some((one) => one !== null)
        ? metres.map((one, index) => one ?? (isOwnCommunity(source, index, home) ? METRES_AT_HOME : METRES_ELSEWHERE))
        : null,
      onlyPlaces: placesFor(source, row, own, home, { isGateKept: true }),
      onlyKinds: null,
      onlyWeekends: false,
      from: person.from === null ? -1000 : daysBetween(span.from, person.from),
      to: to === null ? 1000 : daysBetween(span.from, to),
      leave: daysOf(own, 'leave', span.from, lastOfModel),
      barred: barredFor(source, own, lastOfModel),
      limits: rules.limitsFor(row.category, own, { weekends: weekends.size, isProof: source.isProof }),
      history: worked.filter(({ day }) => day >= -source.memory).map(({ day, kind }) => ({ day, kind })),
      carried: { duties: worked.length, nights: worked.filter(({ shift }) => shift.isNight).length },
    },
  }
}

export function communityKey(home: Pick<Home, 'communityId'> | null): string | null {
  return home === null || home.communityId === null ? null : String(home.communityId)
}

function seatsFor({ rules, isProof }: PeopleSource, category: StaffCategory): PlannedPerson['seats'] {
  return SEATS.flatMap((seat) => {
    const place = placeIn(seat, category)
    if (place === 'own') return [{ category: seat, cost: 0 }]
    const may = place === 'stand_in' && (isProof || rules.isOn('stand_in', category))
    return may ? [{ category: seat, cost: rules.weightOf('stand_in', category) }] : []
  })
}

/** Own community and own gate where the office holds them hard, and the person's own: only this post, never that one. */
function placesFor(
  source: PeopleSource,
  row: PersonRow,
  own: readonly DutyRestriction[],
  home: Home | null,
  { isGateKept }: { isGateKept: boolean },
): number[] | null {
  const { places, posts, rules, homes } = source
  const tests: ((post: Post | undefined, id: number | null) => boolean)[] = []
  const isNear = (post: Post | undefined) => post?.communityId !== null && post?.communityId === home?.communityId
  const wantsCommunity = rules.isHard('own_community', row.category) || own.some(({ kind }) => kind === 'own_community')
  if (wantsCommunity && home?.communityId) tests.push(isNear)
  if (isGateKept && row.category === 'property_staff' && rules.isHard('property_own_gate', row.category)) {
    const gate = homes.compoundOf(row.unit)
    const isNamed = (post: Post | undefined) => post?.compound != null && row.unit !== null && row.unit.startsWith(post.compound)
    const isOwn = (post: Post | undefined) => isNamed(post) || (gate !== null && post?.compoundId === gate.compoundId)
    // where the register does not say whose gate it is, the rule has nothing to go by
    if (gate !== null || [...posts.values()].some(isNamed)) tests.push(isOwn)
  }
  const only = own.filter(({ kind }) => kind === 'only_post').map(({ checkpointId }) => checkpointId)
  if (only.length > 0) tests.push((_, id) => only.includes(id))
  const never = own.filter(({ kind }) => kind === 'not_post').map(({ checkpointId }) => checkpointId)
  if (never.length > 0) tests.push((_, id) => !never.includes(id))
  if (tests.length === 0) return null
  return places.flatMap((id, index) => {
    const post = id === null ? undefined : posts.get(id)
    return tests.every((test) => test(post, id)) ? [index] : []
  })
}

function isOwnCommunity({ places, posts }: PeopleSource, place: number, home: Home | null): boolean {
  const id = places[place] ?? null
  const community = id === null ? null : (posts.get(id)?.communityId ?? null)
  return community !== null && community === home?.communityId
}

/** Days of the model from `first` on. */
function daysOf(own: readonly DutyRestriction[], kind: DutyRestriction['kind'], first: Day, last: Day): number[] {
  const spans = own.filter((one) => one.kind === kind)
  if (spans.length === 0) return []
  return eachDay(first, last).flatMap((day, index) => (spans.some((one) => holdsOn(one, day)) ? [index] : []))
}

export function holdsOn({ from, to }: Pick<DutyRestriction, 'from' | 'to'>, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}

/** Which shifts of which days a person's own restrictions rule out, beside leave. */
export function isBarred({ kind }: Pick<DutyRestriction, 'kind'>, shift: { isNight: boolean }, isRest: boolean): boolean {
  if (kind === 'nights_only') return !shift.isNight
  if (kind === 'no_nights') return shift.isNight
  if (kind === 'rest_days_only') return !isRest
  return kind === 'workdays_only' && isRest
}

function barredFor({ span, kinds, holidays }: PeopleSource, own: readonly DutyRestriction[], last: Day) {
  const found: { day: number; kind: number }[] = []
  const bars = own.filter(({ kind }) => ['nights_only', 'no_nights', 'rest_days_only', 'workdays_only'].includes(kind))
  if (bars.length === 0) return found
  eachDay(span.from, last).forEach((date, day) => {
    const isRest = isRestDay(date, holidays)
    const inForce = bars.filter((one) => holdsOn(one, date))
    kinds.forEach((kind, index) => {
      if (inForce.some((one) => isBarred(one, kind, isRest))) found.push({ day, kind: index })
    })
  })
  return found
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

/** What a category is called where people of a seat are counted. */
export const SEAT_PEOPLE: Record<Seat, string> = {
  government: '机关（区直）人员',
  community: '社区人员',
  volunteer: '志愿者',
  property: '物业人员',
}

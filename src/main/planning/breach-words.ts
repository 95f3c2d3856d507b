/** Breaches the proof has found, in an office's words, with the shifts to go to. */
import { addDays, shortDayInChinese } from '../../shared/days.ts'
import type { BreachRule, RosterBreach } from '../../shared/planning/breach.ts'
import { STAFF_CATEGORY_LABELS, SEAT_LABELS } from '../../shared/people/person.ts'
import { hours } from '../../shared/roster/candidates.ts'
import { isRestDay } from '../../shared/standards/calendar.ts'
import type { DutyRuleCode } from '../../shared/standards/duty-rule.ts'
import type { Limits, RuleCode } from '../roster/plan/model.ts'
import { isShortDay, restBefore } from '../roster/proof/check-plan.ts'
import type { Breach } from '../roster/proof/check-plan.ts'
import { BARS } from './barred.ts'
import type { OfficeModel, StoredDuty } from './office-model.ts'
import { holdsOn, isBarred } from './office-people.ts'
import type { OfficePerson } from './office-people.ts'
import type { PlanShift } from './read-shifts.ts'
import { spanInChinese } from './span-words.ts'

type Duties = readonly (readonly StoredDuty[])[]

/** The office's rule behind a code of the model; the others are always hard. */
const OFFICE_RULES: Partial<Record<RuleCode, DutyRuleCode>> = {
  day_minutes: 'day_hours',
  window: 'week_shifts',
  window_minutes: 'week_hours',
  max_consecutive: 'consecutive_days',
  max_consecutive_nights: 'consecutive_nights',
  max_weekends: 'weekends_in_four_weeks',
}

export function breachInChinese(office: OfficeModel, duties: Duties, breach: Breach): RosterBreach {
  const { model, people, past } = office
  const index = breach.person ?? -1
  const person = people[index]
  const limits = model.people[index]?.limits ?? {}
  const own = [...(past[index] ?? []), ...(duties[index] ?? [])]
  const onDays = own.filter(({ day }) => breach.days.includes(day))
  const who = person ? personInChinese(person) : ''
  const code = OFFICE_RULES[breach.rule]
  const isHard = code === undefined || person === undefined || isAnsweredFor(office, code, person, limits)
  const told = (rule: BreachRule, sentence: string, shifts = onDays, hard = isHard): RosterBreach => ({
    rule,
    sentence,
    personId: person?.id ?? null,
    name: person?.name ?? null,
    shiftIds: [...new Set(shifts.map(({ shift }) => shift.id))],
    isHard: hard,
  })
  const within = `${who}${spanOf(office, breach.days)}`
  switch (breach.rule) {
    case 'day_minutes': {
      const worked = onDays.reduce((sum, { kind }) => sum + (model.kinds[kind]?.minutes ?? 0), 0)
      const most = hours(limits.dayMinutes ?? 0)
      return told('day_hours', `${within}一天 ${onDays.length} 班共 ${hours(worked)} 小时，一天值几班的最多 ${most} 小时`)
    }
    case 'window': {
      const isDoubled = onDays.length > breach.days.length
      const worked = isDoubled ? `有 ${breach.days.length} 天值班` : `有 ${breach.days.length} 班`
      return told('week_shifts', `${within}的 7 天内${worked}，最多 ${limits.window?.shifts ?? 0} ${isDoubled ? '天' : '班'}`)
    }
    case 'window_minutes': {
      const worked = onDays.reduce((sum, { kind }) => sum + (model.kinds[kind]?.minutes ?? 0), 0)
      const most = limits.windowMinutes?.minutes ?? 0
      return told('week_hours', `${within}的 7 天内值班 ${hours(worked)} 小时，最多 ${hours(most)} 小时`)
    }
    case 'max_consecutive':
      return told('consecutive_days', `${within}连续值班 ${breach.days.length} 天，最多连续 ${limits.maxConsecutive ?? 0} 天`)
    case 'max_consecutive_nights':
      return told(
        'consecutive_nights',
        `${within}连续 ${breach.days.length} 个夜班，最多连续 ${limits.maxConsecutiveNights ?? 0} 个`,
      )
    case 'max_weekends':
      return told('weekends', `${who}四周内值班的周末超出规定 ${breach.by} 个`)
    case 'together':
    case 'apart':
      return pairInChinese(office, duties, breach)
    case 'not_available':
      return told('not_available', onDays.map(({ shift }) => `${who}${whyAway(office, person, shift)}`).join('；'))
    case 'not_eligible':
      return told(
        'not_eligible',
        onDays.map((duty) => `${who}${whyUnfit(office, index, duty)}`).join('；'),
        onDays,
        // planning keeps property staff at their own gate; by hand the street may lend them to another
        onDays.some((duty) => !isOnlyOffGate(office, index, duty)),
      )
    case 'short_rest':
      return restInChinese(office, { who, index, own, breach, told })
    default:
      return told('overfull', `${within}的安排超出规定`)
  }
}

/** A limit of the person's own is always somebody's word. */
function isAnsweredFor(
  { rules }: OfficeModel,
  code: DutyRuleCode,
  { category, restrictions }: OfficePerson,
  limits: Limits,
): boolean {
  const most = code === 'week_hours' ? (limits.windowMinutes?.minutes ?? 0) / 60 : limits.window?.shifts
  const isOwn = restrictions.some(({ kind, value }) => kind === code && value === most)
  return isOwn || rules.isAnsweredFor(code, category)
}

/** Nothing is wrong with the place but that it is not the gate of the person's company. */
function isOnlyOffGate({ model, people, seats }: OfficeModel, index: number, { seat }: StoredDuty): boolean {
  const [demand, person, planned] = [model.seats[seat ?? -1], people[index], model.people[index]]
  if (!demand || !person || !planned) return false
  const own = seats[seat ?? -1]?.seat ?? null
  const isFit = own === null || planned.seats.some(({ category }) => category === own)
  const isKnowing = demand.skills.every((skill) => planned.skills.includes(skill))
  const mayStand = person.onlyPlaces === null || (demand.place !== null && person.onlyPlaces.includes(demand.place))
  return isFit && isKnowing && mayStand
}

/** 王强（社区） */
export function personInChinese({ name, category }: Pick<OfficePerson, 'name' | 'category'>): string {
  return `${name}（${STAFF_CATEGORY_LABELS[category]}）`
}

/** 2月10日夜班 */
export function dutyInChinese({ day, name }: Pick<PlanShift, 'day' | 'name'>): string {
  return `${shortDayInChinese(day)}${name}`
}

/** 12号卡点, else its name. */
export function postInChinese({ number, checkpoint }: Pick<PlanShift, 'number' | 'checkpoint'>): string {
  return number === null ? checkpoint : `${number}号卡点`
}

interface Resting {
  who: string
  index: number
  own: readonly StoredDuty[]
  breach: Breach
  told: (rule: BreachRule, sentence: string, shifts: StoredDuty[], hard: boolean) => RosterBreach
}

/** The two duties meant are those nearest to each other on the two days. */
function restInChinese(office: OfficeModel, { who, index, own, breach, told }: Resting): RosterBreach {
  const { model, people, rules } = office
  const [first, last] = [breach.days[0] ?? 0, breach.days.at(-1) ?? 0]
  const limits = model.people[index]?.limits ?? {}
  const end = ({ day, kind }: StoredDuty) => day * 1440 + (model.kinds[kind]?.end ?? 0)
  const start = ({ day, kind }: StoredDuty) => day * 1440 + (model.kinds[kind]?.start ?? 0)
  const pairs = own.flatMap((one, place) =>
    own
      .slice(place + 1)
      .flatMap((next) => (one.day === first && next.day === last ? [{ one, next, rest: start(next) - end(one) }] : [])),
  )
  const pair = pairs.sort((a, b) => a.rest - b.rest)[0]
  const category = people[index]?.category
  if (!pair || !category) return told('short_rest', `${who}休息不足`, [], true)
  const { one, next, rest } = pair
  if (rest < 0) {
    const both = [one, next].map(({ shift }) => `${dutyInChinese(shift)}（${postInChinese(shift)}）`)
    return told('double_booking', `${who}${both.join('与')}时间重叠`, [one, next], true)
  }
  const together = (model.kinds[one.kind]?.minutes ?? 0) + (model.kinds[next.kind]?.minutes ?? 0)
  if (limits.sameDayRestMinutes !== undefined && isShortDay(limits, one, next, together)) {
    const sentence = `${who}${dutyInChinese(one.shift)}与${next.shift.name}只隔 ${hours(rest)} 小时，同一天两班应隔 ${hours(limits.sameDayRestMinutes)} 小时`
    return told('short_rest', sentence, [one, next], rules.isAnsweredFor('same_day_gap_hours', category))
  }
  const usual = restBefore(limits, next.day, { start: model.kinds[next.kind]?.start ?? 0 })
  const isOrdinary = rest < usual
  const needed = isOrdinary ? usual : (limits.restAfterNightMinutes ?? 0)
  const why = isOrdinary ? `应休息 ${hours(needed)} 小时` : `夜班后应休息 ${hours(needed)} 小时`
  return told(
    'short_rest',
    `${who}${dutyInChinese(one.shift)}与${dutyInChinese(next.shift)}只隔 ${hours(rest)} 小时，${why}`,
    [one, next],
    rules.isAnsweredFor(isOrdinary ? 'rest_hours' : 'rest_after_night_hours', category),
  )
}

function pairInChinese(office: OfficeModel, duties: Duties, { rule, person, days }: Breach): RosterBreach {
  const { model, people } = office
  const pair = model.pairs.find((one) => one.people[0] === person && one.sort === rule)
  const both = pair?.people.map((index) => people[index]?.name ?? '') ?? []
  const shifts = (pair?.people ?? [])
    .flatMap((index) => duties[index] ?? [])
    .filter(({ day }) => days.includes(day))
    .sort((a, b) => (a.shift.start < b.shift.start ? -1 : 1))
  const when = days.map((day) => shortDayInChinese(addDays(office.span.from, day))).join('、')
  return {
    rule: rule === 'together' ? 'together' : 'apart',
    sentence:
      rule === 'together' ? `${both.join('与')}应同班，${when}没有排在一起` : `${both.join('与')}不应同班，${when}排在一起`,
    personId: people[person ?? -1]?.id ?? null,
    name: people[person ?? -1]?.name ?? null,
    shiftIds: [...new Set(shifts.map(({ shift }) => shift.id))],
    isHard: true,
  }
}

/** 2月10日请假（发热）、只上夜班、2月12日起已不在岗 */
export function whyAway(office: OfficeModel, person: OfficePerson | undefined, shift: PlanShift): string {
  const duty = dutyInChinese(shift)
  if (!person) return `不能值${duty}`
  if (person.from !== null && shift.day < person.from) return `${shortDayInChinese(person.from)}才到岗，不能值${duty}`
  if (person.to !== null && shift.day > person.to) return `${shortDayInChinese(person.to)}后已离岗，不能值${duty}`
  const inForce = person.restrictions.filter((one) => holdsOn(one, shift.day))
  const leave = inForce.find(({ kind }) => kind === 'leave')
  if (leave) return `${shortDayInChinese(shift.day)}请假${leave.reason === null ? '' : `（${leave.reason}）`}，不能值${duty}`
  const isRest = isRestDay(shift.day, office.standards.holidays)
  const bar = inForce.find((one) => isBarred(one, shift, isRest))
  return `${bar ? (BARS[bar.kind] ?? '不能值班') : '届时不在'}，不能值${duty}`
}

/** 不能顶物业岗位、不值这个卡点、不会测温 */
export function whyUnfit(office: OfficeModel, index: number, { seat, shift }: Pick<StoredDuty, 'seat' | 'shift'>): string {
  const demand = office.model.seats[seat ?? -1]
  const planned = office.model.people[index]
  const own = office.seats[seat ?? -1]?.seat ?? null
  if (!demand || !planned) return `不合${dutyInChinese(shift)}的要求`
  if (own !== null && !planned.seats.some(({ category }) => category === own))
    return `不能顶${SEAT_LABELS[own]}岗位（${dutyInChinese(shift)}）`
  const lacking = demand.skills.filter((skill) => !planned.skills.includes(skill))
  if (lacking.length > 0) return `没有特长“${lacking.join('、')}”（${dutyInChinese(shift)}）`
  const person = office.people[index]
  const isOfGate = person?.category === 'property_staff' && person.unit !== null
  return `${isOfGate ? `是${person.unit}的人，应守本小区，` : ''}不应排在${postInChinese(shift)}（${dutyInChinese(shift)}）`
}

function spanOf({ span }: OfficeModel, days: readonly number[]): string {
  return spanInChinese(addDays(span.from, Math.min(...days)), addDays(span.from, Math.max(...days)))
}

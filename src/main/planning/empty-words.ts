/** Seats that stay empty, in words: who was excluded by which rule, and whom to ask next. */
import { addDays } from '../../shared/days.ts'
import type { BreachRule } from '../../shared/planning/breach.ts'
import type { EmptySeat, Exclusion } from '../../shared/planning/proposal.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { EmptySeat as Explained, Exclusion as Reason } from '../roster/plan/explain-seats.ts'
import type { RuleCode } from '../roster/plan/model.ts'
import type { OfficeModel } from './office-model.ts'
import { SEAT_PEOPLE } from './office-people.ts'

const RULES: Partial<Record<RuleCode, BreachRule>> = {
  day_minutes: 'day_hours',
  window: 'week_shifts',
  window_minutes: 'week_hours',
  max_consecutive: 'consecutive_days',
  max_consecutive_nights: 'consecutive_nights',
  max_weekends: 'weekends',
  short_rest: 'short_rest',
  forbidden_succession: 'short_rest',
  not_available: 'not_available',
  together: 'together',
  apart: 'apart',
}

/** 与前后班次间隔不够 */
export function hindranceInChinese(reason: Reason): string {
  return LABELS[exclusionOf(reason)] ?? '受规则限制'
}

function exclusionOf(reason: Reason): Exclusion {
  if (reason === 'on_duty' || reason === 'locked') return reason
  return ruleOf(reason)
}

/** As the proof names it. */
export function ruleOf(code: RuleCode): BreachRule {
  return RULES[code] ?? 'not_eligible'
}

/** After a number of people: 102 人当天已在岗. */
const LABELS: Partial<Record<Exclusion, string>> = {
  on_duty: '当天已在岗',
  locked: '已定为不排',
  not_available: '请假、未到岗或不上这类班',
  not_eligible: '不合这个岗位',
  short_rest: '与前后班次间隔不够',
  day_hours: '当天工时已满',
  week_shifts: '七天内班数已满',
  week_hours: '七天内工时已满',
  consecutive_days: '连续值班天数已满',
  consecutive_nights: '连续夜班已满',
  weekends: '周末值班已满',
}

export function emptyInChinese(office: OfficeModel, explained: Explained, missing: number): EmptySeat | null {
  const laid = office.seats[explained.seat]
  const demand = office.model.seats[explained.seat]
  if (!laid || laid.seat === null || !demand) return null
  const counts = new Map<Exclusion, number>()
  for (const [reason, people] of Object.entries(explained.excluded) as [Reason, number][]) {
    const rule = exclusionOf(reason)
    counts.set(rule, (counts.get(rule) ?? 0) + people)
  }
  const unfit = counts.get('not_eligible') ?? 0
  counts.delete('not_eligible')
  const excluded = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, people]) => ({ rule, label: LABELS[rule] ?? '受规则限制', people }))
  const fitting = office.model.people.length - unfit
  const { shift, seat } = laid
  return {
    shiftId: shift.id,
    checkpoint: shift.checkpoint,
    number: shift.number,
    day: addDays(office.span.from, demand.day),
    band: shift.name,
    seat,
    missing,
    why: whyOf(`${SEAT_PEOPLE[seat]}${partOf(demand.skills, laid.role)}`, fitting, excluded),
    excluded,
    nextBest: explained.nextBest.map(({ person, reasons }) => ({
      personId: office.people[person]?.id ?? 0,
      name: office.people[person]?.name ?? '',
      reason: reasons.length === 0 ? '可以排' : reasons.map((one) => besideIn(office, person, one)).join('，'),
    })),
  }
}

function partOf(skills: readonly string[], role: string | null): string {
  if (skills.length > 0) return `（须有“${skills.join('、')}”特长）`
  return role === 'leader' ? '（带班）' : ''
}

function whyOf(who: string, fitting: number, excluded: EmptySeat['excluded']): string {
  if (fitting === 0) return `没有能坐这个席位的${who}。`
  const parts = excluded.map(({ label, people }) => `${people} 人${label}`)
  const left = fitting - excluded.reduce((sum, { people }) => sum + people, 0)
  const rest = left > 0 ? [`${left} 人可另行商量`] : []
  return `能排的${who} ${fitting} 人中，${[...parts, ...rest].join('，')}。`
}

function besideIn(office: OfficeModel, person: number, reason: Reason): string {
  const rule = exclusionOf(reason)
  if (rule !== 'not_eligible') return LABELS[rule] ?? '受规则限制'
  const category = office.people[person]?.category
  return category ? `属${STAFF_CATEGORY_LABELS[category]}，须顶岗` : '须顶岗'
}

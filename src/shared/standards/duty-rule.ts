/** 排班规则: what a roster keeps, each rule switched, weighed and made hard or soft by the office. */
import * as z from 'zod'
import { USUAL_REST_HOURS } from '../office/rules.ts'
import { StaffCategory } from '../people/person.ts'

export const DUTY_RULES = [
  'rest_hours',
  'rest_after_night_hours',
  'day_hours',
  'same_day_gap_hours',
  'week_shifts',
  'week_hours',
  'consecutive_days',
  'consecutive_nights',
  'weekends_in_four_weeks',
  'own_community',
  'property_own_gate',
  'stand_in',
  'fair_duties',
  'fair_nights',
  'stability',
] as const
export const DutyRuleCode = z.enum(DUTY_RULES)
export type DutyRuleCode = z.infer<typeof DutyRuleCode>

export const DutyRule = z.object({
  code: DutyRuleCode,
  /** null: everybody; a rule for one category goes before it */
  category: StaffCategory.nullable(),
  isOn: z.boolean(),
  /** broken never; else at a price */
  isHard: z.boolean(),
  /** hours, shifts, days: what the rule's name says; null where it has none */
  value: z.number().min(0).max(400).nullable(),
  /** price of one unit of breach, of a rule that is not hard */
  weight: z.number().min(0).max(1000).nullable(),
})
export type DutyRule = z.infer<typeof DutyRule>

/**
 * A working day by the labour law, and as long a rest within it: two watches of three or four hours fit (0—4 and 12—16), two
 * shifts of a day kept in three or in two do not, so that those patterns give everybody one duty a day.
 */
const USUAL_DAY_HOURS = 8

/**
 * What holds until the office says otherwise. `rest_hours` has no value of its own: it is the office's 两班间隔, which readers
 * fill in. `stand_in` on: others may take a seat that is not theirs (顶岗) at the rule's price; off: nobody does.
 */
export const SHIPPED_DUTY_RULES: readonly DutyRule[] = [
  shipped('rest_hours', 'hard', USUAL_REST_HOURS),
  shipped('rest_after_night_hours', 'hard', 16),
  shipped('day_hours', 'hard', USUAL_DAY_HOURS),
  shipped('same_day_gap_hours', 'hard', USUAL_DAY_HOURS),
  shipped('week_shifts', 'hard', 6),
  shipped('week_hours', 'off', 48),
  shipped('consecutive_days', 'off', 6),
  shipped('consecutive_nights', 'hard', 3),
  shipped('weekends_in_four_weeks', 'off', 3),
  shipped('own_community', 10),
  shipped('property_own_gate', 'hard'),
  { ...shipped('stand_in', 50), isOn: false },
  shipped('fair_duties', 5),
  shipped('fair_nights', 10),
  shipped('stability', 20),
]

/** The rule in force for people of a category: its own, else everybody's, else the shipped one. */
export function dutyRuleFor(rules: readonly DutyRule[], code: DutyRuleCode, category: StaffCategory | null): DutyRule {
  const own = category === null ? undefined : rules.find((rule) => rule.code === code && rule.category === category)
  return own ?? rules.find((rule) => rule.code === code && rule.category === null) ?? shippedDutyRule(code)
}

export function shippedDutyRule(code: DutyRuleCode): DutyRule {
  const rule = SHIPPED_DUTY_RULES.find((one) => one.code === code)
  if (!rule) throw new Error(`no shipped rule ${code}`)
  return rule
}

/**
 * Whether the office itself has said so: a rule for one category, or one that is not as it was shipped. Shipped limits are what
 * planning goes by; nobody has to answer for having gone beyond a number that nobody in the office has set.
 */
export function isSetByOffice(rules: readonly DutyRule[], code: DutyRuleCode, category: StaffCategory | null): boolean {
  const rule = dutyRuleFor(rules, code, category)
  return rule.category !== null || !isAsShipped(rule)
}

/** The number of 两班间隔 is the office's own, not this rule's; a hard rule has no weight that counts. */
export function isAsShipped(rule: DutyRule): boolean {
  const said = ({ code, isOn, isHard, value, weight }: DutyRule) =>
    JSON.stringify([isOn, isHard, code === 'rest_hours' ? null : value, isHard ? null : weight])
  return said(rule) === said(shippedDutyRule(rule.code))
}

/** A number is the weight of a soft rule. */
function shipped(code: DutyRuleCode, how: 'hard' | 'off' | number, value: number | null = null): DutyRule {
  const weight = typeof how === 'number' ? how : null
  return { code, category: null, isOn: how !== 'off', isHard: weight === null, value, weight }
}

/** 排班规则: what a roster keeps, each rule switched, weighed and made hard or soft by the office. */
import * as z from 'zod'
import { StaffCategory } from '../people/person.ts'

export const DUTY_RULES = [
  'rest_hours',
  'rest_after_night_hours',
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

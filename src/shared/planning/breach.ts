/** What a roster breaks, by the independent proof: which rule, whose, where to go, and a sentence as an office says it. */
import * as z from 'zod'

/** double_booking: two duties share time; not_eligible: category, skill, role or post; not_available: leave, dates, nights, days. */
export const BREACH_RULES = [
  'double_booking',
  'short_rest',
  'not_available',
  'not_eligible',
  'day_hours',
  'week_shifts',
  'week_hours',
  'consecutive_days',
  'consecutive_nights',
  'weekends',
  'together',
  'apart',
  'overfull',
  'special_need',
] as const
export const BreachRule = z.enum(BREACH_RULES)
export type BreachRule = z.infer<typeof BreachRule>

/** As a list of rules heads them. */
export const BREACH_RULE_LABELS: Record<BreachRule, string> = {
  double_booking: '同一时间两处在岗',
  short_rest: '休息不足',
  not_available: '不能值班',
  not_eligible: '不合岗位要求',
  day_hours: '一天工时超限',
  week_shifts: '七天班数超限',
  week_hours: '七天工时超限',
  consecutive_days: '连续值班天数超限',
  consecutive_nights: '连续夜班超限',
  weekends: '周末值班超限',
  together: '应同班而未同班',
  apart: '不应同班而同班',
  overfull: '超出应到人数',
  special_need: '缺带班或特长人员',
}

export const RosterBreach = z.object({
  rule: BreachRule,
  /** 王强（社区）2月9日夜班与2月10日白班只隔 4 小时，应休息 8 小时 */
  sentence: z.string(),
  /** null: a shift's own breach */
  personId: z.number().int().nullable(),
  name: z.string().nullable(),
  /** where to go, in order of time */
  shiftIds: z.array(z.number().int()),
  /** false: a rule the office has made soft */
  isHard: z.boolean(),
})
export type RosterBreach = z.infer<typeof RosterBreach>

export const Verification = z.object({
  from: z.string(),
  to: z.string(),
  /** of all, where `breaches` is cut off */
  hard: z.number().int(),
  soft: z.number().int(),
  /** hard ones first, then in order of time */
  breaches: z.array(RosterBreach),
  /** 2月10日—16日值班表经核对没有违反规则的地方。 */
  sentence: z.string(),
})
export type Verification = z.infer<typeof Verification>

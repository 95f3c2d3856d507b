/**
 * The office's rules as dated data: each number holds from its day on until a later one takes its place, so that a change
 * never rewrites the days before it. What is asked of a day is answered by the term in force on that day.
 */
import * as z from 'zod'
import { Day, Moment } from '../days.ts'

/** Hours between two shifts of one person, until the office says otherwise. */
export const USUAL_REST_HOURS = 12

export const RuleCode = z.enum(['isolation_days', 'min_rest_hours', 'fever_celsius'])
export type RuleCode = z.infer<typeof RuleCode>

export interface Rule {
  label: string
  /** as it stands behind the number */
  unit: string
  remark: string
  /** what holds where the office has said nothing */
  shipped: number
  from: number
  to: number
  isWhole: boolean
}

/** A temperature from here on is fever (体温异常); axillary, as local orders of January 2020 set it. */
const USUAL_FEVER = 37.3

export const RULES: Record<RuleCode, Rule> = {
  isolation_days: {
    label: '观察期',
    unit: '天',
    remark: '从观察开始那天算起；正在观察的按当天的规定，已经结束的按结束那天的规定',
    shipped: 14,
    from: 1,
    to: 60,
    isWhole: true,
  },
  min_rest_hours: {
    label: '两班间隔',
    unit: '小时',
    remark: '少于它的排班会提示；按后一班开始那天的规定',
    shipped: USUAL_REST_HOURS,
    from: 0,
    to: 48,
    isWhole: false,
  },
  fever_celsius: {
    label: '体温异常',
    unit: '℃',
    remark: '到了就按发热处理；按量体温那天的规定',
    shipped: USUAL_FEVER,
    from: 36,
    to: 40,
    isWhole: false,
  },
}

export const RuleTerm = z.object({
  code: RuleCode,
  /** the first day it holds; null: from the beginning */
  from: Day.nullable(),
  value: z.number(),
})
export type RuleTerm = z.infer<typeof RuleTerm>

/** '' is a day nobody dated: it lies before every other. */
export function ruleOn(terms: readonly RuleTerm[], code: RuleCode, day: string): number {
  let latest: RuleTerm | undefined
  for (const term of terms) {
    if (term.code !== code || (term.from !== null && term.from > day)) continue
    if (!latest || (latest.from ?? '') <= (term.from ?? '')) latest = term
  }
  return latest?.value ?? RULES[code].shipped
}

/** A rule's terms, oldest first; the first holds from the beginning, as shipped where the office has said nothing. */
export function termsOf(terms: readonly RuleTerm[], code: RuleCode): [RuleTerm, ...RuleTerm[]] {
  const dated = terms.filter((term) => term.code === code && term.from !== null)
  return [
    { code, from: null, value: ruleOn(terms, code, '') },
    ...dated.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
  ]
}

/** The terms with one more; one of the same rule and day gives way to it. */
export function withTerm(terms: readonly RuleTerm[], term: RuleTerm): RuleTerm[] {
  return [...terms.filter(({ code, from }) => code !== term.code || from !== term.from), term]
}

/**
 * Hours of rest that are due before a shift, by the day it starts on. `together`: the minutes of two shifts of one day, which have
 * a rest of their own where they are short.
 */
export type RestHours = (day: Day, together?: number | null) => number

/** Two short shifts of one day: how many hours they may have together, and the hours between them. */
export interface ShortDay {
  dayHours: number
  gapHours: number
}

export function restHoursOf(terms: readonly RuleTerm[], short: ShortDay | null): RestHours {
  const own = termsOf(terms, 'min_rest_hours')
  return (day, together = null) =>
    short && together !== null && together <= short.dayHours * 60 ? short.gapHours : ruleOn(own, 'min_rest_hours', day)
}

/** The longest rest that is due before any shift of these days. */
export function strictestRest(terms: readonly RuleTerm[], days: { from: Day; to: Day }): number {
  return Math.max(...restTerms(terms, days).map(({ hours }) => hours))
}

/** The rest due before shifts of these days, by the first day it is due; the first stands at `from`. */
export function restTerms(terms: readonly RuleTerm[], { from, to }: { from: Day; to: Day }): { day: Day; hours: number }[] {
  const within = termsOf(terms, 'min_rest_hours').flatMap(({ from: day, value }) =>
    day !== null && day > from && day <= to ? [{ day, hours: value }] : [],
  )
  return [{ day: from, hours: ruleOn(terms, 'min_rest_hours', from) }, ...within]
}

export const RuleEffect = z.object({ label: z.string(), unit: z.string(), before: z.number(), after: z.number() })
export type RuleEffect = z.infer<typeof RuleEffect>

export const RulePreview = z.object({
  /** counted at this moment: the present, or the day the rule begins where that lies ahead */
  asOf: Moment,
  /** what becomes of whom; none where nothing would change */
  sentences: z.array(z.string()),
  /** counted under the present rules and under the new one */
  effects: z.array(RuleEffect),
})
export type RulePreview = z.infer<typeof RulePreview>

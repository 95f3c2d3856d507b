/** The office's rules in words: 14天，2月3日起改为21天. */
import { dayInChinese, shortDayInChinese } from '../days.ts'
import type { Day } from '../days.ts'
import { RULES, termsOf } from './rules.ts'
import type { RuleCode, RuleTerm } from './rules.ts'

/** 21天, 37.3℃ */
export function valueInChinese(code: RuleCode, value: number): string {
  return `${String(value)}${RULES[code].unit}`
}

/** Days are written without their year where that is the year of `today`. */
export function termsInChinese(terms: readonly RuleTerm[], code: RuleCode, today: Day): string {
  const [first, ...later] = termsOf(terms, code)
  const changes = later.map(({ from, value }) => `${fromInChinese(from, today)}改为${valueInChinese(code, value)}`)
  return [valueInChinese(code, first.value), ...changes].join('，')
}

/** 2月3日起; null: 一直以来 */
export function fromInChinese(from: Day | null, today: Day): string {
  if (from === null) return '一直以来'
  return `${from.slice(0, 4) === today.slice(0, 4) ? shortDayInChinese(from) : dayInChinese(from)}起`
}

/** Why a number cannot be the rule's; null: it can. */
export function whyNotValue(code: RuleCode, value: number): string | null {
  const { label, from, to, isWhole } = RULES[code]
  const isFit = value >= from && value <= to && (!isWhole || Number.isInteger(value))
  return isFit ? null : `${label}应是${from}到${to}的${isWhole ? '整数' : '数'}。`
}

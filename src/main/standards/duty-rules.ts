/** 排班规则 set by the office. The rest between two shifts is a dated rule of the office: a new number holds from today on. */
import { and, eq, isNull } from 'drizzle-orm'
import { dayPart } from '../../shared/days.ts'
import { ruleOn } from '../../shared/office/rules.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { DutyRule } from '../../shared/standards/duty-rule.ts'
import { DUTY_RULE_WORDS, strictnessInWords, valueInWords } from '../../shared/standards/duty-rule-words.ts'
import type { StandardsContext } from './scope.ts'
import { dutyRule } from './table.ts'

/** Rests are marked on every sheet and list, whoever it is that stands there. */
const ONE_FOR_ALL: readonly DutyRule['code'][] = ['rest_hours', 'day_hours', 'same_day_gap_hours']

/** Refusal: invalid_input. */
export function setDutyRule(rule: DutyRule, context: StandardsContext): void {
  const { history, rows, office } = context
  const words = DUTY_RULE_WORDS[rule.code]
  refuseRule(rule)
  const said = [nameOf(rule), valueInWords(rule), strictnessInWords(rule)].filter(Boolean).join('，')
  history.act({ kind: 'edit', title: `排班规则：${said}` }, () => {
    const isOffice = rule.code === 'rest_hours'
    const today = dayPart(office.moment())
    if (isOffice && rule.value !== null && rule.value !== ruleOn(office.settings().rules, 'min_rest_hours', today))
      office.writeRule({ code: 'min_rest_hours', from: today, value: rule.value })
    const values = { ...rule, value: isOffice || !words.value ? null : rule.value, weight: rule.isHard ? null : rule.weight }
    const stored = rowOf(rule, context)
    if (stored) rows.update(dutyRule, stored.id, values)
    else rows.insert(dutyRule, values)
  })
}

/** Where nothing was set there is nothing to do. */
export function resetDutyRule(rule: Pick<DutyRule, 'code' | 'category'>, context: StandardsContext): void {
  const stored = rowOf(rule, context)
  if (!stored) return
  const back = rule.category === null ? '恢复原样' : '与其他人员一样'
  context.history.act({ kind: 'edit', title: `排班规则：${nameOf(rule)}，${back}` }, () =>
    context.rows.remove(dutyRule, stored.id),
  )
}

/** 任意 7 天班数（志愿者） */
export function nameOf({ code, category }: Pick<DutyRule, 'code' | 'category'>): string {
  return DUTY_RULE_WORDS[code].label + (category === null ? '' : `（${STAFF_CATEGORY_LABELS[category]}）`)
}

function refuseRule({ code, category, isOn, isHard, value, weight }: DutyRule): void {
  const { label, value: number, strictness } = DUTY_RULE_WORDS[code]
  if (isHard && strictness === 'soft') throw new Refusal('invalid_input', `“${label}”只能尽量做到，请选看得多重。`)
  if (isOn && !isHard && weight === null) throw new Refusal('invalid_input', `请选“${label}”看得多重。`)
  if (!number) return
  if (value === null || value < number.from || value > number.to) {
    throw new Refusal('invalid_input', `“${label}”应填${String(number.from)}到${String(number.to)}之间的数。`)
  }
  if (ONE_FOR_ALL.includes(code) && category !== null) {
    throw new Refusal('invalid_input', `“${label}”全单位是同一个数，不能给一类人员单定。`)
  }
}

function rowOf({ code, category }: Pick<DutyRule, 'code' | 'category'>, { db }: StandardsContext) {
  const isMeant = and(eq(dutyRule.code, code), category === null ? isNull(dutyRule.category) : eq(dutyRule.category, category))
  return db.select().from(dutyRule).where(isMeant).get()
}

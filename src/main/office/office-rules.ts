/** 规定 set and taken back, term by term: a later number never touches the days before its own. */
import { and, eq, isNull } from 'drizzle-orm'
import type { Day } from '../../shared/days.ts'
import { addDays } from '../../shared/days.ts'
import type { Office } from '../../shared/office/office.ts'
import { fromInChinese, valueInChinese, whyNotValue } from '../../shared/office/rule-words.ts'
import { RULES, ruleOn } from '../../shared/office/rules.ts'
import type { RuleCode, RuleTerm } from '../../shared/office/rules.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import { officeRule } from './table.ts'

interface Options {
  db: Db
  history: History
  settings: () => Office
  today: () => Day
}

export function createRules({ db, history, settings, today }: Options) {
  const rows = createRows({ db, history })

  /** Within an act. A number equal to the one before it is no change of the rule, and leaves no term. */
  function writeRule({ code, from, value }: RuleTerm): void {
    const stored = rowOf(db, code, from)
    if (from !== null && value === valueBefore(settings().rules, code, from)) {
      if (stored) rows.remove(officeRule, stored.id)
    } else if (stored) rows.update(officeRule, stored.id, { value })
    else rows.insert(officeRule, { code, from, value })
  }

  /** Refusal: invalid_input. */
  function setRule(term: RuleTerm): void {
    const { code, from, value } = term
    refuseRule(settings().rules, term)
    const title = `规定：${RULES[code].label}${fromInChinese(from, today())}${valueInChinese(code, value)}`
    history.act({ kind: 'edit', title }, () => writeRule(term))
  }

  /** Refusals: not_found, invalid_input. */
  function removeRule(code: RuleCode, from: Day): void {
    const stored = rowOf(db, code, from)
    if (!stored) throw new Refusal('not_found', '这一条已经不在了，可能刚被取消。')
    if (from <= today()) {
      throw new Refusal('invalid_input', '这一条已经生效。要改回去，请从同一天起填回原来的数。')
    }
    const title = `取消规定：${RULES[code].label}${fromInChinese(from, today())}${valueInChinese(code, stored.value)}`
    history.act({ kind: 'edit', title }, () => rows.remove(officeRule, stored.id))
  }

  return { writeRule, setRule, removeRule }
}

/** Refusal: invalid_input where the number is out of range, or holds from that day on already. */
export function refuseRule(rules: readonly RuleTerm[], { code, from, value }: RuleTerm): void {
  const why = whyNotValue(code, value)
  if (why !== null) throw new Refusal('invalid_input', why)
  if (value === ruleOn(rules, code, from ?? '')) {
    throw new Refusal('invalid_input', `${RULES[code].label}那天起本来就是${valueInChinese(code, value)}，不用改。`)
  }
}

export function readRules(db: Db): RuleTerm[] {
  const { code, from, value } = officeRule
  return db.select({ code, from, value }).from(officeRule).all()
}

function valueBefore(rules: readonly RuleTerm[], code: RuleCode, from: Day): number {
  return ruleOn(rules, code, addDays(from, -1))
}

function rowOf(db: Db, code: RuleCode, from: Day | null) {
  const isMeant = and(eq(officeRule.code, code), from === null ? isNull(officeRule.from) : eq(officeRule.from, from))
  return db.select().from(officeRule).where(isMeant).get()
}

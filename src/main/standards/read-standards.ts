/** 配置标准、班制、排班规则、节假日 as the office has set them, whole. */
import { asc, eq } from 'drizzle-orm'
import { DUTY_RULES, dutyRuleFor } from '../../shared/standards/duty-rule.ts'
import type { DutyRule } from '../../shared/standards/duty-rule.ts'
import type { Standards } from '../../shared/standards/standards.ts'
import { staffingRules } from '../checkpoints/staffing-rules.ts'
import type { Db } from '../db/open.ts'
import { office } from '../office/table.ts'
import { dutyRule, holiday, patternUse, shiftPattern } from './table.ts'

export function readStandards(db: Db): Standards {
  return {
    staffing: staffingRules(db),
    patterns: db.select().from(shiftPattern).orderBy(asc(shiftPattern.id)).all(),
    uses: db.select().from(patternUse).orderBy(asc(patternUse.id)).all(),
    dutyRules: readDutyRules(db),
    holidays: db.select().from(holiday).orderBy(asc(holiday.day), asc(holiday.id)).all(),
  }
}

/** The rest between two shifts is one number for the whole office, kept with its settings. */
function readDutyRules(db: Db): DutyRule[] {
  const { code, category, isOn, isHard, value, weight } = dutyRule
  const stored = db.select({ code, category, isOn, isHard, value, weight }).from(dutyRule).orderBy(asc(dutyRule.id)).all()
  const restHours = db.select({ hours: office.minRestHours }).from(office).where(eq(office.id, 1)).get()?.hours
  const everybody = DUTY_RULES.map((code) => dutyRuleFor(stored, code, null))
  return [...everybody, ...stored.filter(({ category }) => category !== null)].map((rule) =>
    rule.code === 'rest_hours' ? { ...rule, value: restHours ?? rule.value } : rule,
  )
}

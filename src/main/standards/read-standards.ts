/** 配置标准、班制、排班规则、节假日 as the office has set them, whole. */
import { asc } from 'drizzle-orm'
import type { Day } from '../../shared/days.ts'
import { strictestRest } from '../../shared/office/rules.ts'
import type { ShortDay } from '../../shared/office/rules.ts'
import { DUTY_RULES, dutyRuleFor } from '../../shared/standards/duty-rule.ts'
import type { DutyRule } from '../../shared/standards/duty-rule.ts'
import type { Standards } from '../../shared/standards/standards.ts'
import { staffingRules } from '../checkpoints/staffing-rules.ts'
import type { Db } from '../db/open.ts'
import { readRules } from '../office/office-rules.ts'
import { dutyRule, holiday, patternUse, shiftPattern } from './table.ts'

/** As they hold on these days: where the rest between two shifts changes within them, by its strictest number. */
export function readStandards(db: Db, days: { from: Day; to: Day }): Standards {
  return {
    staffing: staffingRules(db),
    patterns: db.select().from(shiftPattern).orderBy(asc(shiftPattern.id)).all(),
    uses: db.select().from(patternUse).orderBy(asc(patternUse.id)).all(),
    dutyRules: readDutyRules(db, strictestRest(readRules(db), days)),
    holidays: readHolidays(db),
  }
}

export function readHolidays(db: Db): Standards['holidays'] {
  return db.select().from(holiday).orderBy(asc(holiday.day), asc(holiday.id)).all()
}

/** null: between two shifts of one day there is as much rest as between any two. */
export function readShortDay(db: Db): ShortDay | null {
  const rules = readDutyRules(db, 0)
  const [day, gap] = [dutyRuleFor(rules, 'day_hours', null), dutyRuleFor(rules, 'same_day_gap_hours', null)]
  if (!day.isOn || !gap.isOn || day.value === null || gap.value === null) return null
  return { dayHours: day.value, gapHours: gap.value }
}

/** The rest between two shifts is one number for the whole office, kept with its dated rules. */
function readDutyRules(db: Db, restHours: number): DutyRule[] {
  const { code, category, isOn, isHard, value, weight } = dutyRule
  const stored = db.select({ code, category, isOn, isHard, value, weight }).from(dutyRule).orderBy(asc(dutyRule.id)).all()
  const everybody = DUTY_RULES.map((code) => dutyRuleFor(stored, code, null))
  return [...everybody, ...stored.filter(({ category }) => category !== null)].map((rule) =>
    rule.code === 'rest_hours' ? { ...rule, value: restHours } : rule,
  )
}

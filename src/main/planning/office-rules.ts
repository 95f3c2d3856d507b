/** 排班规则 and one person's limits as the model has them: limits by person, prices of what may be broken, weights of the goals. */
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { StaffCategory } from '../../shared/people/person.ts'
import { dutyRuleFor, isSetByOffice } from '../../shared/standards/duty-rule.ts'
import type { DutyRule, DutyRuleCode } from '../../shared/standards/duty-rule.ts'
import type { DutyRestriction } from '../../shared/availability/restriction.ts'
import type { Limits, RestChange, RosterModel, RuleCode, Weights } from '../roster/plan/model.ts'
import { METRES_AT_HOME, METRES_ELSEWHERE } from '../roster/plan/model.ts'

export type OfficeRules = ReturnType<typeof createRules>

const WEEK = 7
const HOUR = 60

/** The rule codes of the model that one rule of the office stands for. */
const MODEL_CODES: [DutyRuleCode, RuleCode[]][] = [
  ['rest_hours', ['short_rest']],
  ['day_hours', ['day_minutes']],
  ['week_shifts', ['window']],
  ['week_hours', ['window_minutes']],
  ['consecutive_days', ['max_consecutive']],
  ['consecutive_nights', ['max_consecutive_nights']],
  ['weekends_in_four_weeks', ['max_weekends']],
]

const RESTS: readonly DutyRuleCode[] = ['rest_hours', 'rest_after_night_hours', 'same_day_gap_hours']

/** `rests`: the rest between two shifts, as it changes within the model's days. */
export function createRules(rules: readonly DutyRule[], rests: RestChange[]) {
  const rule = (code: DutyRuleCode, category: StaffCategory | null) => dutyRuleFor(rules, code, category)

  /** null: does not hold. */
  function valueOf(code: DutyRuleCode, category: StaffCategory): number | null {
    const { isOn, value } = rule(code, category)
    return isOn ? value : null
  }

  function isHard(code: DutyRuleCode, category: StaffCategory): boolean {
    const found = rule(code, category)
    return found.isOn && found.isHard
  }

  /**
   * Whether whoever breaks it by hand has to say why: rest always, other limits only where the office has set them. Streets kept
   * their posts for weeks on end with everybody on duty every day; a shipped number makes no offence of that.
   */
  function isAnsweredFor(code: DutyRuleCode, category: StaffCategory): boolean {
    const isRest = RESTS.includes(code)
    return isHard(code, category) && (isRest || isSetByOffice(rules, code, category))
  }

  /** Price of a goal, 0 where it is nobody's concern. */
  function weightOf(code: DutyRuleCode, category: StaffCategory | null): number {
    const { isOn, weight } = rule(code, category)
    return isOn ? (weight ?? 0) : 0
  }

  /** `weekends`: already worked in the four weeks that end with the span. The proof counts soft rules beside hard ones too. */
  function limitsFor(
    category: StaffCategory,
    restrictions: readonly DutyRestriction[],
    { weekends, isProof }: { weekends: number; isProof: boolean },
  ): Limits {
    const restHours = valueOf('rest_hours', category)
    // a soft rest after nights beside a hard rest would have to be priced apart: planning keeps the hard one
    const isNightRestKept = isProof || isHard('rest_after_night_hours', category) || !isHard('rest_hours', category)
    const afterNight = isNightRestKept ? valueOf('rest_after_night_hours', category) : null
    const dayHours = valueOf('day_hours', category)
    const gapHours = valueOf('same_day_gap_hours', category)
    const weekShifts = least(valueOf('week_shifts', category), ownLimit(restrictions, 'week_shifts'))
    const weekHours = least(valueOf('week_hours', category), ownLimit(restrictions, 'week_hours'))
    const days = valueOf('consecutive_days', category)
    const nights = valueOf('consecutive_nights', category)
    const ends = valueOf('weekends_in_four_weeks', category)
    return {
      ...(restHours !== null && { restMinutes: restHours * HOUR }),
      // what is stored is judged day by day, so that a later rule makes no breach of the days before it
      ...(restHours !== null && isProof && rests.length > 1 && { restChanges: rests }),
      ...(afterNight !== null && { restAfterNightMinutes: afterNight * HOUR }),
      ...(dayHours !== null && { dayMinutes: dayHours * HOUR }),
      ...(gapHours !== null && { sameDayRestMinutes: gapHours * HOUR }),
      ...(weekShifts !== null && { window: { days: WEEK, shifts: weekShifts } }),
      ...(weekHours !== null && { windowMinutes: { days: WEEK, minutes: weekHours * HOUR } }),
      ...(days !== null && { maxConsecutive: days }),
      ...(nights !== null && { maxConsecutiveNights: nights }),
      ...(ends !== null && { maxWeekends: Math.max(0, ends - weekends) }),
    }
  }

  /** A rule is soft where it is hard for nobody: the model prices a rule for all people alike. */
  function soft(): RosterModel['soft'] {
    const prices: RosterModel['soft'] = {}
    for (const [code, codes] of MODEL_CODES) {
      const all = [null, ...CATEGORIES].map((category) => rule(code, category)).filter(({ isOn }) => isOn)
      if (all.length === 0 || all.some((one) => one.isHard)) continue
      for (const each of codes) prices[each] = Math.max(...all.map(({ weight }) => weight ?? 0))
    }
    const others = RESTS.filter((code) => code !== 'rest_hours')
    if (prices.short_rest !== undefined && CATEGORIES.some((category) => others.some((code) => isHard(code, category))))
      delete prices.short_rest
    return prices
  }

  /** `own_community` is the price of one duty in another community. */
  function weights(): Weights {
    return {
      distance: (weightOf('own_community', null) * 100) / (METRES_ELSEWHERE - METRES_AT_HOME),
      duties: weightOf('fair_duties', null),
      nights: weightOf('fair_nights', null),
    }
  }

  return {
    valueOf,
    isHard,
    isAnsweredFor,
    weightOf,
    isOn: (code: DutyRuleCode, category: StaffCategory) => rule(code, category).isOn,
    limitsFor,
    soft,
    weights,
  }
}

const CATEGORIES = Object.keys(STAFF_CATEGORY_LABELS) as StaffCategory[]

function ownLimit(restrictions: readonly DutyRestriction[], kind: DutyRestriction['kind']): number | null {
  const own = restrictions.filter((one) => one.kind === kind).flatMap(({ value }) => value ?? [])
  return own.length === 0 ? null : Math.min(...own)
}

function least(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}

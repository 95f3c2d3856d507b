/** 排班规则 in words: what each rule is called, what its number counts, whether it can be weighed or must be kept. */
import type { DutyRule, DutyRuleCode } from './duty-rule.ts'

export interface DutyRuleWords {
  label: string
  /** before and after the rule's number; null: it has none */
  value: { before: string; after: string; from: number; to: number; step: number } | null
  /** hard: always kept when on; soft: always weighed; either: as the office likes */
  strictness: 'soft' | 'either'
  /** what the rule does, in a sentence */
  explains: string
}

const hours = { before: '不少于', after: '小时', from: 0, to: 48, step: 0.5 }
const atMost = (after: string, to: number) => ({ before: '最多', after, from: 1, to, step: 1 })

export const DUTY_RULE_WORDS: Record<DutyRuleCode, DutyRuleWords> = {
  rest_hours: {
    label: '两班间隔',
    value: hours,
    strictness: 'either',
    explains:
      '一个人下班到下一次上班之间的休息。与“单位设置”里的两班间隔是同一个数，核验和选人也照它；在这里改的从当天起算，以前的班照以前的数。',
  },
  rest_after_night_hours: {
    label: '夜班后休息',
    value: hours,
    strictness: 'either',
    explains: '夜班下班以后，到下一次上班之间的休息。',
  },
  day_hours: {
    label: '一天合计工时',
    value: { ...atMost('小时', 24), step: 0.5 },
    strictness: 'either',
    explains: '一个人一天值不止一班时，各班合计不超过这么多小时；只值一班的不受限。不用时，每人每天只排一班。',
  },
  same_day_gap_hours: {
    label: '同一天两班间隔',
    value: { ...hours, to: 24 },
    strictness: 'either',
    explains: '一个人同一天的两个短班（合计不超过上一条）之间的休息，如 0—3 时和 12—15 时。不用时，照“两班间隔”和“夜班后休息”。',
  },
  week_shifts: {
    label: '任意 7 天班数',
    value: atMost('班', 21),
    strictness: 'either',
    explains: '连着的任何 7 天里，每人不超过这么多班；一天值几个短班的，算一班。',
  },
  week_hours: {
    label: '任意 7 天工时',
    value: { ...atMost('小时', 168), step: 0.5 },
    strictness: 'either',
    explains: '连着的任何 7 天里，每人不超过这么多小时。',
  },
  consecutive_days: {
    label: '连续值班天数',
    value: atMost('天', 31),
    strictness: 'either',
    explains: '连着值班不超过这么多天，之后至少歇一天。',
  },
  consecutive_nights: {
    label: '连续夜班',
    value: atMost('个', 14),
    strictness: 'either',
    explains: '夜班连着不超过这么多个。',
  },
  weekends_in_four_weeks: {
    label: '四周内值班的周末',
    value: atMost('个', 4),
    strictness: 'either',
    explains: '四周里有班的周末不超过这么多个；周六、周日值一天就算。',
  },
  own_community: {
    label: '就近排班',
    value: null,
    strictness: 'either',
    explains: '先排在本社区、离住处近的卡点。',
  },
  property_own_gate: {
    label: '物业守自己的门',
    value: null,
    strictness: 'either',
    explains: '物业人员只排在本公司所在小区的卡点。',
  },
  stand_in: {
    label: '允许顶岗',
    value: null,
    strictness: 'soft',
    explains: '本类人员不够时，让别类人员顶上；看得越重，顶岗越少。不用时，谁也不顶岗，空着的照实报缺。',
  },
  fair_duties: {
    label: '班数平均',
    value: null,
    strictness: 'soft',
    explains: '同类人员的班数尽量一样多，以前的也算进来。',
  },
  fair_nights: {
    label: '夜班平均',
    value: null,
    strictness: 'soft',
    explains: '夜班尽量分得一样多。',
  },
  stability: {
    label: '少改动',
    value: null,
    strictness: 'soft',
    explains: '重排时尽量不动已经排好的人。',
  },
}

/** The words an office weighs by, and the price of one breach that each stands for. */
export const WEIGHTS = [
  { label: '看得轻', weight: 5 },
  { label: '一般', weight: 10 },
  { label: '看得重', weight: 20 },
  { label: '很重', weight: 50 },
] as const

export function weightInWords(weight: number): string {
  return WEIGHTS.findLast((one) => one.weight <= weight)?.label ?? WEIGHTS[0].label
}

/** 必须做到, 尽量做到（看得重）, 不用 */
export function strictnessInWords({ isOn, isHard, weight }: DutyRule): string {
  if (!isOn) return '不用'
  return isHard ? '必须做到' : `尽量做到（${weightInWords(weight ?? 0)}）`
}

/** 不少于 12 小时; '' for a rule without a number. */
export function valueInWords({ code, value }: Pick<DutyRule, 'code' | 'value'>): string {
  const words = DUTY_RULE_WORDS[code].value
  return words && value !== null ? `${words.before} ${String(value)} ${words.after}` : ''
}

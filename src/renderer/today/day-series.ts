/** The series that can be looked at day by day, and how each is spoken of. */
import { countText } from '../../shared/counts.ts'
import type { FigureCode } from '../../shared/figures/figures.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import type { DayCount, Situation } from '../../shared/situation/situation.ts'
import type { DayBarWords } from '../ui/day-bars-option.ts'

export type SeriesName = keyof Situation['days']

interface Series {
  label: string
  unit: string
  words: DayBarWords
  /** the records behind the last day's line, or what is to be mended of them */
  behind: { label: string; figure: FigureCode }
}

export const SERIES: Record<SeriesName, Series> = {
  cases: {
    label: '居家观察',
    unit: '人',
    words: { added: '新增', ended: '解除', current: '正在观察' },
    behind: { label: '观察中名单', figure: 'cases_current' },
  },
  findings: {
    label: '督查问题',
    unit: '项',
    words: { added: '发现', ended: '整改', current: '未整改' },
    behind: { label: '未整改名单', figure: 'findings_open' },
  },
  closures: {
    label: '关停',
    unit: '户',
    words: { added: '关停', ended: '复工', current: '现关停' },
    behind: { label: '现关停名单', figure: 'premises_closed_current' },
  },
  compliance: {
    label: '卡点达标',
    unit: '个',
    words: { added: '卡点', ended: '缺类别', current: '达标' },
    behind: { label: '缺类别名单', figure: 'staffing_below_standard' },
  },
}

/** Posts are there every day: beside how many there are, and how many of them lack somebody, the line is of the others. */
export function daysOf(days: Situation['days'], series: SeriesName): DayCount[] {
  if (series !== 'compliance') return days[series]
  return days.compliance.map(({ day, met, lacking, posts }) => ({ day, added: posts, ended: lacking, current: met }))
}

export const SERIES_NAMES = Object.keys(SERIES) as SeriesName[]

/** More days than these are only in the table. */
export const MOST_DAYS_DRAWN = 60

/** 1月23日至2月10日 */
export function spanInWords(days: DayCount[]): string {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return ''
  return first === last ? shortDayInChinese(last.day) : `${shortDayInChinese(first.day)}至${shortDayInChinese(last.day)}`
}

/** 居家观察逐日，1月23日至2月10日：正在观察最多764人（2月5日），2月10日382人，当日新增31人、解除80人。 */
export function describe(days: DayCount[], { label, unit, words }: Series): string {
  const last = days.at(-1)
  if (!last) return `${label}逐日`
  const peak = days.reduce((best, day) => (day.current > best.current ? day : best), last)
  return (
    `${label}逐日，${spanInWords(days)}：${words.current}最多${countText(peak.current)}${unit}（${shortDayInChinese(peak.day)}），` +
    `${shortDayInChinese(last.day)}${countText(last.current)}${unit}，当日${words.added}${countText(last.added)}${unit}、${words.ended}${countText(last.ended)}${unit}。`
  )
}

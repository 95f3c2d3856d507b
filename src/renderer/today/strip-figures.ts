/** The eight numbers at the head of the page, and what stands beneath each. */
import type { FigureCode } from '../../shared/figures/figures.ts'

/** Reads one side of the figures: as they stand, or as they stood a day before. */
export type Reading = (figure: FigureCode) => number | null

export interface StripFigure {
  label: string
  /** opens the records counted */
  figure: FigureCode
  /** where the number is not the figure's own value */
  value?: (read: Reading) => number | null
  /** after the number: / 60 个 */
  of?: FigureCode
  unit: string
  beneath: Beneath[]
}

/** `once`: as soon as there is something to count, which an office that keeps no attendance never has. */
export type Beneath = Said | { kind: 'once'; first: Extract<Said, { kind: 'figure' }>; else: Said }

type Said =
  /** the difference of the number itself; `without` where there was nothing to count from */
  | { kind: 'change'; without: string }
  | { kind: 'figure'; label: string; figure: FigureCode; unit?: string; isAlarm?: boolean }
  /** how much a figure grew in a day */
  | { kind: 'growth'; label: string; figure: FigureCode; without: string }

const change = (without: string): Said => ({ kind: 'change', without })
const counted = (label: string, figure: FigureCode, unit?: string): Extract<Said, { kind: 'figure' }> => ({
  kind: 'figure',
  label,
  figure,
  ...(unit ? { unit } : {}),
})

export const STRIP: StripFigure[] = [
  { label: '正在居家观察', figure: 'cases_current', unit: '人', beneath: [change('昨日无台账')] },
  { label: '累计居家观察', figure: 'cases_cumulative', unit: '人', beneath: [counted('今日新增', 'cases_new_today')] },
  { label: '累计解除隔离', figure: 'cases_released', unit: '人', beneath: [counted('今日解除', 'cases_released_today')] },
  {
    label: '卡点人员达标',
    figure: 'staffing_compliance',
    value: (read) => difference(read('checkpoints_active'), read('staffing_below_standard')),
    of: 'checkpoints_active',
    unit: '个',
    beneath: [counted('缺类别', 'staffing_below_standard'), change('昨日无台账')],
  },
  {
    label: '今日值守',
    figure: 'checkpoint_staff',
    unit: '人',
    beneath: [counted('当班', 'on_duty'), { kind: 'once', first: counted('实到', 'on_duty_present'), else: change('昨日未排') }],
  },
  { label: '累计关停', figure: 'premises_closed_cumulative', unit: '户', beneath: [counted('张贴通知', 'notices_posted', '家')] },
  {
    label: '入户排查',
    figure: 'households_screened',
    unit: '户',
    beneath: [counted('', 'residents_screened', '人'), counted('承诺书', 'commitment_rate', '%')],
  },
  {
    label: '督查问题',
    figure: 'findings_corrected',
    of: 'findings_total',
    unit: '项已整改',
    beneath: [
      { kind: 'growth', label: '较昨日新增', figure: 'findings_total', without: '昨日无台账' },
      { kind: 'figure', label: '超期', figure: 'findings_overdue', isAlarm: true },
    ],
  },
]

export function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}

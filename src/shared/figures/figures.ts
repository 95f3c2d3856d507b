/**
 * What every counted number means. A figure is a condition on the records of one list, as of a moment, and how they are
 * counted; `main/figures` answers value and records from that one condition, so screen, map, print and briefing agree.
 */
import * as z from 'zod'
import { Moment } from '../days.ts'

/** The lists that exist, and whose records figures count. */
export const ListKind = z.enum([
  'checkpoints',
  'people',
  'shifts',
  'cases',
  'closures',
  'screenings',
  'findings',
  'bulletins',
  'households',
  'supplies',
  'readings',
  'reopenings',
])
export type ListKind = z.infer<typeof ListKind>

export const LIST_KIND_LABELS: Record<ListKind, string> = {
  checkpoints: '关卡点',
  people: '人员',
  shifts: '班次',
  cases: '重点人员',
  closures: '关停主体',
  screenings: '入户排查',
  findings: '督查问题',
  bulletins: '督查通报',
  households: '排查户表',
  supplies: '物资',
  readings: '体温读数',
  reopenings: '复工申请',
}

interface FigureDefinition {
  label: string
  unit: string
  kind: ListKind
}

/** Codes of domain §1.9, in the order in which a page shows them. */
export const FIGURES = {
  checkpoints_active: { label: '关卡点', unit: '处', kind: 'checkpoints' },
  city_entries_active: { label: '入市口', unit: '处', kind: 'checkpoints' },
  checkpoints_24h: { label: '24小时值守', unit: '处', kind: 'checkpoints' },
  staffing_below_standard: { label: '力量不足卡点', unit: '处', kind: 'checkpoints' },
  staffing_compliance: { label: '力量达标率', unit: '%', kind: 'checkpoints' },
  party_branches_on_checkpoints: { label: '临时党支部', unit: '个', kind: 'checkpoints' },
  checkpoints_unplaced: { label: '位置待核卡点', unit: '处', kind: 'checkpoints' },
  people_total: { label: '防控人员', unit: '人', kind: 'people' },
  street_cadres: { label: '机关干部', unit: '人', kind: 'people' },
  secondees: { label: '区直下沉', unit: '人', kind: 'people' },
  community_workers: { label: '社区工作者', unit: '人', kind: 'people' },
  volunteers: { label: '志愿者', unit: '人', kind: 'people' },
  property_staff: { label: '物业人员', unit: '人', kind: 'people' },
  party_members: { label: '党员', unit: '人', kind: 'people' },
  shifts_on_duty: { label: '当班班次', unit: '班', kind: 'shifts' },
  shifts_below_standard: { label: '当班缺人班次', unit: '班', kind: 'shifts' },
  on_duty: { label: '当班人数', unit: '人', kind: 'shifts' },
  on_duty_present: { label: '当班实到', unit: '人', kind: 'shifts' },
  on_duty_absent: { label: '当班缺岗', unit: '人', kind: 'shifts' },
  checkpoint_staff: { label: '当日排班人数', unit: '人', kind: 'shifts' },
  cases_cumulative: { label: '累计居家观察', unit: '人', kind: 'cases' },
  cases_current: { label: '正在居家观察', unit: '人', kind: 'cases' },
  cases_released: { label: '解除观察', unit: '人', kind: 'cases' },
  cases_new_today: { label: '今日新增', unit: '人', kind: 'cases' },
  cases_released_today: { label: '今日解除', unit: '人', kind: 'cases' },
  cases_released_early: { label: '提前解除', unit: '人', kind: 'cases' },
  cases_due_release_today: { label: '今日应解除', unit: '人', kind: 'cases' },
  cases_due_release_tomorrow: { label: '明日应解除', unit: '人', kind: 'cases' },
  cases_overdue_release: { label: '逾期未解除', unit: '人', kind: 'cases' },
  cases_without_address: { label: '住址不详', unit: '人', kind: 'cases' },
  premises_closed_cumulative: { label: '累计关停', unit: '户', kind: 'closures' },
  premises_closed_current: { label: '现关停', unit: '户', kind: 'closures' },
  premises_reopened: { label: '已复工', unit: '户', kind: 'closures' },
  premises_closed_today: { label: '今日关停', unit: '户', kind: 'closures' },
  notices_posted: { label: '张贴通知', unit: '家', kind: 'closures' },
  households_screened: { label: '排查户数', unit: '户', kind: 'screenings' },
  residents_screened: { label: '排查人数', unit: '人', kind: 'screenings' },
  commitments_signed: { label: '签订承诺书', unit: '户', kind: 'screenings' },
  commitment_rate: { label: '承诺书签订率', unit: '%', kind: 'screenings' },
  findings_total: { label: '督查问题', unit: '项', kind: 'findings' },
  findings_corrected: { label: '已整改', unit: '项', kind: 'findings' },
  findings_open: { label: '未整改', unit: '项', kind: 'findings' },
  findings_overdue: { label: '超期未整改', unit: '项', kind: 'findings' },
  findings_due_today: { label: '今日到期未整改', unit: '项', kind: 'findings' },
  findings_closed_rate: { label: '整改率', unit: '%', kind: 'findings' },
  bulletins_issued: { label: '督查通报', unit: '期', kind: 'bulletins' },
  households_listed: { label: '户表登记户数', unit: '户', kind: 'households' },
  households_without_commitment: { label: '户表未签承诺书', unit: '户', kind: 'households' },
  supply_lines: { label: '物资账目', unit: '笔', kind: 'supplies' },
  supply_lines_latest: { label: '物资最近账目', unit: '笔', kind: 'supplies' },
  readings_total: { label: '体温读数', unit: '次', kind: 'readings' },
  readings_today: { label: '今日体温读数', unit: '次', kind: 'readings' },
  readings_fever_today: { label: '今日发热读数', unit: '次', kind: 'readings' },
  readings_untied: { label: '未对上人员的读数', unit: '次', kind: 'readings' },
  reopenings_total: { label: '复工申请', unit: '份', kind: 'reopenings' },
  reopenings_pending: { label: '待核验复工申请', unit: '份', kind: 'reopenings' },
  reopenings_approved: { label: '通过的复工申请', unit: '份', kind: 'reopenings' },
  reopenings_returned: { label: '退回的复工申请', unit: '份', kind: 'reopenings' },
} as const satisfies Record<string, FigureDefinition>

export type FigureCode = keyof typeof FIGURES
export const FIGURE_CODES = Object.keys(FIGURES) as [FigureCode, ...FigureCode[]]
export const FigureCode = z.enum(FIGURE_CODES)

/** null: nothing to count from (a rate with no base), said as “—” and never as 0. */
export const FigureValue = z.object({ label: z.string(), value: z.number().nullable(), unit: z.string() })
export type FigureValue = z.infer<typeof FigureValue>

export const FigureSet = z.object({ asOf: Moment, figures: z.record(FigureCode, FigureValue) })
export type FigureSet = z.infer<typeof FigureSet>

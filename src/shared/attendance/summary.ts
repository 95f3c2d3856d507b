/** 考勤汇总: what everybody's duties of some days came to, and which duties a number counts. */
import * as z from 'zod'
import { Day } from '../days.ts'
import { StaffCategory } from '../people/person.ts'
import { DutyPerson, DutyPlace } from './duty.ts'

export const DutyRecord = DutyPlace.extend(DutyPerson.shape).extend({
  /** on duty in fact, cut off by check-in and check-out */
  hours: z.number(),
  isNight: z.boolean(),
  isRestDay: z.boolean(),
})
export type DutyRecord = z.infer<typeof DutyRecord>

export const SUMMARY_COUNTS = ['planned', 'present', 'absent', 'replaced', 'unsigned', 'stoodIn', 'nights', 'restDays'] as const
export const SummaryCount = z.enum(SUMMARY_COUNTS)
export type SummaryCount = z.infer<typeof SummaryCount>

export const SUMMARY_LABELS: Record<SummaryCount, string> = {
  planned: '应到',
  present: '实到',
  absent: '缺岗',
  replaced: '有人顶替',
  unsigned: '未签到',
  stoodIn: '顶替他人',
  nights: '夜班',
  restDays: '休息日',
}

/** One rule for the number and for the duties it opens. */
export function isCounted(duty: DutyRecord, count: SummaryCount): boolean {
  const isThere = duty.state === 'present' || duty.state === 'left'
  switch (count) {
    case 'planned':
      return duty.state !== 'standby' && (duty.assignmentId !== null || duty.replacedBy !== null || duty.state === 'absent')
    case 'present':
      return isThere
    case 'absent':
      return duty.state === 'absent' || duty.state === 'replaced'
    case 'replaced':
      return duty.state === 'replaced'
    case 'unsigned':
      return duty.state === 'unsigned'
    case 'stoodIn':
      return isThere && duty.standsInFor !== null
    case 'nights':
      return isThere && duty.isNight
    case 'restDays':
      return isThere && duty.isRestDay
  }
}

const Counts = z.object({
  ...(Object.fromEntries(SUMMARY_COUNTS.map((count) => [count, z.number().int()])) as Record<SummaryCount, z.ZodInt>),
  hours: z.number(),
})
export type SummaryCounts = z.infer<typeof Counts>

export const SummaryRow = Counts.extend({
  /** `7`, or the name where nobody of the register is known to be meant */
  key: z.string(),
  personId: z.number().int().nullable(),
  name: z.string(),
  category: StaffCategory.nullable(),
  unit: z.string().nullable(),
})
export type SummaryRow = z.infer<typeof SummaryRow>

/** Duties that had begun by `asOf`; people in order of unit and name, units by name, those of nobody known last. */
export const AttendanceSummary = z.object({
  asOf: z.string(),
  from: Day,
  to: Day,
  people: z.array(SummaryRow),
  units: z.array(Counts.extend({ unit: z.string(), people: z.number().int() })),
  total: Counts,
})
export type AttendanceSummary = z.infer<typeof AttendanceSummary>

export const NO_UNIT = '单位不详'

export function countsOf(duties: readonly DutyRecord[]): SummaryCounts {
  const counts = Object.fromEntries(
    SUMMARY_COUNTS.map((count) => [count, duties.filter((duty) => isCounted(duty, count)).length]),
  ) as Record<SummaryCount, number>
  return { ...counts, hours: Math.round(duties.reduce((sum, { hours }) => sum + hours, 0) * 10) / 10 }
}

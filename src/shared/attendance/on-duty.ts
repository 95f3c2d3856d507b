/** Every post at one moment: the shift that runs, who of it is there, and who comes next. */
import * as z from 'zod'
import { minutesBetween } from '../days.ts'
import { DutyRole } from '../people/duty-role.ts'
import { Seat } from '../people/person.ts'
import { DutyCounts, DutyPerson, countDuties } from './duty.ts'

export const OnDutyShift = z.object({
  shiftId: z.number().int(),
  day: z.string(),
  name: z.string(),
  start: z.string(),
  end: z.string(),
  people: z.array(DutyPerson),
  /** seats of the standard to which the roster sends nobody */
  missing: z.array(Seat),
  hasHandover: z.boolean(),
})
export type OnDutyShift = z.infer<typeof OnDutyShift>

export const NextShift = OnDutyShift.pick({ shiftId: true, day: true, name: true, start: true, end: true, missing: true }).extend(
  {
    people: z.array(
      z.object({ name: z.string(), phone: z.string().nullable(), seat: Seat.nullable(), role: DutyRole.nullable() }),
    ),
  },
)
export type NextShift = z.infer<typeof NextShift>

export const OnDutyPost = z.object({
  /** of the checkpoint; null where only the roster knows the post */
  id: z.number().int().nullable(),
  number: z.number().int().nullable(),
  name: z.string(),
  community: z.string().nullable(),
  /** kept round the clock: nobody there is trouble */
  is24h: z.boolean(),
  /** those running at the moment; more than one where the roster lets them overlap */
  shifts: z.array(OnDutyShift),
  next: NextShift.nullable(),
})
export type OnDutyPost = z.infer<typeof OnDutyPost>

export const OnDutyTotals = DutyCounts.extend({
  posts: z.number().int(),
  shifts: z.number().int(),
  /** seats of the standard to which the roster sends nobody */
  missing: z.number().int(),
  /** kept round the clock, and no shift runs */
  uncovered: z.number().int(),
})
export type OnDutyTotals = z.infer<typeof OnDutyTotals>

export const OnDuty = z.object({ asOf: z.string(), posts: z.array(OnDutyPost), totals: OnDutyTotals })
export type OnDuty = z.infer<typeof OnDuty>

export const DUTY_TROUBLES = ['any', 'unsigned', 'absent', 'missing', 'uncovered'] as const
export type DutyTrouble = (typeof DUTY_TROUBLES)[number]

export const DUTY_TROUBLE_LABELS: Record<DutyTrouble, string> = {
  any: '有问题的卡点',
  unsigned: '未签到',
  absent: '缺岗',
  missing: '排班缺人',
  uncovered: '此时无班',
}

/** Counted from the very records that are shown. */
export function totalsOf(posts: readonly OnDutyPost[]): OnDutyTotals {
  const shifts = posts.flatMap((post) => post.shifts)
  return {
    ...countDuties(shifts.flatMap(({ people }) => people)),
    posts: posts.length,
    shifts: shifts.length,
    missing: shifts.reduce((sum, { missing }) => sum + missing.length, 0),
    uncovered: posts.filter(isUncovered).length,
  }
}

export function hasTrouble(post: OnDutyPost, trouble: DutyTrouble): boolean {
  const { unsigned, absent, missing, uncovered } = totalsOf([post])
  const found = { unsigned, absent, missing, uncovered }
  return trouble === 'any' ? unsigned + absent + missing + uncovered > 0 : found[trouble] > 0
}

export function isUncovered({ is24h, shifts }: OnDutyPost): boolean {
  return is24h && shifts.length === 0
}

/** 3小时20分; 40分 */
export function untilInChinese(from: string, to: string): string {
  const minutes = Math.max(0, minutesBetween(from, to))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours}小时` : '', rest > 0 || hours === 0 ? `${rest}分` : ''].join('')
}

/** 在岗: somebody's duty in one shift, and what became of it as of a moment. */
import * as z from 'zod'
import { DutyRole } from '../people/duty-role.ts'
import { Seat, StaffCategory } from '../people/person.ts'

/** left: checked out, or the shift is over; standby: on call, and not asked to come. */
export const DutyState = z.enum(['present', 'left', 'unsigned', 'absent', 'replaced', 'standby'])
export type DutyState = z.infer<typeof DutyState>

export const DUTY_STATE_LABELS: Record<DutyState, string> = {
  present: '已到岗',
  left: '已下岗',
  unsigned: '未签到',
  absent: '缺岗',
  replaced: '已有人顶替',
  standby: '备勤',
}

export const DutyPerson = z.object({
  /** null: the roster names them no longer, or never did */
  assignmentId: z.number().int().nullable(),
  /** null: nothing is said of them yet */
  attendanceId: z.number().int().nullable(),
  name: z.string(),
  personId: z.number().int().nullable(),
  category: StaffCategory.nullable(),
  unit: z.string().nullable(),
  seat: Seat.nullable(),
  role: DutyRole.nullable(),
  phone: z.string().nullable(),
  /** several people bear the name, and nobody has said who is meant */
  isAmbiguous: z.boolean(),
  state: DutyState,
  checkInAt: z.string().nullable(),
  checkOutAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** who came in their stead */
  replacedBy: z.string().nullable(),
  /** in whose stead they came */
  standsInFor: z.string().nullable(),
})
export type DutyPerson = z.infer<typeof DutyPerson>

/** Where and when a duty is. */
export const DutyPlace = z.object({
  shiftId: z.number().int(),
  /** null where only the roster knows the post */
  checkpointId: z.number().int().nullable(),
  number: z.number().int().nullable(),
  checkpoint: z.string(),
  community: z.string().nullable(),
  day: z.string(),
  band: z.string(),
  start: z.string(),
  end: z.string(),
})
export type DutyPlace = z.infer<typeof DutyPlace>

export const DutyCounts = z.object({
  /** 应到: named by the roster, those on call aside */
  expected: z.number().int(),
  /** 实到: there at the moment */
  present: z.number().int(),
  left: z.number().int(),
  unsigned: z.number().int(),
  /** 缺岗, and nobody has come in their stead */
  absent: z.number().int(),
  replaced: z.number().int(),
})
export type DutyCounts = z.infer<typeof DutyCounts>

export function countDuties(people: readonly DutyPerson[]): DutyCounts {
  const of = (state: DutyState) => people.filter((one) => one.state === state).length
  return {
    expected: people.filter(({ assignmentId, state }) => assignmentId !== null && state !== 'standby').length,
    present: of('present'),
    left: of('left'),
    unsigned: of('unsigned'),
    absent: of('absent'),
    replaced: of('replaced'),
  }
}

/** 已由王强顶替; 缺岗 */
export function stateInChinese({ state, replacedBy }: Pick<DutyPerson, 'state' | 'replacedBy'>): string {
  return state === 'replaced' && replacedBy ? `已由${replacedBy}顶替` : DUTY_STATE_LABELS[state]
}

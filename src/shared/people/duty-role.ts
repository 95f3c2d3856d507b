/** What somebody is in a shift: who leads it, who is called only when needed; everybody else is a member. */
import * as z from 'zod'

export const DutyRole = z.enum(['leader', 'standby'])
export type DutyRole = z.infer<typeof DutyRole>

export const DUTY_ROLE_LABELS: Record<DutyRole, string> = { leader: '带班', standby: '备勤' }

/** 到岗签到: what became of somebody's duty. Nobody of whom nothing is said has come or stayed away. */
import * as z from 'zod'

export const AttendanceState = z.enum(['present', 'absent'])
export type AttendanceState = z.infer<typeof AttendanceState>

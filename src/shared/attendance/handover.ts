/** 交接班记录: what one shift hands to the next, and what such a record has to say. */
import * as z from 'zod'
import { addDays, dayPart, isMoment } from '../days.ts'
import { DutyPlace } from './duty.ts'

const Count = z.number().int().min(0).max(99_999).nullable()
const Words = z.string().trim().max(500).nullable()
const Name = z.string().trim().max(30).nullable()

export const HandoverValues = z.object({
  at: z.string(),
  personsIn: Count,
  personsOut: Count,
  vehicles: Count,
  abnormalTemperatures: Count,
  incidents: Words,
  equipment: Words,
  supplies: Words,
  handedOverBy: Name,
  takenOverBy: Name,
})
export type HandoverValues = z.infer<typeof HandoverValues>
export type HandoverField = keyof HandoverValues

export const HANDOVER_LABELS: Record<HandoverField, string> = {
  at: '交接时间',
  personsIn: '进入人次',
  personsOut: '外出人次',
  vehicles: '车辆',
  abnormalTemperatures: '体温异常',
  incidents: '异常情况及处置',
  equipment: '设备',
  supplies: '物资',
  handedOverBy: '交班人',
  takenOverBy: '接班人',
}

export const Handover = DutyPlace.extend({ id: z.number().int(), ...HandoverValues.shape })
export type Handover = z.infer<typeof Handover>

export interface HandoverProblem {
  field: HandoverField
  message: string
}

/** `present`: nobody hands over in the future. */
export function checkHandover(values: HandoverValues, shift: { start: string; end: string }, present: string): HandoverProblem[] {
  const problems: HandoverProblem[] = []
  const say = (field: HandoverField, message: string) => problems.push({ field, message })
  if (!isMoment(values.at)) say('at', '请填交接时间。')
  else if (values.at <= shift.start) say('at', '交接时间早于本班开始。')
  else if (values.at > present) say('at', '交接时间还没有到。')
  else if (values.at > `${addDays(dayPart(shift.end), 1)}${shift.end.slice(10)}`) say('at', '交接时间比本班结束晚了一天以上。')
  if (!values.handedOverBy) say('handedOverBy', '请填交班人。')
  if (!values.takenOverBy) say('takenOverBy', '请填接班人。')
  if (values.handedOverBy && values.handedOverBy === values.takenOverBy) say('takenOverBy', '交班人和接班人不能是同一个人。')
  if ((values.abnormalTemperatures ?? 0) > 0 && !values.incidents) say('incidents', '有体温异常，请写明是谁、怎样处置。')
  return problems
}

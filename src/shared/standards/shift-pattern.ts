/** 班制: the bands of a day (三班八小时, 两班十二小时, 八班三小时, uneven ones), and which posts keep which on which days. */
import * as z from 'zod'
import { CompoundType } from '../areas/area.ts'
import { CheckpointKind } from '../checkpoints/checkpoint-kind.ts'
import { ClockTime } from '../checkpoints/staffing.ts'
import { Day } from '../days.ts'

/** A band that ends at or before its start runs past midnight and belongs to the day it begins. */
export const PatternBand = z.object({
  name: z.string().trim().min(1).max(12),
  start: ClockTime,
  end: ClockTime,
  /** counts as a night for rest, fairness and runs of nights */
  isNight: z.boolean(),
})
export type PatternBand = z.infer<typeof PatternBand>

export const ShiftPattern = z.object({
  id: z.number().int(),
  name: z.string().trim().min(1).max(30),
  bands: z.array(PatternBand).min(1).max(12),
})
export type ShiftPattern = z.infer<typeof ShiftPattern>

/** Days of work and of rest: the calendar's weekends and public holidays, as the office has corrected them. */
export const DayKind = z.enum(['workday', 'rest_day'])
export type DayKind = z.infer<typeof DayKind>

/** What is null holds for all. */
export const PatternUse = z.object({
  id: z.number().int(),
  patternId: z.number().int(),
  checkpointId: z.number().int().nullable(),
  checkpointKind: CheckpointKind.nullable(),
  compoundType: CompoundType.nullable(),
  dayKind: DayKind.nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type PatternUse = z.infer<typeof PatternUse>

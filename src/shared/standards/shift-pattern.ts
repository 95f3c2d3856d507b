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

/** Offered to every office. A negative id is no row yet: using one of them makes it a row. The first is kept where no use says otherwise. */
export const SHIPPED_PATTERNS: readonly ShiftPattern[] = [
  {
    id: -1,
    name: '三班八小时',
    bands: [
      { name: '夜班', start: '00:00', end: '08:00', isNight: true },
      { name: '早班', start: '08:00', end: '16:00', isNight: false },
      { name: '中班', start: '16:00', end: '24:00', isNight: false },
    ],
  },
  {
    id: -2,
    name: '两班十二小时',
    bands: [
      { name: '白班', start: '08:00', end: '20:00', isNight: false },
      { name: '夜班', start: '20:00', end: '08:00', isNight: true },
    ],
  },
  {
    id: -3,
    name: '八班三小时',
    bands: Array.from({ length: 8 }, (_, i) => ({
      name: `第${String(i + 1)}班`,
      start: `${String(i * 3).padStart(2, '0')}:00`,
      end: `${String(i * 3 + 3).padStart(2, '0')}:00`,
      isNight: i < 2 || i === 7,
    })),
  },
  {
    id: -4,
    name: '四班不等长',
    bands: [
      { name: '早班', start: '06:00', end: '12:00', isNight: false },
      { name: '午班', start: '12:00', end: '18:00', isNight: false },
      { name: '晚班', start: '18:00', end: '23:00', isNight: false },
      { name: '夜班', start: '23:00', end: '06:00', isNight: true },
    ],
  },
]

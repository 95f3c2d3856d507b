/** Who could take a seat: who may sit in whose place, and what is against somebody, in an office's words. */
import * as z from 'zod'
import { minutesBetween } from '../days.ts'
import { StaffCategory, seatOf } from '../people/person.ts'
import type { Seat } from '../people/person.ts'
import { ConflictKind } from './roster.ts'

/** One duty that stands against another. */
export const Against = z.object({
  kind: ConflictKind,
  checkpoint: z.string(),
  number: z.number().int().nullable(),
  /** the one the duty belongs to */
  day: z.string(),
  start: z.string(),
  end: z.string(),
})
export type Against = z.infer<typeof Against>

export const Candidate = z.object({
  personId: z.number().int(),
  name: z.string(),
  category: StaffCategory,
  unit: z.string().nullable(),
  /** last four digits, to tell namesakes apart */
  phoneEnd: z.string().nullable(),
  /** of duty in the seven days around the shift's Monday */
  weekHours: z.number(),
  against: z.array(Against),
  /** why they may not stand there at all: 请假（发热）, 只上夜班; null: nothing of that sort */
  barred: z.string().nullable(),
  /** other duty rules their coming would break, worst first: 2月10日—16日的 7 天内有 7 班，最多 6 班 */
  rules: z.array(z.object({ sentence: z.string(), isHard: z.boolean() })),
  /** already in this very shift */
  isInShift: z.boolean(),
  /** 可排; 前 0 后 8 小时; 同时在10号卡点; 请假 */
  verdict: z.string(),
})
export type Candidate = z.infer<typeof Candidate>

/** free: of the seat's category; stand_in: of another; conflict: only with a reason. */
export const CandidateBand = z.object({
  kind: z.enum(['free', 'stand_in', 'conflict']),
  title: z.string(),
  /** of all, where `people` is cut off */
  total: z.number().int(),
  people: z.array(Candidate),
  /** why there is nobody */
  sentence: z.string().nullable(),
})
export type CandidateBand = z.infer<typeof CandidateBand>

export const CandidateAnswer = z.object({ bands: z.array(CandidateBand) })
export type CandidateAnswer = z.infer<typeof CandidateAnswer>

/**
 * 顶岗: staff of the street and of the communities may stand in for any seat, volunteers for those who live there; property
 * staff keep their own gate only, and police, doctors and patrols have duties of their own.
 */
const STAND_INS: Record<Seat, readonly Seat[]> = {
  government: ['community'],
  community: ['government', 'volunteer'],
  volunteer: ['government', 'community'],
  property: ['government', 'community', 'volunteer'],
}

/** own: the seat's category; null: never. Beside the standard (`seat` null) everybody has a place. */
export function placeIn(seat: Seat | null, category: StaffCategory): 'own' | 'stand_in' | null {
  const own = seatOf(category)
  if (seat === null || own === seat) return 'own'
  return own && STAND_INS[seat].includes(own) ? 'stand_in' : null
}

/** 机关、志愿 */
export function standInsInChinese(seat: Seat): string {
  return STAND_INS[seat].map((other) => SEAT_SHORT_LABELS[other]).join('、')
}

/** As a column is headed. */
export const SEAT_SHORT_LABELS: Record<Seat, string> = {
  government: '机关',
  community: '社区',
  volunteer: '志愿',
  property: '物业',
}

/** 同时在10号卡点; 前 0 后 8 小时: hours of rest before and after the shift, where they are too few. */
export function verdictOf(shift: { start: string; end: string }, against: readonly Against[]): string {
  const double = against.find(({ kind }) => kind === 'double_booking')
  if (double) return `同时在${double.number === null ? double.checkpoint : `${double.number}号卡点`}`
  const before = against.filter(({ end }) => end <= shift.start).map(({ end }) => minutesBetween(end, shift.start))
  const after = against.filter(({ start }) => start >= shift.end).map(({ start }) => minutesBetween(shift.end, start))
  const parts = [
    ...(before.length > 0 ? [`前 ${hours(Math.min(...before))}`] : []),
    ...(after.length > 0 ? [`后 ${hours(Math.min(...after))}`] : []),
  ]
  return parts.length === 0 ? '可排' : `${parts.join(' ')} 小时`
}

/** 7.5 */
export function hours(minutes: number): string {
  return String(Math.round(minutes / 6) / 10)
}

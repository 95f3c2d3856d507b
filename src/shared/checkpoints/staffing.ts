/**
 * 人员配置标准: “1+1+N+物业” [S0] as shipped, and what an office asks beyond or instead of it, by post, kind, type of compound,
 * time of day and date. The most particular rule in force holds, seat by seat.
 */
import * as z from 'zod'
import { CompoundType } from '../areas/area.ts'
import { Day, minutesBetween, momentOn, addDays } from '../days.ts'
import type { Moment } from '../days.ts'
import { SEATS, Seat } from '../people/person.ts'
import { DutyRole } from '../people/duty-role.ts'
import { CheckpointKind } from './checkpoint-kind.ts'

export const ClockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间应写成 20:00 的样子')

/** What is null holds for all. With a role or skill the rule asks that so many of those on duty have it; without, for people. */
export const StaffingRule = z.object({
  id: z.number().int(),
  checkpointId: z.number().int().nullable(),
  checkpointKind: CheckpointKind.nullable(),
  compoundType: CompoundType.nullable(),
  /** a band that ends at or before its start runs past midnight; it holds for shifts at least half of which lie in it */
  bandStart: ClockTime.nullable(),
  bandEnd: ClockTime.nullable(),
  seat: Seat.nullable(),
  role: DutyRole.nullable(),
  skill: z.string().nullable(),
  required: z.number().int().min(0).max(20),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type StaffingRule = z.infer<typeof StaffingRule>

/** What a rule may tell posts apart by. */
export interface StaffedPost {
  checkpointId: number | null
  kind: CheckpointKind | null
  compoundType: CompoundType | null
}

/** A shift, or a whole day where `start` and `end` are left out. */
export interface StaffedTime {
  day: Day
  start?: Moment
  end?: Moment
}

/** Asked of those on duty beside their number: 带班 1 人, 会测温 1 人. */
export type SpecialNeed = Pick<StaffingRule, 'seat' | 'role' | 'skill' | 'required'>

/** One entry per person needed, in the order of “1+1+N+物业”: 机关、社区、志愿、志愿、物业. */
export function requiredSeats(rules: readonly StaffingRule[], post: StaffedPost, time: StaffedTime): Seat[] {
  const inForce = rules.filter((rule) => rule.role === null && rule.skill === null && holds(rule, post, time))
  return SEATS.flatMap((seat) => {
    const rule = mostParticular(inForce.filter((one) => one.seat === seat))
    return Array<Seat>(rule ? rule.required : shipped(seat, post)).fill(seat)
  })
}

/** Property staff wherever a property company exists, so not in a 无主管楼院 [S0-B]. */
function shipped(seat: Seat, { compoundType }: StaffedPost): number {
  return seat === 'property' && compoundType === 'no_manager' ? 0 : 1
}

export function specialNeeds(rules: readonly StaffingRule[], post: StaffedPost, time: StaffedTime): SpecialNeed[] {
  const inForce = rules.filter((rule) => (rule.role !== null || rule.skill !== null) && holds(rule, post, time))
  const alike = Map.groupBy(inForce, ({ seat, role, skill }) => JSON.stringify([seat, role, skill]))
  return [...alike.values()].flatMap((group) => {
    const rule = mostParticular(group)
    return rule && rule.required > 0 ? [rule] : []
  })
}

/** Required seats nobody sits in, once for each missing person. */
export function missingSeats(required: readonly Seat[], strength: Record<Seat, number>): Seat[] {
  return SEATS.flatMap((seat) => {
    const wanted = required.filter((one) => one === seat).length
    return Array<Seat>(Math.max(0, wanted - strength[seat])).fill(seat)
  })
}

export function holds(
  rule: Pick<StaffingRule, 'checkpointId' | 'checkpointKind' | 'compoundType' | 'bandStart' | 'bandEnd' | 'from' | 'to'>,
  post: StaffedPost,
  time: StaffedTime,
): boolean {
  return (
    (rule.checkpointId === null || rule.checkpointId === post.checkpointId) &&
    (rule.checkpointKind === null || rule.checkpointKind === post.kind) &&
    (rule.compoundType === null || rule.compoundType === post.compoundType) &&
    (rule.from === null || rule.from <= time.day) &&
    (rule.to === null || time.day <= rule.to) &&
    isInBand(rule, time)
  )
}

/** A rule for a time of day says nothing of the day as a whole. */
function isInBand({ bandStart, bandEnd }: Pick<StaffingRule, 'bandStart' | 'bandEnd'>, { start, end }: StaffedTime): boolean {
  if (bandStart === null || bandEnd === null) return true
  if (start === undefined || end === undefined) return false
  const shared = [-1, 0, 1].map((away) => {
    const day = addDays(start.slice(0, 10), away)
    const band = { start: momentOn(day, bandStart), end: momentOn(bandEnd <= bandStart ? addDays(day, 1) : day, bandEnd) }
    const [from, to] = [band.start > start ? band.start : start, band.end < end ? band.end : end]
    return from < to ? minutesBetween(from, to) : 0
  })
  return shared.reduce((sum, minutes) => sum + minutes, 0) * 2 >= minutesBetween(start, end)
}

/** One post before a type of compound, that before a kind of post, a time of day before all day; of equals the latest. */
function mostParticular(rules: StaffingRule[]): StaffingRule | undefined {
  const rank = (rule: StaffingRule) =>
    (rule.checkpointId === null ? 0 : 8) +
    (rule.compoundType === null ? 0 : 4) +
    (rule.checkpointKind === null ? 0 : 2) +
    (rule.bandStart === null ? 0 : 1)
  return rules.toSorted((a, b) => rank(b) - rank(a) || b.id - a.id)[0]
}

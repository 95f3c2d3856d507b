/**
 * One 配置标准 as an office reads it: for whom and when, and everything asked there at once (商业小区 20:00—次日6:00 物业 1 人、机关/区直 0 人).
 * Stored seat by seat as staffing rules of one scope.
 */
import * as z from 'zod'
import { COMPOUND_TYPE_LABELS } from '../areas/area.ts'
import { CHECKPOINT_KIND_LABELS } from '../checkpoints/checkpoint-kind.ts'
import { StaffingRule } from '../checkpoints/staffing.ts'
import { shortDayInChinese } from '../days.ts'
import type { Day } from '../days.ts'
import { DUTY_ROLE_LABELS } from '../people/duty-role.ts'
import { SEATS, SEAT_LABELS } from '../people/person.ts'
import { bandHours } from '../roster/roster-week.ts'

export const StandardScope = StaffingRule.pick({
  checkpointId: true,
  checkpointKind: true,
  compoundType: true,
  bandStart: true,
  bandEnd: true,
  from: true,
  to: true,
})
export type StandardScope = z.infer<typeof StandardScope>

export const StandardAsk = StaffingRule.pick({ seat: true, role: true, required: true }).extend({
  skill: z.string().trim().min(1).max(20).nullable(),
})
export type StandardAsk = z.infer<typeof StandardAsk>

export const Standard = StandardScope.extend({
  /** of its rules; empty: not stored yet */
  ids: z.array(z.number().int()).max(40),
  asks: z.array(StandardAsk).max(30),
})
export type Standard = z.infer<typeof Standard>

/** The general before the particular, as they go before one another when a shift is judged. */
export function standardsIn(rules: readonly StaffingRule[]): Standard[] {
  const groups = Map.groupBy(rules, (rule) => scopeKey(rule))
  return [...groups.values()]
    .flatMap((group): Standard[] => {
      const [first] = group
      if (!first) return []
      return [{ ...scopeOf(first), ids: group.map(({ id }) => id), asks: group.map(askOf).sort(byOrder) }]
    })
    .sort((a, b) => generality(a) - generality(b) || (a.ids[0] ?? 0) - (b.ids[0] ?? 0))
}

export function scopeOf({
  checkpointId,
  checkpointKind,
  compoundType,
  bandStart,
  bandEnd,
  from,
  to,
}: StandardScope): StandardScope {
  return { checkpointId, checkpointKind, compoundType, bandStart, bandEnd, from, to }
}

export function scopeKey(scope: StandardScope): string {
  return JSON.stringify(scopeOf(scope))
}

export function askOf({ seat, role, skill, required }: StandardAsk): StandardAsk {
  return { seat, role, skill, required }
}

/** 商业小区 20:00—次日6:00，2月1日—2月9日; `postName` is asked only for a single post. */
export function scopeInWords(scope: StandardScope, postName: string | null): string {
  const where = placeInWords(scope, postName)
  const when =
    scope.bandStart !== null && scope.bandEnd !== null ? ` ${bandHours({ start: scope.bandStart, end: scope.bandEnd })}` : ''
  const days = daysInWords(scope)
  return where + when + (days ? `，${days}` : '')
}

export function placeInWords(
  { checkpointId, checkpointKind, compoundType }: Pick<StandardScope, 'checkpointId' | 'checkpointKind' | 'compoundType'>,
  postName: string | null,
): string {
  if (checkpointId !== null) return postName ?? '已删除的卡点'
  const kinds = [compoundType && COMPOUND_TYPE_LABELS[compoundType], checkpointKind && CHECKPOINT_KIND_LABELS[checkpointKind]]
  return kinds.filter(Boolean).join('的') || '所有卡点'
}

/** 2月1日—2月9日, 2月1日起, 至2月9日; '' where it always holds. */
export function daysInWords({ from, to }: { from: Day | null; to: Day | null }): string {
  if (from !== null && from === to) return shortDayInChinese(from)
  if (from !== null && to !== null) return `${shortDayInChinese(from)}—${shortDayInChinese(to)}`
  if (from !== null) return `${shortDayInChinese(from)}起`
  return to === null ? '' : `至${shortDayInChinese(to)}`
}

/** 物业 1 人、机关/区直 0 人、带班 1 人 */
export function asksInWords(asks: readonly StandardAsk[]): string {
  return asks.map((ask) => `${askedFor(ask)} ${String(ask.required)} 人`).join('、')
}

/** 社区, 带班, 社区带班, 会“测温”的 */
export function askedFor({ seat, role, skill }: Pick<StandardAsk, 'seat' | 'role' | 'skill'>): string {
  return [seat && SEAT_LABELS[seat], role && DUTY_ROLE_LABELS[role], skill && `会${skill}的`].filter(Boolean).join('') || '人员'
}

function byOrder(a: StandardAsk, b: StandardAsk): number {
  const rank = ({ seat, role, skill }: StandardAsk) =>
    (role === null && skill === null ? 0 : 10) + (seat === null ? 5 : SEATS.indexOf(seat)) + (skill === null ? 0 : 20)
  return rank(a) - rank(b)
}

function generality({ checkpointId, compoundType, checkpointKind, bandStart }: StandardScope): number {
  return (
    Number(checkpointId !== null) * 8 +
    Number(compoundType !== null) * 4 +
    Number(checkpointKind !== null) * 2 +
    Number(bandStart !== null)
  )
}

/** 人员限制 in words. */
import { daysInWords } from '../standards/standard.ts'
import type { DutyPair, DutyRestriction, PairSort, RestrictionKind } from './restriction.ts'

export const RESTRICTION_LABELS: Record<RestrictionKind, string> = {
  leave: '请假',
  nights_only: '只值夜班',
  no_nights: '不值夜班',
  rest_days_only: '只值周末、节假日',
  workdays_only: '只值工作日',
  own_community: '只在本社区',
  only_post: '只在一处',
  not_post: '不去一处',
  week_shifts: '7 天班数',
  week_hours: '7 天工时',
}

export const PAIR_LABELS: Record<PairSort, string> = { together: '必须同班', apart: '不能同班' }

export const NEEDS_POST: ReadonlySet<RestrictionKind> = new Set(['only_post', 'not_post'])
export const NEEDS_VALUE: ReadonlySet<RestrictionKind> = new Set(['week_shifts', 'week_hours'])

type Said = Pick<DutyRestriction, 'kind' | 'value' | 'from' | 'to'>

/** 只在康乐北新村南门, 任意 7 天最多 4 班, 请假 */
export function restrictionInWords({ kind, value }: Said, postName: string | null): string {
  switch (kind) {
    case 'only_post':
      return `只在${postName ?? '已删除的卡点'}`
    case 'not_post':
      return `不去${postName ?? '已删除的卡点'}`
    case 'week_shifts':
      return `任意 7 天最多 ${String(value ?? 0)} 班`
    case 'week_hours':
      return `任意 7 天最多 ${String(value ?? 0)} 小时`
    default:
      return RESTRICTION_LABELS[kind]
  }
}

/** 2月10日—2月12日, 长期 */
export function spanInWords(span: { from: string | null; to: string | null }): string {
  return daysInWords(span) || '长期'
}

/** A span that is over by the day. */
export function isOver({ to }: Pick<DutyRestriction | DutyPair, 'to'>, today: string): boolean {
  return to !== null && to < today
}

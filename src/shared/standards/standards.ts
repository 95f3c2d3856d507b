/** Everything the office has set for its rosters, read at once, and which 班制 a post keeps on a day. */
import type { StaffedPost, StaffingRule } from '../checkpoints/staffing.ts'
import type { Day } from '../days.ts'
import { dayKindOf } from './calendar.ts'
import type { Holiday } from './calendar.ts'
import type { DutyRule } from './duty-rule.ts'
import { SHIPPED_PATTERNS } from './shift-pattern.ts'
import type { DayKind, PatternUse, ShiftPattern } from './shift-pattern.ts'

export interface Standards {
  staffing: StaffingRule[]
  patterns: ShiftPattern[]
  uses: PatternUse[]
  /** one for everybody of every code, and those for single categories */
  dutyRules: DutyRule[]
  /** the office's own days only; `calendar.ts` knows the public ones */
  holidays: Holiday[]
}

/** One post before a type of compound, that before a kind of post, a kind of day before every day; of equals the latest. */
export function patternOn(
  { patterns, uses, holidays }: Pick<Standards, 'patterns' | 'uses' | 'holidays'>,
  post: StaffedPost,
  day: Day,
): ShiftPattern {
  const kind = dayKindOf(day, holidays)
  const [use] = uses.filter((one) => isKept(one, post, day, kind)).sort((a, b) => rank(b) - rank(a) || b.id - a.id)
  const pattern = use && [...patterns, ...SHIPPED_PATTERNS].find(({ id }) => id === use.patternId)
  return pattern ?? usualPattern()
}

/** 三班八小时 */
export function usualPattern(): ShiftPattern {
  const [first] = SHIPPED_PATTERNS
  if (!first) throw new Error('no shipped pattern')
  return first
}

function isKept(use: PatternUse, post: StaffedPost, day: Day, kind: DayKind): boolean {
  return (
    (use.checkpointId === null || use.checkpointId === post.checkpointId) &&
    (use.checkpointKind === null || use.checkpointKind === post.kind) &&
    (use.compoundType === null || use.compoundType === post.compoundType) &&
    (use.dayKind === null || use.dayKind === kind) &&
    (use.from === null || use.from <= day) &&
    (use.to === null || day <= use.to)
  )
}

function rank({ checkpointId, compoundType, checkpointKind, dayKind }: PatternUse): number {
  return (
    Number(checkpointId !== null) * 8 +
    Number(compoundType !== null) * 4 +
    Number(checkpointKind !== null) * 2 +
    Number(dayKind !== null)
  )
}

/** The ways of looking at a span of the roster, and what its posts can be narrowed to. */
import type { GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import { isTroubled, missingOf } from '../../shared/roster/roster-grid.ts'

export const VIEWS = ['posts', 'people', 'duty'] as const
export type View = (typeof VIEWS)[number]

/** What of 在岗 is looked at when it is not who is there now. */
export const DUTY_PARTS = ['handovers', 'summary'] as const
export type DutyPart = (typeof DUTY_PARTS)[number]

/** What stands beside the grid. */
export const SIDES = ['check', 'plan', 'swaps', 'versions'] as const
export type Side = (typeof SIDES)[number]

export const PROBLEMS = ['any', 'missing', 'double_booking', 'short_rest'] as const
export type Problem = (typeof PROBLEMS)[number]

export function hasProblem(post: GridPost, problem: Problem): boolean {
  switch (problem) {
    case 'any':
      return isTroubled(post)
    case 'missing':
      return missingOf(post) > 0
    case 'double_booking':
      return post.doubleBookings > 0
    case 'short_rest':
      return post.shortRests > 0
  }
}

interface Narrowing {
  problem: Problem | 'all' | undefined
  search: string | undefined
  side: Side | undefined
}

/**
 * Without a word in the address: what is wrong, where anything is; a post that is looked for is shown in any case, and
 * whoever plans or compares looks at all of them.
 */
export function activeProblem({ problem, search, side }: Narrowing, { totals }: RosterGrid): Problem | null {
  if (problem === 'all') return null
  const isAsking = totals.troubled > 0 && !search && (side === undefined || side === 'check')
  return problem ?? (isAsking ? 'any' : null)
}

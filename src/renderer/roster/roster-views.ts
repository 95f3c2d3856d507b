/** The ways of looking at a week, and what its posts can be narrowed to. */
import type { GridPost } from '../../shared/roster/roster-grid.ts'
import { isTroubled, missingOf } from '../../shared/roster/roster-grid.ts'

export const VIEWS = ['posts', 'people', 'duty'] as const
export type View = (typeof VIEWS)[number]

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

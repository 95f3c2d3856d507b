/** The posts shown: those found, and of them those with the problem asked for. */
import { useMemo } from 'react'
import type { GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { Place } from './cell-place.ts'
import type { RosterAddress } from './roster-address.ts'
import { activeProblem, hasProblem } from './roster-views.ts'
import { useFoundPosts } from './use-found-posts.ts'

/** The post of the current cell stays until another is gone to, even when it is mended. */
export function useShownPosts(grid: RosterGrid, address: RosterAddress, current: Place | null): GridPost[] {
  const problem = activeProblem(address, grid)
  const found = useFoundPosts(grid.posts, address.search)
  const kept = current?.post
  return useMemo(() => {
    const meant = found ? grid.posts.filter(({ name }) => found.has(name)) : grid.posts
    return problem ? meant.filter((post) => hasProblem(post, problem) || post.name === kept) : meant
  }, [grid.posts, problem, kept, found])
}

/** The posts shown: those found, and of them those with the problem asked for. */
import { useMemo } from 'react'
import type { GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { RosterAddress } from './roster-address.ts'
import { activeProblem, hasProblem } from './roster-views.ts'
import { useFoundPosts } from './use-found-posts.ts'

interface Kept {
  /** posts somebody is at work on: they stay until left, even when they are mended */
  inUse: (string | undefined)[]
  /** while a hand draws, exactly these: no row moves under it */
  held: ReadonlySet<string> | null
}

export function useShownPosts(grid: RosterGrid, address: RosterAddress, { inUse, held }: Kept): GridPost[] {
  const problem = activeProblem(address, grid)
  const found = useFoundPosts(grid.posts, address.search)
  const kept = inUse.join('\n')
  return useMemo(() => {
    if (held) return grid.posts.filter(({ name }) => held.has(name))
    const meant = found ? grid.posts.filter(({ name }) => found.has(name)) : grid.posts
    const names = new Set(kept.split('\n'))
    return problem ? meant.filter((post) => hasProblem(post, problem) || names.has(post.name)) : meant
  }, [grid.posts, problem, kept, found, held])
}

/** Where posts lie in the scrolled grid, in CSS pixels, and what its cells are called. */
import type { GridPost } from '../../shared/roster/roster-grid.ts'
import type { Place } from './cell-place.ts'

export const ROW_PX = 26
export const HEAD_PX = 44
export const POST_PX = 146
/** Name, community and what is wrong: three lines and their margins. */
const LOWEST_BLOCK_PX = 64

export interface Block {
  post: GridPost
  top: number
  height: number
  /** of its first band, counted as a screen reader does: the head has two */
  firstRow: number
}

export function blocksOf(posts: readonly GridPost[]): Block[] {
  let top = 0
  let row = 3
  return posts.map((post) => {
    const height = Math.max(LOWEST_BLOCK_PX, post.bands.length * ROW_PX)
    const block = { post, top, height, firstRow: row }
    top += height
    row += post.bands.length
    return block
  })
}

export function cellId({ post, band, day, seat }: Place): string {
  return `cell-${post}-${band}-${day}-${seat ?? 'beside'}`
}

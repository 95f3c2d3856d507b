/** Where posts and days lie in the scrolled grid, in CSS pixels, and what its cells are called. */
import { Seat } from '../../shared/people/person.ts'
import type { GridPost } from '../../shared/roster/roster-grid.ts'
import type { Column, Place } from './cell-place.ts'

export const ROW_PX = 26
export const HEAD_PX = 44
export const POST_PX = 146
/** Of the two columns that stay at the left. */
export const LEFT_PX = POST_PX + 64
/** A name of three characters. */
const NARROWEST_PX = 37
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

/** One day of the grid: its seats, and the place of the first among all columns. */
export interface DayColumns {
  day: number
  first: number
  seats: (Seat | null)[]
}

export function dayColumnsOf(columns: readonly Column[]): DayColumns[] {
  const days: DayColumns[] = []
  for (const [index, { day, seat }] of columns.entries()) {
    const last = days.at(-1)
    if (last?.day === day) last.seats.push(seat)
    else days.push({ day, first: index, seats: [seat] })
  }
  return days
}

/** All columns are of one width: what there is where that is enough, else the narrowest that holds a name. */
export function columnWidth(room: number, count: number): number {
  return Math.max(NARROWEST_PX, Math.floor(((room - LEFT_PX) / Math.max(1, count)) * 100) / 100)
}

export function cellId({ post, band, day, seat }: Place): string {
  return `cell-${post}-${band}-${day}-${seat ?? 'beside'}`
}

/** The place of the cell an element lies in; null: in none. */
export function placeOfElement(element: Element | null): Place | null {
  const id = element?.closest('[role=gridcell]')?.id
  const [, post, band, day, seat] = /^cell-(.*)-(\d+)-(\d+)-(\w+)$/.exec(id ?? '') ?? []
  if (post === undefined) return null
  return { post, band: Number(band), day: Number(day), seat: Seat.safeParse(seat).data ?? null }
}

/** Cells of the grid by place: which one lies where, what stands in it, and where the keys lead. */
import { SEATS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { inSeat } from '../../shared/roster/roster-grid.ts'
import type { GridBand, GridCell, GridPerson, GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'

/** Days and bands by their place in the grid's `days` and the post's `bands`. */
export interface Place {
  /** name of the post */
  post: string
  band: number
  day: number
  /** null: beside the standard */
  seat: Seat | null
}

export interface Column {
  day: number
  seat: Seat | null
}

/** Four seats a day, and a fifth column on days when somebody stands beside the standard. */
export function columnsOf({ days, posts }: Pick<RosterGrid, 'days' | 'posts'>): Column[] {
  const beside = new Set<number>()
  for (const { bands } of posts) {
    for (const { cells } of bands) {
      for (const [day, cell] of cells.entries()) if (cell?.people.some(({ seat }) => seat === null)) beside.add(day)
    }
  }
  return days.flatMap((_, day): Column[] => [
    ...SEATS.map((seat) => ({ day, seat })),
    ...(beside.has(day) ? [{ day, seat: null }] : []),
  ])
}

export interface Spot {
  post: GridPost
  band: GridBand
  cell: GridCell
  people: GridPerson[]
}

/** null: no such post, or no shift there. */
export function spotAt(posts: readonly GridPost[], place: Place): Spot | null {
  const post = posts.find(({ name }) => name === place.post)
  const band = post?.bands[place.band]
  const cell = band?.cells[place.day]
  return post && band && cell ? { post, band, cell, people: inSeat(cell, place.seat) } : null
}

export type CellState = 'none' | 'gap' | 'unasked' | 'filled'

/** none: no shift; gap: 缺; unasked: the standard asks nobody here. */
export function stateOf(cell: GridCell | null, seat: Seat | null): CellState {
  if (!cell) return 'none'
  if (inSeat(cell, seat).length > 0) return 'filled'
  return seat && cell.missing.includes(seat) ? 'gap' : 'unasked'
}

/** Down and right as numbers of cells; stays inside. */
export function moved(posts: readonly GridPost[], columns: readonly Column[], place: Place, down: number, right: number): Place {
  const rows = rowsOf(posts)
  const row = rows.findIndex(({ post, band }) => post === place.post && band === place.band)
  const column = columnIndex(columns, place)
  return placeAt(rows, columns, clamp(row + down, rows.length), clamp(column + right, columns.length)) ?? place
}

/** The next cell in reading order; null after the last. `by` -1: the one before. */
export function stepped(posts: readonly GridPost[], columns: readonly Column[], place: Place, by: 1 | -1): Place | null {
  const rows = rowsOf(posts)
  const row = rows.findIndex(({ post, band }) => post === place.post && band === place.band)
  const index = row * columns.length + columnIndex(columns, place) + by
  return index < 0 ? null : placeAt(rows, columns, Math.floor(index / columns.length), index % columns.length)
}

/** The next empty seat in reading order, round to the first after the last; null: there is none. */
export function nextGap(posts: readonly GridPost[], columns: readonly Column[], from: Place | null): Place | null {
  const rows = rowsOf(posts)
  const total = rows.length * columns.length
  const row = from ? rows.findIndex(({ post, band }) => post === from.post && band === from.band) : -1
  const start = from && row >= 0 ? row * columns.length + columnIndex(columns, from) : -1
  const byName = new Map(posts.map((post) => [post.name, post]))
  for (let away = 1; away <= total; away++) {
    const index = (start + away) % total
    const place = placeAt(rows, columns, Math.floor(index / columns.length), index % columns.length)
    const post = place && byName.get(place.post)
    const cell = place && post?.bands[place.band]?.cells[place.day]
    if (cell && place.seat && cell.missing.includes(place.seat)) return place
  }
  return null
}

export function isSamePlace(a: Place | null, b: Place | null): boolean {
  return a === b || (a?.post === b?.post && a?.band === b?.band && a?.day === b?.day && a?.seat === b?.seat)
}

export function columnIndex(columns: readonly Column[], { day, seat }: Column): number {
  const index = columns.findIndex((column) => column.day === day && column.seat === seat)
  // a fifth column goes when nobody stands in it any more
  return index >= 0 ? index : columns.findLastIndex((column) => column.day === day)
}

interface Row {
  post: string
  band: number
}

function rowsOf(posts: readonly GridPost[]): Row[] {
  return posts.flatMap(({ name, bands }) => bands.map((_, band) => ({ post: name, band })))
}

function placeAt(rows: Row[], columns: readonly Column[], row: number, column: number): Place | null {
  const at = rows[row]
  const { day, seat } = columns[column] ?? {}
  return at && day !== undefined && seat !== undefined ? { ...at, day, seat } : null
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index))
}

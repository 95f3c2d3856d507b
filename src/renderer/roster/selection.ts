/** A rectangle of cells, as a spreadsheet has it: from where it was begun to the current cell. */
import type { Seat } from '../../shared/people/person.ts'
import type { GridPost } from '../../shared/roster/roster-grid.ts'
import { columnIndex, spotAt } from './cell-place.ts'
import type { Column, Place, Spot } from './cell-place.ts'

export interface Selection {
  /** bands of each post in it */
  bands: ReadonlyMap<string, readonly number[]>
  columns: readonly Column[]
  /** for drawing: of a post outside it there is none */
  byPost: ReadonlyMap<string, PostSelection>
}

export interface PostSelection {
  bands: readonly number[]
  /** seats chosen on each day */
  seats: ReadonlyMap<number, readonly (Seat | null)[]>
}

/** null: one cell alone is no selection. */
export function selectionOf(
  posts: readonly GridPost[],
  columns: readonly Column[],
  anchor: Place | null,
  current: Place | null,
): Selection | null {
  if (!anchor || !current) return null
  const rows = posts.flatMap(({ name, bands }) => bands.map((_, band) => ({ post: name, band })))
  const rowOf = ({ post, band }: Place) => rows.findIndex((row) => row.post === post && row.band === band)
  const [top, bottom] = ordered(rowOf(anchor), rowOf(current))
  const [left, right] = ordered(columnIndex(columns, anchor), columnIndex(columns, current))
  if (top < 0 || left < 0 || (top === bottom && left === right)) return null
  const chosen = columns.slice(left, right + 1)
  const seats = new Map([...Map.groupBy(chosen, ({ day }) => day)].map(([day, own]) => [day, own.map(({ seat }) => seat)]))
  const bands = new Map(
    [...Map.groupBy(rows.slice(top, bottom + 1), ({ post }) => post)].map(([post, own]) => [post, own.map(({ band }) => band)]),
  )
  const byPost = new Map([...bands].map(([post, own]) => [post, { bands: own, seats }]))
  return { bands, columns: chosen, byPost }
}

export function selectedIn(selection: Selection | null, post: string): PostSelection | null {
  return selection?.byPost.get(post) ?? null
}

/** The places of a selection, row by row; a single place where there is none. */
export function placesIn(selection: Selection | null, current: Place | null): Place[][] {
  if (!selection) return current ? [[current]] : []
  return [...selection.bands].flatMap(([post, bands]) =>
    bands.map((band) => selection.columns.map(({ day, seat }) => ({ post, band, day, seat }))),
  )
}

/** Those of the places that have a shift. */
export function spotsIn(posts: readonly GridPost[], places: readonly Place[]): { place: Place; spot: Spot }[] {
  return places.flatMap((place) => {
    const spot = spotAt(posts, place)
    return spot ? [{ place, spot }] : []
  })
}

function ordered(one: number, other: number): [number, number] {
  return one <= other ? [one, other] : [other, one]
}

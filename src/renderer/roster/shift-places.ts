/** Where the shifts of the grid lie: answers name shifts, the grid goes to places. */
import type { Seat } from '../../shared/people/person.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { Place } from './cell-place.ts'

const known = new WeakMap<RosterGrid['posts'], Map<number, Omit<Place, 'seat'>>>()

/** null: not one of the days shown. */
export function placeOfShift({ posts }: Pick<RosterGrid, 'posts'>, shiftId: number, seat: Seat | null): Place | null {
  let places = known.get(posts)
  if (!places) {
    places = placesOf(posts)
    known.set(posts, places)
  }
  const place = places.get(shiftId)
  return place ? { ...place, seat } : null
}

function placesOf(posts: RosterGrid['posts']): Map<number, Omit<Place, 'seat'>> {
  const places = new Map<number, Omit<Place, 'seat'>>()
  for (const { name, bands } of posts) {
    for (const [band, { cells }] of bands.entries()) {
      for (const [day, cell] of cells.entries()) if (cell) places.set(cell.shiftId, { post: name, band, day })
    }
  }
  return places
}

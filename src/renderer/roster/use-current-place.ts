/** The current cell: where the keys are, and the corner a rectangle of cells was begun at. */
import { useState } from 'react'
import type { GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { Column, Place } from './cell-place.ts'
import type { RosterAddress } from './roster-address.ts'

export interface CurrentPlace {
  current: Place | null
  /** null: no rectangle */
  anchor: Place | null
  /** `isWider`: the rectangle grows from where it was begun */
  go: (place: Place, isWider?: boolean) => void
  /** a rectangle from one corner to the other: a hand is quicker than what is drawn after it */
  draw: (from: Place, to: Place) => void
  /** back to one cell */
  narrow: () => void
}

/** Starts at the cell the address names, and goes where a new address leads. */
export function useCurrentPlace(grid: RosterGrid, columns: Column[], address: RosterAddress): CurrentPlace {
  const named = placeNamed(grid, columns, address)
  const key = named && JSON.stringify(named)
  const [current, setCurrent] = useState<Place | null>(named)
  const [anchor, setAnchor] = useState<Place | null>(null)
  const [gone, setGone] = useState(key)
  if (key !== gone) {
    setGone(key)
    if (named) {
      setCurrent(named)
      setAnchor(null)
    }
  }
  return {
    current,
    anchor,
    go: (place, isWider = false) => {
      setAnchor(isWider ? (anchor ?? current) : null)
      setCurrent(place)
    },
    draw: (from, to) => {
      setAnchor(from)
      setCurrent(to)
    },
    narrow: () => setAnchor(null),
  }
}

/** The first empty seat of what the address names, else the first cell that fits it. */
function placeNamed(grid: RosterGrid, columns: Column[], { post: id, day, band, seat }: RosterAddress): Place | null {
  if (id === undefined && day === undefined) return null
  const posts = id === undefined ? grid.posts : grid.posts.filter((post) => post.id === id)
  const fits = (place: Place, post: GridPost) =>
    (day === undefined || grid.days[place.day] === day) &&
    (band === undefined || post.bands[place.band]?.name === band) &&
    (seat === undefined || place.seat === seat)
  for (const isGap of [true, false]) {
    for (const post of posts) {
      for (const bandIndex of post.bands.keys()) {
        for (const { day: dayIndex, seat: own } of columns) {
          const place: Place = { post: post.name, band: bandIndex, day: dayIndex, seat: own }
          if (!fits(place, post)) continue
          const cell = post.bands[bandIndex]?.cells[dayIndex]
          if (!isGap || (own && cell?.missing.includes(own))) return place
        }
      }
    }
  }
  return null
}

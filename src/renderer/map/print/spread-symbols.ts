/**
 * Moves symbols apart that would lie on each other (two gates of one small compound, several posts at a compound's centre).
 * The first in order keeps its place; a later one goes to the nearest free place around its own.
 */
import { contains, overlap } from './boxes.ts'
import type { Box, Point } from './boxes.ts'

export interface SymbolWish {
  id: string
  at: Point
  width: number
  height: number
}

export interface SpreadSymbol {
  id: string
  at: Point
  box: Box
  /** where it truly stands, when it had to move */
  movedFrom: Point | null
}

/** `gap`: millimetres kept free between symbols. A symbol outside the frame is drawn at its edge's inside. */
export function spreadSymbols(wishes: readonly SymbolWish[], frame: Box, gap: number): SpreadSymbol[] {
  const done: SpreadSymbol[] = []
  for (const { id, at, width, height } of wishes) {
    const boxAt = ([x, y]: Point): Box => ({ x: x - width / 2, y: y - height / 2, width, height })
    const isFree = (place: Point) => {
      const box = boxAt(place)
      const padded = { x: box.x - gap, y: box.y - gap, width: width + 2 * gap, height: height + 2 * gap }
      return contains(frame, box) && !done.some((other) => overlap(other.box, padded))
    }
    const places = placesAround(at, Math.min(width, height) / 6, Math.hypot(frame.width, frame.height))
    const place = firstOf(places, isFree)
    if (place) done.push({ id, at: place, box: boxAt(place), movedFrom: place === at ? null : at })
  }
  return done
}

/** The place itself, then rings of sixteen around it, each `step` wider. */
function* placesAround(at: Point, step: number, farthest: number): Generator<Point, void> {
  yield at
  for (let radius = step; radius <= farthest; radius += step) {
    for (let i = 0; i < 16; i++) {
      const angle = (i * Math.PI) / 8
      yield [at[0] + radius * Math.cos(angle), at[1] + radius * Math.sin(angle)]
    }
  }
}

function firstOf(places: Iterable<Point>, isFree: (place: Point) => boolean): Point | null {
  for (const place of places) if (isFree(place)) return place
  return null
}

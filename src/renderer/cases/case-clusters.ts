/**
 * Sets the symbols of each building's observed persons on their building: side by side or stacked, moved a little where
 * neighbours are close, never on each other. Deterministic.
 */
import type { BuildingCases, OriginClass } from '../../shared/cases/case.ts'
import { createBoxIndex } from '../map/print/box-index.ts'
import type { BoxIndex } from '../map/print/box-index.ts'
import { boxAround, contains, grow, overlap } from '../map/print/boxes.ts'
import type { Box, Point } from '../map/print/boxes.ts'
import { reachOf } from '../map/print/symbol-shapes.ts'
import { ORIGINS, ORIGIN_SYMBOLS, caseRadius } from './origin-symbols.ts'

export interface CaseSymbol {
  buildingId: number
  origin: OriginClass
  people: number
  at: Point
  /** millimetres of the sheet */
  radius: number
  box: Box
}

export interface CaseClusters {
  symbols: CaseSymbol[]
  /** from a cluster that had to go far to its building */
  ties: { from: Point; to: Point }[]
  /** the factor at which all symbols of this map are drawn */
  scale: number
}

interface Place {
  building: BuildingCases
  at: Point
}

/** Millimetres of the A3 design. */
const GAP = 0.25
const SEAM = 0.2
const NEAR = 1.6
const SCALES = [1, 0.9, 0.8, 0.7, 0.6]

/** The largest symbols at which nearly every cluster stays on its building; the few others get a line to it. */
export function placeCases(places: readonly Place[], frame: Box, unit: number): CaseClusters {
  const ordered = places.toSorted(
    (a, b) => originsOf(b).length - originsOf(a).length || a.building.buildingId - b.building.buildingId,
  )
  let best: CaseClusters | null = null
  for (const scale of SCALES) {
    best = settle(ordered, frame, { unit, scale })
    if (best.ties.length <= places.length * 0.02) return best
  }
  return best ?? { symbols: [], ties: [], scale: 1 }
}

function settle(places: readonly Place[], frame: Box, { unit, scale }: { unit: number; scale: number }): CaseClusters {
  const index = createBoxIndex<Box>(6 * unit, (box) => box)
  const result: CaseClusters = { symbols: [], ties: [], scale }
  const size = unit * scale
  for (const place of places) {
    for (const { shift, isFar, symbols } of arrangements(place, size, unit)) {
      const isFree = symbols.every(({ box }) => contains(frame, box) && !hits(index, grow(box, SEAM * unit)))
      if (!isFree) continue
      symbols.forEach(({ box }) => index.add(box))
      result.symbols.push(...symbols)
      if (isFar) result.ties.push({ from: place.at, to: [place.at[0] + shift[0], place.at[1] + shift[1]] })
      break
    }
  }
  return result
}

function hits(index: BoxIndex<Box>, box: Box): boolean {
  return index.some(box, (other) => overlap(other, box))
}

/** Row before stack, unmoved before moved, near before far. */
function* arrangements(
  place: Place,
  size: number,
  unit: number,
): Generator<{ shift: Point; isFar: boolean; symbols: CaseSymbol[] }> {
  const layouts = [rowOf(place, size, 'across'), rowOf(place, size, 'down')]
  for (const radius of [0, 0.4, 0.8, 1.2, NEAR, 2.5, 3.5, 4.5, 6, 8, 10, 13, 16, 20, 25]) {
    const directions = radius === 0 ? 1 : 12
    for (const layout of layouts) {
      for (let i = 0; i < directions; i++) {
        const angle = (i * 2 * Math.PI) / directions
        const shift: Point = [Math.cos(angle) * radius * unit, Math.sin(angle) * radius * unit]
        yield { shift, isFar: radius > NEAR, symbols: layout.map((symbol) => moved(symbol, radius === 0 ? [0, 0] : shift)) }
      }
    }
  }
}

function rowOf({ building, at }: Place, size: number, direction: 'across' | 'down'): CaseSymbol[] {
  const parts = originsOf({ building, at }).map((origin) => {
    const people = building.byOrigin[origin]
    const radius = caseRadius(people) * size
    const { halfWidth, halfHeight } = reachOf(ORIGIN_SYMBOLS[origin].shape)
    return { origin, people, radius, halfWidth: halfWidth * radius, halfHeight: halfHeight * radius }
  })
  const halfOf = (part: (typeof parts)[number]) => (direction === 'across' ? part.halfWidth : part.halfHeight)
  const length = parts.reduce((sum, part) => sum + 2 * halfOf(part), 0) + GAP * size * (parts.length - 1)
  let along = -length / 2
  return parts.map((part) => {
    const middle = along + halfOf(part)
    along = middle + halfOf(part) + GAP * size
    const place: Point = direction === 'across' ? [at[0] + middle, at[1]] : [at[0], at[1] + middle]
    const { origin, people, radius, halfWidth, halfHeight } = part
    return { buildingId: building.buildingId, origin, people, radius, at: place, box: boxAround(place, halfWidth, halfHeight) }
  })
}

function originsOf({ building }: Place): OriginClass[] {
  return ORIGINS.filter((origin) => building.byOrigin[origin] > 0)
}

function moved(symbol: CaseSymbol, [dx, dy]: Point): CaseSymbol {
  const { at, box } = symbol
  return { ...symbol, at: [at[0] + dx, at[1] + dy], box: { ...box, x: box.x + dx, y: box.y + dy } }
}
